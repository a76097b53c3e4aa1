import type { IncomingHttpHeaders } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface LocalRequest<Body> {
  path: string;
  authorization: string | undefined;
  headers?: IncomingHttpHeaders;
  body: Body;
}

/** A reply; or silence; or a reply that breaks off in its middle. */
export type LocalReply =
  | { status: number; body: unknown; headers?: Record<string, string> }
  | "stalls"
  | { breaksOffAfter: string }
  /** A reply in pieces, sent one after the other, after which the server ends it, breaks off, or says no more. */
  | { pieces: readonly string[]; end: "ends" | "breaks off" | "halts" };

/** A JSON server on this machine until the running test is over. `answer` gives the reply; a text is sent as it is. */
export async function localServer<Body>(
  answer: (request: LocalRequest<Body>, count: number) => LocalReply,
): Promise<{ baseUrl: string; requests: LocalRequest<Body>[] }> {
  const requests: LocalRequest<Body>[] = [];
  const server = createServer(async (incoming, response) => {
    let text = "";
    for await (const chunk of incoming.setEncoding("utf8")) text += chunk;
    const request = {
      path: incoming.url ?? "",
      authorization: incoming.headers.authorization,
      headers: incoming.headers,
      body: JSON.parse(text) as Body,
    };
    requests.push(request);
    const reply = answer(request, requests.length);
    if (reply === "stalls") return;
    if ("breaksOffAfter" in reply) {
      response.writeHead(200, { "content-type": "application/json" });
      response.write(reply.breaksOffAfter, () => response.destroy());
      return;
    }
    if ("pieces" in reply) {
      response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
      for (const piece of reply.pieces) await new Promise((sent) => response.write(piece, sent));
      // A moment, so that what was sent is read before the connection is gone.
      if (reply.end === "breaks off") setImmediate(() => setImmediate(() => response.destroy()));
      if (reply.end === "ends") response.end();
      return;
    }
    const { status, body, headers } = reply;
    response
      .writeHead(status, { "content-type": "application/json", ...headers })
      .end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests };
}

/** How a service refuses. */
export function refusal(status: number): { status: number; body: unknown } {
  return { status, body: { error: { message: `refused with ${status}`, type: "test" } } };
}
