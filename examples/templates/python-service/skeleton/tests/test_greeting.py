import unittest

from service.greeting import greet


class GreetingTest(unittest.TestCase):
    def test_greets_by_name(self):
        self.assertEqual(greet("Ada"), "Hello, Ada!")

    def test_greets_everybody_when_the_name_is_missing_or_blank(self):
        self.assertEqual(greet(), "Hello, world!")
        self.assertEqual(greet("  "), "Hello, world!")


if __name__ == "__main__":
    unittest.main()
