import unittest
from datetime import date

from catalogue import gtin
from catalogue.product import Product, ProductRefused, Temperature


def product(**changes):
    values = dict(
        id="p-1",
        gtin="7310865004703",
        name="Milk",
        brand="Skåne Dairy",
        shelf="dairy/milk",
        temperature=Temperature.CHILLED,
        net_grams=1032,
    )
    return Product(**{**values, **changes})


class GtinTest(unittest.TestCase):
    def test_a_real_barcode_is_valid(self):
        self.assertTrue(gtin.is_valid("7310865004703"))

    def test_one_wrong_digit_is_noticed(self):
        self.assertFalse(gtin.is_valid("7310865004713"))

    def test_letters_and_odd_lengths_are_refused(self):
        self.assertFalse(gtin.is_valid("ABC"))
        self.assertFalse(gtin.is_valid("123456789"))


class ProductTest(unittest.TestCase):
    def test_seasonal_products_come_and_go(self):
        semla = product(listed_from=date(2026, 1, 12), listed_until=date(2026, 2, 18))
        self.assertFalse(semla.is_listed(date(2026, 1, 11)))
        self.assertTrue(semla.is_listed(date(2026, 2, 18)))
        self.assertFalse(semla.is_listed(date(2026, 2, 19)))

    def test_a_product_without_a_valid_gtin_is_refused(self):
        with self.assertRaisesRegex(ProductRefused, "is not a GTIN"):
            product(gtin="123")

    def test_json_carries_allergens_in_a_fixed_order(self):
        data = product(allergens=frozenset({"soy", "milk"})).to_json()
        self.assertEqual(data["allergens"], ["milk", "soy"])


if __name__ == "__main__":
    unittest.main()
