import unittest

from check_plan import refusals


def change(address, *actions, after=None):
    return {"resource_changes": [{"address": address, "change": {"actions": list(actions), "after": after}}]}


class CheckPlanTest(unittest.TestCase):
    def test_deleting_a_topic_is_refused(self):
        plan = change('module.event_stream.terraform_data.topic["checkout.orders.v3"]', "delete")
        self.assertEqual(len(refusals(plan)), 1)

    def test_replacing_is_deleting(self):
        self.assertEqual(len(refusals(change("module.orders_database.main", "delete", "create"))), 1)

    def test_a_new_topic_needs_an_owner(self):
        self.assertEqual(refusals(change("topic.x", "create", after={"input": {}})), ["topic.x has no owner"])
        self.assertEqual(refusals(change("topic.x", "create", after={"input": {"owner": "fleet"}})), [])

    def test_node_pools_may_come_and_go(self):
        self.assertEqual(refusals(change("module.cluster.pool", "delete")), [])


if __name__ == "__main__":
    unittest.main()
