"""Refuses plans that delete what cannot come back.

    terraform show -json plan.tfplan | python policies/check_plan.py
"""

from __future__ import annotations

import json
import sys

PRECIOUS = ("database", "topic", "bucket", "vault")


def refusals(plan: dict) -> list[str]:
    """One sentence for each change that needs a person."""
    found = []
    for change in plan.get("resource_changes", []):
        actions = change["change"]["actions"]
        address = change["address"]
        if "delete" in actions and any(word in address for word in PRECIOUS):
            found.append(f"{address} would be deleted")
        after = change["change"].get("after") or {}
        owner = (after.get("input") or {}).get("owner")
        if "create" in actions and "topic" in address and not owner:
            found.append(f"{address} has no owner")
    return found


def main() -> int:
    found = refusals(json.load(sys.stdin))
    for sentence in found:
        print(sentence)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
