import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface ChatRequest {
  path: string;
  authorization: string | undefined;
  body: { model: string; temperature?: number; messages: { role: string; content: string }[] };
}

/** What a test lets the model say, or the status with which the server refuses. */
export type Reply = string | { status: number };

/** A server on this machine that speaks POST /chat/completions of the OpenAI protocol. */
export async function chatServer(
  reply: (request: ChatRequest) => Reply,
): Promise<{ baseUrl: string; requests: ChatRequest[] }> {
  const requests: ChatRequest[] = [];
  const server = createServer(async (incoming, response) => {
    let text = "";
    for await (const chunk of incoming.setEncoding("utf8")) text += chunk;
    const body = JSON.parse(text) as ChatRequest["body"];
    const request = { path: incoming.url ?? "", authorization: incoming.headers.authorization, body };
    requests.push(request);
    const said = reply(request);
    const status = typeof said === "string" ? 200 : said.status;
    const answer =
      typeof said === "string"
        ? {
            id: `chat-${requests.length}`,
            object: "chat.completion",
            created: 1,
            model: body.model,
            choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: said } }],
            usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 },
          }
        : { error: { message: `refused with ${status}`, type: "test" } };
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests };
}
