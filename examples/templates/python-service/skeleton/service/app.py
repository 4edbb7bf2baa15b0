import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Callable
from urllib.parse import parse_qs, urlsplit

from service.greeting import greet

DEFINITION = Path(__file__).parent.parent / "openapi.yaml"

Query = dict[str, list[str]]
Answer = tuple[str, bytes]


def as_json(body: object) -> Answer:
    return "application/json", json.dumps(body).encode()


# Every route of the service; each is described in openapi.yaml.
ROUTES: dict[str, Callable[[Query], Answer]] = {
    "/health": lambda query: as_json({"status": "ok"}),
    "/v1/greeting": lambda query: as_json(
        {"message": greet(query.get("name", [None])[0])}
    ),
    "/openapi.yaml": lambda query: ("application/yaml", DEFINITION.read_bytes()),
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        route = ROUTES.get(url.path)
        if route is None:
            self.reply(404, as_json({"error": "There is nothing at this address"}))
            return
        try:
            answer = route(parse_qs(url.query))
        except Exception:
            self.reply(500, as_json({"error": "The service failed"}))
            raise
        self.reply(200, answer)

    def do_POST(self) -> None:
        # The body is not read, so the connection cannot be used again.
        self.close_connection = True
        self.reply(405, as_json({"error": "Only GET is possible here"}))

    do_PUT = do_PATCH = do_DELETE = do_POST

    def reply(self, status: int, answer: Answer) -> None:
        content_type, body = answer
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        if status == 405:
            self.send_header("Allow", "GET")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        if getattr(self.server, "log_requests", True):
            super().log_message(format, *args)


def create_server(host: str, port: int) -> ThreadingHTTPServer:
    """Creates the HTTP server; the caller decides how long it serves."""
    return ThreadingHTTPServer((host, port), Handler)
