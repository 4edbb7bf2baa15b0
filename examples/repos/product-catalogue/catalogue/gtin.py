"""Global Trade Item Numbers: the digits under every barcode."""


def check_digit(digits: str) -> int:
    """The last digit that belongs to the digits before it (GS1, modulo 10)."""
    total = sum(int(d) * (3 if i % 2 == 0 else 1) for i, d in enumerate(reversed(digits)))
    return -total % 10


def is_valid(gtin: str) -> bool:
    """True for 8, 12, 13 or 14 digits whose last one fits."""
    if not gtin.isdigit() or len(gtin) not in (8, 12, 13, 14):
        return False
    return check_digit(gtin[:-1]) == int(gtin[-1])
