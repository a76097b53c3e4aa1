import { type LocalRequest, localServer, refusal } from "./local-server.ts";

export type ChatRequest = LocalRequest<{
  model: string;
  temperature?: number;
  messages: { role: string; content: string }[];
}>;

/** What a test lets the model say, or the status with which the server refuses. */
export type Reply = string | { status: number };

/** A server that speaks POST /chat/completions of the OpenAI protocol. */
export function chatServer(
  reply: (request: ChatRequest) => Reply,
): Promise<{ baseUrl: string; requests: ChatRequest[] }> {
  return localServer<ChatRequest["body"]>((request, count) => {
    const said = reply(request);
    if (typeof said !== "string") return refusal(said.status);
    const body = {
      id: `chat-${count}`,
      object: "chat.completion",
      created: 1,
      model: request.body.model,
      choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: said } }],
      usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 },
    };
    return { status: 200, body };
  });
}
