"""Builds the models in the order they need each other, then checks them.

    python pipeline.py            # seeds into an in-memory database, prints the marts
    python pipeline.py build.db   # keeps the database

The warehouse runs the same files; its dialect differences are macros there.
"""

from __future__ import annotations

import csv
import re
import sqlite3
import sys
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parent
REFERENCE = re.compile(r"\b(?:from|join)\s+([a-z_]+)", re.IGNORECASE)


def load_models(folder: Path = ROOT / "models") -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.sql"))}


def build_order(models: dict[str, str]) -> list[str]:
    """Models after everything they select from. A cycle raises CycleError."""
    needs = {
        name: {ref for ref in REFERENCE.findall(sql) if ref in models and ref != name}
        for name, sql in models.items()
    }
    return list(TopologicalSorter(needs).static_order())


def grain_of(sql: str) -> list[str]:
    match = re.search(r"^-- grain: (.+)$", sql, re.MULTILINE)
    return [column.strip() for column in match.group(1).split(",")] if match else []


def load_seeds(db: sqlite3.Connection, folder: Path = ROOT / "seeds") -> None:
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        columns = ", ".join(f"{name} numeric" if name in NUMBERS else name for name in header)
        db.execute(f"create table {path.stem} ({columns})")
        marks = ", ".join("?" * len(header))
        db.executemany(f"insert into {path.stem} values ({marks})", rows)


NUMBERS = {"ordered", "picked", "substituted", "total_minor"}


def build(db: sqlite3.Connection) -> list[str]:
    models = load_models()
    order = build_order(models)
    for name in order:
        db.execute(f"create table {name} as {models[name]}")
    return order


def check(db: sqlite3.Connection) -> list[str]:
    """What is wrong with the marts: empty ones and rows that share a grain."""
    problems = []
    for name, sql in load_models().items():
        grain = grain_of(sql)
        if not grain:
            continue
        columns = ", ".join(grain)
        (rows,) = db.execute(f"select count(*) from {name}").fetchone()
        (distinct,) = db.execute(f"select count(*) from (select distinct {columns} from {name})").fetchone()
        if rows == 0:
            problems.append(f"{name} is empty")
        if rows != distinct:
            problems.append(f"{name}: {rows - distinct} rows share a grain ({columns})")
    return problems


def main() -> int:
    db = sqlite3.connect(sys.argv[1] if len(sys.argv) > 1 else ":memory:")
    load_seeds(db)
    for name in build(db):
        (rows,) = db.execute(f"select count(*) from {name}").fetchone()
        print(f"{name:16} {rows:4} rows")
    db.commit()
    problems = check(db)
    for problem in problems:
        print(f"problem: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
