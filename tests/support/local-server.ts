import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface LocalRequest<Body> {
  path: string;
  authorization: string | undefined;
  body: Body;
}

/** A JSON server on this machine until the running test is over. `answer` gives the status and the body of the reply. */
export async function localServer<Body>(
  answer: (request: LocalRequest<Body>, count: number) => { status: number; body: unknown },
): Promise<{ baseUrl: string; requests: LocalRequest<Body>[] }> {
  const requests: LocalRequest<Body>[] = [];
  const server = createServer(async (incoming, response) => {
    let text = "";
    for await (const chunk of incoming.setEncoding("utf8")) text += chunk;
    const request = {
      path: incoming.url ?? "",
      authorization: incoming.headers.authorization,
      body: JSON.parse(text) as Body,
    };
    requests.push(request);
    const { status, body } = answer(request, requests.length);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
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
