def greet(name: str | None = None) -> str:
    """Greets somebody, or everybody when no name is given."""
    return f"Hello, {(name or '').strip() or 'world'}!"
