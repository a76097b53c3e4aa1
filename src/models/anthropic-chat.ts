import { z } from "zod";
import type { ChatProtocol, ChatSettings } from "./chat.ts";

const DEFAULT_ADDRESS = "https://api.anthropic.com";
const VERSION = "2023-06-01";
/** The protocol asks for a limit; an answer is a few sentences, or the points of a clause. */
const MOST_TOKENS = 4096;

const message = z.object({
  content: z.array(z.object({ type: z.string(), text: z.string().optional() })),
  usage: z.object({ input_tokens: z.number(), output_tokens: z.number() }).nullish(),
});

const counted = z.object({ input_tokens: z.number().nullish(), output_tokens: z.number().nullish() });
const piece = z.object({
  // A failure comes as an event as well.
  type: z.string().refine((type) => type !== "error"),
  delta: z.object({ text: z.string().optional() }).optional(),
  message: z.object({ usage: counted.nullish() }).optional(),
  usage: counted.nullish(),
});

/** POST /v1/messages. The address may end with /v1 or not. No temperature is sent: newer models take none. */
export function anthropicProtocol({ model, baseUrl = DEFAULT_ADDRESS, apiKey }: ChatSettings): ChatProtocol {
  return {
    url: `${baseUrl.replace(/\/v1$/u, "")}/v1/messages`,
    headers: { "anthropic-version": VERSION, ...(apiKey === undefined ? {} : { "x-api-key": apiKey }) },
    body: (messages) => ({
      model,
      max_tokens: MOST_TOKENS,
      // The instructions stand apart from the conversation.
      system: messages
        .filter(({ role }) => role === "system")
        .map(({ content }) => content)
        .join("\n\n"),
      messages: messages.filter(({ role }) => role !== "system"),
    }),
    streaming: { stream: true },
    readPiece(event) {
      const { type, delta, message: begun, usage } = piece.parse(event);
      const input = begun?.usage?.input_tokens;
      const output = usage?.output_tokens;
      return {
        text: type === "content_block_delta" ? (delta?.text ?? "") : "",
        isLast: type === "message_stop",
        ...(typeof input === "number" ? { inputTokens: input } : {}),
        ...(typeof output === "number" ? { outputTokens: output } : {}),
      };
    },
    read(reply) {
      const { content, usage } = message.parse(reply);
      return {
        text: content.map(({ type, text }) => (type === "text" ? (text ?? "") : "")).join(""),
        ...(usage ? { usage: { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens } } : {}),
      };
    },
  };
}
