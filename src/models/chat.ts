import type { TokenUsage } from "../domain.ts";
import { ModelError } from "../errors.ts";

export const CHAT_PROVIDERS = ["openai", "anthropic"] as const;
export type ChatProvider = (typeof CHAT_PROVIDERS)[number];

export interface ChatMessage {
  role: "system" | "user" | "assistant";
  content: string;
}

export interface ChatReply {
  text: string;
  /** Absent where the server does not count. */
  usage?: TokenUsage;
}

/** Hears of a reply while it comes: all of its text so far. */
export type OnText = (text: string) => void;

/** A chat model. `name` is that of the model alone, without its address. */
export interface ChatModel {
  name: string;
  /** How long an answer may take in all, whatever goes wrong meanwhile. */
  timeoutMs?: number;
  /**
   * Gives the reply to a conversation, the system's message first; `onText` hears of it while it comes, where the server can
   * send it piece by piece. A reply that breaks off is begun anew: then it hears a text that goes on otherwise.
   * @throws ContextLengthError when the messages are too long for the model, ModelError when the server fails or `signal` aborts.
   */
  complete(messages: readonly ChatMessage[], signal?: AbortSignal, onText?: OnText): Promise<ChatReply>;
}

/** The messages do not fit the context of the model. */
export class ContextLengthError extends ModelError {}

/** What one event of a reply that comes piece by piece adds to it. */
export interface ChatPiece {
  text: string;
  inputTokens?: number;
  outputTokens?: number;
  /** Whether the reply is whole with it. */
  isLast: boolean;
}

/** How a kind of service is asked, and how its reply is read. */
export interface ChatProtocol {
  url: string;
  headers: Record<string, string>;
  /** `isPlain`: without settings that some models refuse. */
  body(messages: readonly ChatMessage[], isPlain: boolean): Record<string, unknown>;
  /** What the body says beside that, for a reply that comes piece by piece. */
  streaming: Record<string, unknown>;
  /** @throws ZodError for an event of another form, among them that of a failure. */
  readPiece(event: unknown): ChatPiece;
  /** @throws ZodError for a reply of another form. */
  read(reply: unknown): ChatReply;
}

export interface ChatSettings {
  model: string;
  /** Told from the model and the address when absent. */
  provider?: ChatProvider | undefined;
  baseUrl?: string | undefined;
  apiKey?: string | undefined;
  timeoutMs?: number | undefined;
  /** Takes what went wrong, once for each kind of failure. It holds neither the key nor what was said. */
  warn?: ((message: string) => void) | undefined;
}
