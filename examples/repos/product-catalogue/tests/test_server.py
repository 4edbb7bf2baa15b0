import json
import threading
import unittest
from datetime import date
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from catalogue.server import make_server
from catalogue.store import ProductStore

DATA = Path(__file__).parent.parent / "data" / "products.json"


class ServerTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = make_server(ProductStore.from_file(DATA), 0, today=lambda: date(2026, 3, 2))
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()

    @classmethod
    def tearDownClass(cls):
        cls.server.shutdown()
        cls.server.server_close()

    def get(self, path):
        with urlopen(f"http://127.0.0.1:{self.server.server_port}{path}") as answer:
            return json.load(answer)

    def test_a_shelf_lists_what_is_below_it(self):
        names = [item["name"] for item in self.get("/shelves/dairy")["items"]]
        self.assertEqual(len(names), 3)
        self.assertEqual(names, sorted(names))

    def test_allergens_can_be_left_out(self):
        ids = [item["id"] for item in self.get("/shelves/dairy?freeFrom=milk")["items"]]
        self.assertEqual(ids, ["p-20417"])

    def test_a_semla_in_march_is_not_on_the_shelf_but_still_a_product(self):
        self.assertEqual(self.get("/shelves/bakery/seasonal")["items"], [])
        self.assertEqual(self.get("/products/p-11902")["name"], "Semla")

    def test_an_unknown_product_is_404(self):
        with self.assertRaises(HTTPError) as caught:
            self.get("/products/p-0")
        self.assertEqual(caught.exception.code, 404)
        caught.exception.close()


if __name__ == "__main__":
    unittest.main()
