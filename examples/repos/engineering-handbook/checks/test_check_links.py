import tempfile
import unittest
from pathlib import Path

from check_links import broken_links, forgotten_pages, main


class CheckLinksTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.docs = Path(folder.name)
        (self.docs / "index.md").write_text("[a](a.md) [b](b.md#part) [web](https://example.org)")
        (self.docs / "a.md").write_text("# A")

    def test_a_link_to_nowhere_is_named(self):
        self.assertEqual(broken_links(self.docs), ["index.md: b.md leads nowhere"])

    def test_a_page_outside_the_navigation_is_named(self):
        self.assertEqual(forgotten_pages(self.docs, "nav:\n  - Start: index.md\n"), ["a.md is not in mkdocs.yml"])

    def test_the_handbook_itself_is_whole(self):
        self.assertEqual(main(), 0)


if __name__ == "__main__":
    unittest.main()
