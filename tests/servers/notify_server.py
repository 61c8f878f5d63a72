"""What GOV.UK Notify does, over HTTP on this machine: signed requests, references, what became of a message."""

import json
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import jwt

SERVICE, SECRET = str(uuid.UUID(int=1)), str(uuid.UUID(int=2))
KEY = f"only-for-tests-{SERVICE}-{SECRET}"


class NotifyServer:
    """`sent` is every notification that was made; `fails` is a list of answers (status, errors) to give before that."""

    def __init__(self) -> None:
        self.sent: list[dict] = []
        self.fails: list[tuple[int, list[dict]]] = []
        self.log: list[tuple] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"

    def _handler(notify) -> type[BaseHTTPRequestHandler]:  # noqa: N805
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                wanted = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                if notify.fails:
                    status, errors = notify.fails.pop(0)
                    return self.answer(status, {"status_code": status, "errors": errors})
                made = wanted | {"id": str(uuid.uuid4()), "status": "created"}
                notify.sent.append(made)
                self.answer(201, {"id": made["id"], "reference": made["reference"]})

            def do_GET(self) -> None:
                where = urlsplit(self.path)
                if where.path == "/v2/notifications":
                    (reference,) = parse_qs(where.query)["reference"]
                    found = [each for each in notify.sent if each["reference"] == reference]
                    return self.answer(200, {"notifications": found})
                found = [each for each in notify.sent if where.path.endswith(each["id"])]
                self.answer(200, found[0]) if found else self.answer(404, {"errors": [{"message": "No result found"}]})

            def answer(self, status: int, body: dict) -> None:
                token = self.headers["Authorization"].removeprefix("Bearer ")
                if jwt.decode(token, SECRET, algorithms=["HS256"])["iss"] != SERVICE:
                    status, body = 403, {"errors": [{"error": "AuthError", "message": "Invalid token"}]}
                data = json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *args: object) -> None:
                notify.log.append(args)

        return Handler

    def __enter__(self) -> "NotifyServer":
        self.thread = Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02})
        self.thread.start()
        return self

    def __exit__(self, *problem: object) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()
