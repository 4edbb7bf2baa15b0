from __future__ import annotations

import json
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

from .store import ProductStore


def make_server(store: ProductStore, port: int, today=date.today) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # noqa: N802 - the name the base class asks for
            url = urlsplit(self.path)
            parts = [unquote(part) for part in url.path.split("/") if part]
            query = parse_qs(url.query)
            match parts:
                case ["healthz"]:
                    self._send(200, {"status": "ok"})
                case ["products", product_id]:
                    product = store.get(product_id)
                    if product is None:
                        self._send(404, {"code": "NOT_FOUND", "message": f"no product {product_id}"})
                    else:
                        self._send(200, product.to_json())
                case ["shelves", *path] if path:
                    free_from = frozenset(query.get("freeFrom", []))
                    items = store.shelf("/".join(path), today(), free_from)
                    self._send(200, {"items": [item.to_json() for item in items]})
                case _:
                    self._send(404, {"code": "NOT_FOUND", "message": "no such path"})

        def _send(self, status: int, body: object) -> None:
            payload = json.dumps(body, ensure_ascii=False).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)

        def log_message(self, format: str, *args: object) -> None:
            pass

    return ThreadingHTTPServer(("0.0.0.0", port), Handler)
