import unittest

from check_contracts import main, openapi_problems, proto_problems, registered


class CheckContractsTest(unittest.TestCase):
    def test_a_field_number_is_used_once(self):
        text = "message Money {\n  int64 amount = 1;\n  string currency = 1;\n}\n"
        self.assertEqual(proto_problems(text), ["Money uses 1 twice"])

    def test_numbers_of_a_nested_enum_are_its_own(self):
        text = "message Payment {\n  string id = 1;\n  enum State {\n    OPEN = 1;\n  }\n}\n"
        self.assertEqual(proto_problems(text), [])

    def test_an_operation_id_is_used_once(self):
        text = "    operationId: getOrder\n    operationId: getOrder\n"
        self.assertEqual(openapi_problems(text), ["operationId getOrder is used twice"])

    def test_registered_files_are_found(self):
        self.assertEqual(registered("    $text: ./delivery/a.yaml\n"), ["delivery/a.yaml"])

    def test_this_repository_is_whole(self):
        self.assertEqual(main(), 0)


if __name__ == "__main__":
    unittest.main()
