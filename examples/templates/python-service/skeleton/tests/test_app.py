import json
import threading
import unittest
from http.client import HTTPConnection

from service.app import DEFINITION, ROUTES, create_server


class AppTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = create_server("127.0.0.1", 0)
        cls.server.log_requests = False
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()

    @classmethod
    def tearDownClass(cls):
        cls.server.shutdown()
        cls.server.server_close()

    def ask(self, path, method="GET"):
        connection = HTTPConnection(*self.server.server_address, timeout=5)
        self.addCleanup(connection.close)
        connection.request(method, path)
        response = connection.getresponse()
        return response.status, response.read().decode()

    def test_is_healthy(self):
        status, body = self.ask("/health")
        self.assertEqual(status, 200)
        self.assertEqual(json.loads(body), {"status": "ok"})

    def test_greets(self):
        _, body = self.ask("/v1/greeting?name=Ada")
        self.assertEqual(json.loads(body), {"message": "Hello, Ada!"})

    def test_refuses_unknown_paths_and_other_methods(self):
        self.assertEqual(self.ask("/nowhere")[0], 404)
        self.assertEqual(self.ask("/health", "POST")[0], 405)

    def test_serves_a_definition_that_describes_every_route(self):
        _, definition = self.ask("/openapi.yaml")
        self.assertEqual(definition, DEFINITION.read_text())
        for path in ROUTES:
            self.assertIn(f"\n  {path}:\n", definition)


if __name__ == "__main__":
    unittest.main()
