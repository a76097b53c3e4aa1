import { type LocalReply, type LocalRequest, localServer, refusal } from "./local-server.ts";

export type ChatRequest = LocalRequest<{
  model: string;
  temperature?: number;
  messages: { role: string; content: string }[];
}>;

/** What a test lets the model say, the status with which the server refuses, or what else it does. */
export type Reply =
  | string
  | { status: number; message?: string; retryAfter?: string }
  | "STALLS"
  | "BREAKS OFF";

function completion(said: string, model: string, count: number) {
  return {
    id: `chat-${count}`,
    object: "chat.completion",
    created: 1,
    model,
    choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: said } }],
    usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 },
  };
}

/** A server that speaks POST /chat/completions of the OpenAI protocol. */
export function chatServer(
  reply: (request: ChatRequest, count: number) => Reply,
): Promise<{ baseUrl: string; requests: ChatRequest[] }> {
  return localServer<ChatRequest["body"]>((request, count): LocalReply => {
    const said = reply(request, count);
    if (said === "STALLS") return "stalls";
    const whole = (text: string) => completion(text, request.body.model, count);
    if (said === "BREAKS OFF") return { breaksOffAfter: JSON.stringify(whole("{}")).slice(0, 90) };
    if (typeof said === "string") return { status: 200, body: whole(said) };
    const { status, message, retryAfter } = said;
    return {
      status,
      body: message === undefined ? refusal(status).body : { error: { message, type: "test" } },
      ...(retryAfter === undefined ? {} : { headers: { "retry-after": retryAfter } }),
    };
  });
}

/** What a model gets: the question, and the passages with their numbers. */
export interface Given {
  question: string;
  passages: { number: number; source: string; text: string }[];
}

/** The question and passages of a request. */
export function givenIn(messages: readonly { role: string; content: string }[]): Given {
  return JSON.parse(messages[1]?.content ?? "") as Given;
}

/** A reply in the form asked for, each sentence naming a passage. */
export function says(...sentences: (string | [text: string, ...passages: number[]])[]): string {
  const statements = sentences.map((one) => {
    const [text, ...passages] = typeof one === "string" ? [one, 1] : one;
    return { text, passages };
  });
  return JSON.stringify({ statements });
}
