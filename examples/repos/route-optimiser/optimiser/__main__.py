"""Plans an evening from a JSON file and prints it: python -m optimiser evening.json"""

import json
import sys
from pathlib import Path

from .model import Place, Stop
from .solve import solve


def clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def minutes(text: str) -> int:
    hours, rest = text.split(":")
    return int(hours) * 60 + int(rest)


def main(path: str) -> None:
    evening = json.loads(Path(path).read_text(encoding="utf-8"))
    stops = [
        Stop(
            order_id=row["order"],
            place=Place(*row["at"]),
            opens=minutes(row["window"][0]),
            closes=minutes(row["window"][1]),
            totes=row["totes"],
        )
        for row in evening["stops"]
    ]
    plan = solve(Place(*evening["depot"]), stops, evening["vans"], evening["capacity"], minutes(evening["leaves"]))
    for number, route in enumerate(plan.routes, start=1):
        print(f"van {number}: {len(route.visits)} stops, {route.totes} totes, {route.kilometres} km")
        for visit in route.visits:
            print(f"  {clock(visit.arrives)}  {visit.stop.order_id}")
        print(f"  {clock(route.back_at)}  back at the dock")
    for stop in plan.left_over:
        print(f"no room for {stop.order_id}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "tests/evening.json")
