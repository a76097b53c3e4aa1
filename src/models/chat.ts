import type { UsageMetadata } from "@langchain/core/messages";
import type { TokenUsage } from "../domain.ts";
import { ModelError } from "../errors.ts";

export interface ChatMessage {
  role: "system" | "user";
  content: string;
}

export interface ChatReply {
  text: string;
  /** Absent where the server does not count. */
  usage?: TokenUsage;
}

/** A chat model. `name` is that of the model alone, without its address. */
export interface ChatModel {
  name: string;
  /** @throws ModelError when the server fails. */
  complete(messages: readonly ChatMessage[]): Promise<ChatReply>;
}

export interface ChatSettings {
  model: string;
  baseUrl?: string | undefined;
  apiKey?: string | undefined;
}

/** Any server that speaks the OpenAI protocol. The provider's library is loaded only when it is used. */
export async function createChatModel({ model, baseUrl, apiKey }: ChatSettings): Promise<ChatModel> {
  const { ChatOpenAI } = await import("@langchain/openai");
  const chat = new ChatOpenAI({
    model,
    apiKey: apiKey ?? "none",
    temperature: 0,
    maxRetries: 2,
    timeout: 60_000,
    ...(baseUrl === undefined ? {} : { configuration: { baseURL: baseUrl } }),
  });
  return {
    name: model,
    async complete(messages) {
      try {
        const reply = await chat.invoke(
          messages.map(({ role, content }): [string, string] => [role, content]),
        );
        const usage = reply.usage_metadata as UsageMetadata | undefined;
        return {
          text: reply.text,
          ...(usage === undefined
            ? {}
            : { usage: { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens } }),
        };
      } catch (error) {
        throw new ModelError(
          `The chat model "${model}" failed: ${error instanceof Error ? error.message : String(error)}`,
          "Check CHAT_BASE_URL, CHAT_API_KEY and the name of the model.",
          { cause: error },
        );
      }
    },
  };
}
