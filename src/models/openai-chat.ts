import { z } from "zod";
import type { ChatProtocol, ChatSettings } from "./chat.ts";

const DEFAULT_ADDRESS = "https://api.openai.com/v1";

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
});

const piece = z.object({
  choices: z.array(
    z.object({
      delta: z.object({ content: z.string().nullish() }).nullish(),
      finish_reason: z.string().nullish(),
    }),
  ),
  usage: completion.shape.usage,
});

/** POST /chat/completions, as OpenAI and most servers of models have it (llama.cpp, Ollama, vLLM, …). */
export function openAiProtocol({ model, baseUrl = DEFAULT_ADDRESS, apiKey }: ChatSettings): ChatProtocol {
  return {
    url: `${baseUrl}/chat/completions`,
    headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
    // Models that reason take no temperature.
    body: (messages, isPlain) => ({ model, messages, ...(isPlain ? {} : { temperature: 0 }) }),
    streaming: { stream: true, stream_options: { include_usage: true } },
    readPiece(event) {
      const { choices, usage } = piece.parse(event);
      const [choice] = choices;
      return {
        text: choice?.delta?.content ?? "",
        isLast: typeof choice?.finish_reason === "string",
        ...(usage ? { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens } : {}),
      };
    },
    read(reply) {
      const { choices, usage } = completion.parse(reply);
      return {
        text: choices[0]?.message.content ?? "",
        ...(usage
          ? { usage: { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens } }
          : {}),
      };
    },
  };
}
