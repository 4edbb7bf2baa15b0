import sqlite3
import unittest
from graphlib import CycleError

import pipeline


class PipelineTest(unittest.TestCase):
    def setUp(self):
        self.db = sqlite3.connect(":memory:")
        self.addCleanup(self.db.close)
        pipeline.load_seeds(self.db)
        self.order = pipeline.build(self.db)

    def one(self, sql):
        return self.db.execute(sql).fetchone()

    def test_models_come_after_what_they_select_from(self):
        self.assertLess(self.order.index("orders"), self.order.index("order_lines"))
        self.assertLess(self.order.index("deliveries"), self.order.index("perfect_order"))

    def test_models_that_need_each_other_are_refused(self):
        with self.assertRaises(CycleError):
            pipeline.build_order({"a": "select 1 from b", "b": "select 1 from a"})

    def test_test_orders_never_reach_the_numbers(self):
        self.assertEqual(self.one("select count(*) from orders where order_id = 'ord_4'"), (0,))
        self.assertEqual(self.one("select count(*) from order_lines where order_id = 'ord_4'"), (0,))

    def test_cancelled_orders_are_no_revenue(self):
        row = self.one("select orders, revenue_minor from daily_sales where centre = 'malmo' and placed_on = '2026-02-01'")
        self.assertEqual(row, (2, 64_250 + 89_900))

    def test_a_perfect_order_is_complete_original_and_on_time(self):
        malmo = self.one("select perfect_share from perfect_order where centre = 'malmo' and placed_on = '2026-02-01'")
        ghent = self.one("select late, perfect_share from perfect_order where centre = 'ghent'")
        self.assertEqual(malmo, (0.5,))
        self.assertEqual(ghent, (1, 0.0))

    def test_bought_again(self):
        row = self.one("select buyers, bought_again_share from reorder_rate where product_id = 'p-20417'")
        self.assertEqual(row, (1, 1.0))

    def test_marts_keep_their_grain(self):
        self.assertEqual(pipeline.check(self.db), [])

    def test_a_broken_grain_is_reported(self):
        self.db.execute("insert into reorder_rate select * from reorder_rate limit 1")
        self.assertEqual(pipeline.check(self.db), ["reorder_rate: 1 rows share a grain (product_id)"])


if __name__ == "__main__":
    unittest.main()
