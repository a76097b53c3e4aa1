import { type LocalRequest, localServer, refusal } from "./local-server.ts";

export type EmbeddingsRequest = LocalRequest<{
  model: string;
  input: string | string[];
  encoding_format?: string;
}>;

/** A server that speaks POST /embeddings. It answers `statuses` first, one a request, then 200. */
export function embeddingsServer(
  vectorOf: (text: string) => number[],
  statuses: number[] = [],
): Promise<{ baseUrl: string; requests: EmbeddingsRequest[] }> {
  return localServer<EmbeddingsRequest["body"]>(({ body }) => {
    const status = statuses.shift() ?? 200;
    if (status !== 200) return refusal(status);
    const data = [body.input].flat().map((input, index) => ({
      object: "embedding",
      index,
      embedding: vectorOf(input),
    }));
    const usage = { prompt_tokens: 1, total_tokens: 1 };
    return { status, body: { object: "list", model: body.model, data, usage } };
  });
}
