import os
from pathlib import Path

from .server import make_server
from .store import ProductStore


def main() -> None:
    port = int(os.environ.get("PORT", "8080"))
    data = Path(os.environ.get("PRODUCTS", "data/products.json"))
    print(f"product-catalogue listens on {port}")
    make_server(ProductStore.from_file(data), port).serve_forever()


if __name__ == "__main__":
    main()
