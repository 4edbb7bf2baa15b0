import unittest

from optimiser.model import Place, Stop
from optimiser.schedule import schedule

DEPOT = Place(55.59, 13.04)
NEAR = Place(55.60, 13.04)
FAR = Place(55.70, 13.20)


class ScheduleTest(unittest.TestCase):
    def test_an_early_van_waits(self):
        route = schedule(DEPOT, [Stop("a", NEAR, opens=1080, closes=1140)], leaves=1000)
        self.assertEqual(route.visits[0].arrives, 1080)
        self.assertEqual(route.visits[0].leaves, 1084)

    def test_a_late_van_is_no_route(self):
        self.assertIsNone(schedule(DEPOT, [Stop("a", FAR, opens=1000, closes=1005)], leaves=1000))

    def test_nothing_to_deliver_is_a_short_day(self):
        route = schedule(DEPOT, [], leaves=1000)
        self.assertEqual((route.kilometres, route.back_at), (0, 1000))

    def test_malmo_to_ghent_is_about_as_far_as_it_is(self):
        self.assertAlmostEqual(Place(55.605, 13.004).km_to(Place(51.054, 3.725)), 800, delta=20)


if __name__ == "__main__":
    unittest.main()
