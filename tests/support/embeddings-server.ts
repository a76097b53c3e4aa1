import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { type LocalRequest, refusal } from "./local-server.ts";

export type EmbeddingsRequest = LocalRequest<{
  model: string;
  input: string | string[];
  encoding_format?: string;
}>;

interface Entry {
  object: string;
  index: number;
  embedding: number[];
}

export interface EmbeddingsServerOptions {
  /** How long each reply takes, in milliseconds. */
  delayMs?: number;
  /** Value of Retry-After in refusals. */
  retryAfter?: string;
  /** Alters what a right reply would hold. */
  alter?: (data: Entry[]) => Entry[];
}

export interface EmbeddingsServer {
  baseUrl: string;
  requests: EmbeddingsRequest[];
  /** All texts that were sent, in order. */
  texts: () => string[];
  /** Most requests that were under way at once. */
  mostAtOnce: () => number;
}

/** A server that speaks POST /embeddings until the running test is over. It answers `statuses` first, one a request, then 200. */
export async function embeddingsServer(
  vectorOf: (text: string) => number[],
  statuses: number[] = [],
  { delayMs = 0, retryAfter, alter = (data) => data }: EmbeddingsServerOptions = {},
): Promise<EmbeddingsServer> {
  const requests: EmbeddingsRequest[] = [];
  let underWay = 0;
  let mostAtOnce = 0;
  const server = createServer(async (incoming, response) => {
    underWay += 1;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    let text = "";
    for await (const chunk of incoming.setEncoding("utf8")) text += chunk;
    const body = JSON.parse(text) as EmbeddingsRequest["body"];
    requests.push({ path: incoming.url ?? "", authorization: incoming.headers.authorization, body });
    const status = statuses.shift() ?? 200;
    if (delayMs > 0) await setTimeout(delayMs);
    underWay -= 1;
    const headers = {
      "content-type": "application/json",
      ...(status === 200 || retryAfter === undefined ? {} : { "retry-after": retryAfter }),
    };
    response.writeHead(status, headers);
    if (status !== 200) return response.end(JSON.stringify(refusal(status).body));
    const data = [body.input]
      .flat()
      .map((input, index) => ({ object: "embedding", index, embedding: vectorOf(input) }));
    const usage = { prompt_tokens: 1, total_tokens: 1 };
    return response.end(JSON.stringify({ object: "list", model: body.model, data: alter(data), usage }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    texts: () => requests.flatMap(({ body }) => body.input),
    mostAtOnce: () => mostAtOnce,
  };
}
