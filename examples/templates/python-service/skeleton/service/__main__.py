import os
import signal
import threading

from service.app import create_server

port = int(os.environ.get("PORT", "8080"))
server = create_server("0.0.0.0", port)


def stop(_signal, _frame):
    # shutdown() waits for the serving loop, so it must not run inside it.
    threading.Thread(target=server.shutdown).start()


signal.signal(signal.SIGINT, stop)
signal.signal(signal.SIGTERM, stop)
print(f"${{ values.name }} listens on http://localhost:{port}", flush=True)
server.serve_forever()
