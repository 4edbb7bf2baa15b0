"""Names every relative link that leads nowhere and every page the navigation forgot."""

from __future__ import annotations

import re
import sys
from pathlib import Path

LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def broken_links(docs: Path) -> list[str]:
    found = []
    for page in sorted(docs.rglob("*.md")):
        for target in LINK.findall(page.read_text(encoding="utf-8")):
            if "://" in target or target.startswith("mailto:"):
                continue
            if not (page.parent / target).exists():
                found.append(f"{page.relative_to(docs)}: {target} leads nowhere")
    return found


def forgotten_pages(docs: Path, navigation: str) -> list[str]:
    listed = set(re.findall(r":\s+([\w/.-]+\.md)\s*$", navigation, re.MULTILINE))
    pages = {page.relative_to(docs).as_posix() for page in docs.rglob("*.md")}
    return [f"{page} is not in mkdocs.yml" for page in sorted(pages - listed)] + [
        f"mkdocs.yml lists {page}, which does not exist" for page in sorted(listed - pages)
    ]


def main() -> int:
    root = Path(__file__).parent.parent
    navigation = (root / "mkdocs.yml").read_text(encoding="utf-8")
    found = broken_links(root / "docs") + forgotten_pages(root / "docs", navigation)
    for sentence in found:
        print(sentence)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
