import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface EmbeddingsRequest {
  path: string;
  authorization: string | undefined;
  body: { model: string; input: string | string[]; encoding_format?: string };
}

/** A server on this machine that speaks POST /embeddings. It answers `statuses` first, one a request, then 200. */
export async function embeddingsServer(
  vectorOf: (text: string) => number[],
  statuses: number[] = [],
): Promise<{ baseUrl: string; requests: EmbeddingsRequest[] }> {
  const requests: EmbeddingsRequest[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request.setEncoding("utf8")) text += chunk;
    const body = JSON.parse(text) as EmbeddingsRequest["body"];
    requests.push({ path: request.url ?? "", authorization: request.headers.authorization, body });
    const status = statuses.shift() ?? 200;
    const data = [body.input].flat().map((input, index) => ({
      object: "embedding",
      index,
      embedding: vectorOf(input),
    }));
    const usage = { prompt_tokens: 1, total_tokens: 1 };
    const answer =
      status === 200
        ? { object: "list", model: body.model, data, usage }
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
