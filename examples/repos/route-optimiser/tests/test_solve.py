import json
import unittest
from itertools import permutations
from pathlib import Path

from optimiser.__main__ import minutes
from optimiser.model import Place, Stop
from optimiser.schedule import schedule
from optimiser.solve import solve

EVENING = json.loads((Path(__file__).parent / "evening.json").read_text(encoding="utf-8"))
DEPOT = Place(*EVENING["depot"])
STOPS = [
    Stop(row["order"], Place(*row["at"]), minutes(row["window"][0]), minutes(row["window"][1]), totes=row["totes"])
    for row in EVENING["stops"]
]
LEAVES = minutes(EVENING["leaves"])


class SolveTest(unittest.TestCase):
    def test_every_promise_is_kept(self):
        plan = solve(DEPOT, STOPS, vans=2, capacity=24, leaves=LEAVES)
        self.assertEqual(plan.left_over, ())
        visits = [visit for route in plan.routes for visit in route.visits]
        self.assertEqual(len(visits), len(STOPS))
        for visit in visits:
            self.assertTrue(visit.stop.opens <= visit.arrives <= visit.stop.closes)

    def test_no_van_carries_more_than_fits(self):
        plan = solve(DEPOT, STOPS, vans=3, capacity=10, leaves=LEAVES)
        self.assertTrue(all(route.totes <= 10 for route in plan.routes))

    def test_what_does_not_fit_is_named_not_dropped(self):
        plan = solve(DEPOT, STOPS, vans=1, capacity=8, leaves=LEAVES)
        planned = {visit.stop.order_id for route in plan.routes for visit in route.visits}
        self.assertEqual(planned | {s.order_id for s in plan.left_over}, {s.order_id for s in STOPS})
        self.assertTrue(plan.left_over)

    def test_close_to_the_best_order_of_one_van(self):
        some = STOPS[:5]
        best = min(
            route.kilometres
            for order in permutations(some)
            if (route := schedule(DEPOT, order, LEAVES)) is not None
        )
        self.assertLessEqual(solve(DEPOT, some, 1, 99, LEAVES).kilometres, best * 1.1)

    def test_the_same_evening_gives_the_same_plan(self):
        self.assertEqual(solve(DEPOT, STOPS, 2, 24, LEAVES), solve(DEPOT, STOPS, 2, 24, LEAVES))


if __name__ == "__main__":
    unittest.main()
