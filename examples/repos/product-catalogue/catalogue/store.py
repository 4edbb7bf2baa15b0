from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from .product import Product, Temperature


class ProductStore:
    """Products by id, in memory. Production reads them from the products database."""

    def __init__(self, products: list[Product]) -> None:
        self._products = {product.id: product for product in products}

    @classmethod
    def from_file(cls, path: Path) -> ProductStore:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return cls([_from_row(row) for row in rows])

    def get(self, product_id: str) -> Product | None:
        return self._products.get(product_id)

    def shelf(self, path: str, on: date, free_from: frozenset[str] = frozenset()) -> list[Product]:
        """Listed products on this shelf or below it, without the given allergens, by name."""
        found = [
            product
            for product in self._products.values()
            if (product.shelf == path or product.shelf.startswith(path + "/"))
            and product.is_listed(on)
            and not product.allergens & free_from
        ]
        return sorted(found, key=lambda product: product.name)


def _from_row(row: dict) -> Product:
    return Product(
        id=row["id"],
        gtin=row["gtin"],
        name=row["name"],
        brand=row["brand"],
        shelf=row["shelf"],
        temperature=Temperature(row["temperature"]),
        net_grams=row["net_grams"],
        allergens=frozenset(row.get("allergens", [])),
        age_limit=row.get("age_limit"),
        listed_from=date.fromisoformat(row["listed_from"]) if "listed_from" in row else None,
        listed_until=date.fromisoformat(row["listed_until"]) if "listed_until" in row else None,
    )
