import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def settings():
    """The settings, flat; enough for a file of one level and no lists."""
    text = (ROOT / "database.yaml").read_text(encoding="utf-8")
    return dict(re.findall(r"^\s*(\w+): (.+)$", text, re.MULTILINE))


class SettingsTest(unittest.TestCase):
    def test_the_size_is_known(self):
        sizes = re.findall(r"^    (\w+)\s+= \{ cpus", (ROOT / "main.tf").read_text(), re.MULTILINE)
        self.assertIn(settings()["size"], sizes)

    def test_storage_is_within_bounds(self):
        self.assertTrue(10 <= int(settings()["storageGb"]) <= 2000)

    def test_personal_data_is_not_kept_for_long(self):
        if settings()["personalData"] == "true":
            self.assertLessEqual(int(settings()["keepDays"]), 30)


if __name__ == "__main__":
    unittest.main()
