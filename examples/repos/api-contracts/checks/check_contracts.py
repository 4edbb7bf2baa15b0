"""Checks what a parser does not: that every contract is registered once, and that
numbers and names inside a contract are used once.

    python3 checks/check_contracts.py
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

AREAS = ("shopping", "fulfilment", "delivery")
FIELD_NUMBER = re.compile(r"^\s+(?:repeated |optional )?[\w.]+ (\w+) = (\d+);", re.MULTILINE)
MESSAGE = re.compile(r"^message (\w+) \{(.*?)^\}", re.MULTILINE | re.DOTALL)
OPERATION = re.compile(r"^\s+operationId: (\w+)\s*$", re.MULTILINE)


def contract_files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for area in AREAS for path in (root / area).glob("*.*")}


def registered(catalog_info: str) -> list[str]:
    return re.findall(r"\$text: \./(\S+)", catalog_info)


def registration_problems(root: Path) -> list[str]:
    listed = registered((root / "catalog-info.yaml").read_text(encoding="utf-8"))
    files = contract_files(root)
    twice = {name for name in listed if listed.count(name) > 1}
    return (
        [f"{name} is not in catalog-info.yaml" for name in sorted(files - set(listed))]
        + [f"{name} does not exist" for name in sorted(set(listed) - files)]
        + [f"{name} is registered twice" for name in sorted(twice)]
    )


def proto_problems(text: str) -> list[str]:
    """Field numbers that are used twice within a message."""
    found = []
    for message, body in MESSAGE.findall(text):
        body = re.sub(r"^  (?:enum|message) \w+ \{.*?^  \}", "", body, flags=re.MULTILINE | re.DOTALL)
        numbers = [number for _, number in FIELD_NUMBER.findall(body)]
        found += [f"{message} uses {n} twice" for n in sorted(set(numbers)) if numbers.count(n) > 1]
    return found


def openapi_problems(text: str) -> list[str]:
    ids = OPERATION.findall(text)
    return [f"operationId {name} is used twice" for name in sorted(set(ids)) if ids.count(name) > 1]


def main(root: Path = Path(__file__).parent.parent) -> int:
    found = registration_problems(root)
    for name in sorted(contract_files(root)):
        text = (root / name).read_text(encoding="utf-8")
        check = proto_problems if name.endswith(".proto") else openapi_problems
        found += [f"{name}: {problem}" for problem in check(text)]
    for sentence in found:
        print(sentence)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
