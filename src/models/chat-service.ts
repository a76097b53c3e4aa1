import { ModelError } from "../errors.ts";
import { anthropicProtocol } from "./anthropic-chat.ts";
import {
  type ChatMessage,
  type ChatModel,
  type ChatProvider,
  type ChatReply,
  type ChatSettings,
  ContextLengthError,
  type OnText,
} from "./chat.ts";
import { exchange, Refusal } from "./chat-exchange.ts";
import { mayAnswerWhole, refusesToStream, streamedReply } from "./chat-stream.ts";
import { openAiProtocol } from "./openai-chat.ts";

/** Claude at Anthropic's own address speaks another protocol than all else. */
export function providerOf({
  model,
  provider,
  baseUrl,
}: Pick<ChatSettings, "model" | "provider" | "baseUrl">): ChatProvider {
  if (provider !== undefined) return provider;
  const host = baseUrl === undefined ? undefined : new URL(baseUrl).hostname;
  const isAnthropic = host === undefined ? model.startsWith("claude") : /(?:^|\.)anthropic\.com$/u.test(host);
  return isAnthropic ? "anthropic" : "openai";
}

/** A chat model at any server that speaks the protocol of OpenAI or that of Anthropic. */
export function createChatModel(settings: ChatSettings): ChatModel {
  const { model, timeoutMs, apiKey = "", warn = () => undefined } = settings;
  const protocol =
    providerOf(settings) === "anthropic" ? anthropicProtocol(settings) : openAiProtocol(settings);
  let isPlain = false;
  let canStream = true;
  let told: string | undefined;
  const ask = async (
    messages: readonly ChatMessage[],
    signal?: AbortSignal,
    onText?: OnText,
  ): Promise<ChatReply> => {
    const { url, headers, body, read } = protocol;
    const isStreamed = onText !== undefined && canStream;
    try {
      if (isStreamed) return await streamedReply(protocol, { messages, isPlain, onText, signal });
      return read(await exchange(url, headers, body(messages, isPlain), signal));
    } catch (error) {
      const isSettingRefused = error instanceof Refusal && error.status === 400 && error.names("temperature");
      if (!isPlain && isSettingRefused) {
        isPlain = true;
        return ask(messages, signal, onText);
      }
      if (!isStreamed || !mayAnswerWhole(error, signal)) throw error;
      canStream = !refusesToStream(error);
      return ask(messages, signal);
    }
  };
  return {
    name: model,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    async complete(messages, signal, onText) {
      try {
        return await ask(messages, signal, onText);
      } catch (error) {
        const failure = explained(model, error, signal?.aborted ?? false);
        const message = apiKey === "" ? failure.message : failure.message.replaceAll(apiKey, "***");
        if (message !== told && !(failure instanceof ContextLengthError)) warn(message);
        told = message;
        throw failure;
      }
    },
  };
}

/** What a person can do about a failure, without the words of the conversation, which some servers repeat. */
function explained(model: string, error: unknown, isLate: boolean): ModelError {
  const said = `The chat model "${model}" failed: `;
  const [why, remedy] = isLate
    ? ["it did not reply in time", "Raise CHAT_TIMEOUT_SECONDS, or take a faster model."]
    : reasonOf(error);
  const isTooLong = error instanceof Refusal && error.isTooLong;
  return new (isTooLong ? ContextLengthError : ModelError)(`${said}${why}.`, remedy);
}

function reasonOf(error: unknown): [why: string, remedy: string] {
  if (!(error instanceof Refusal))
    return ["its reply is not in the form of the protocol", "Check CHAT_BASE_URL and CHAT_PROVIDER."];
  const { status, summary, isTooLong } = error;
  if (isTooLong) return [summary, "Give the model a longer context, or take another one."];
  if (status === 401 || status === 403) return [summary, "Check CHAT_API_KEY."];
  if (status === 429) return [summary, "Wait, or raise the limit at the provider."];
  return [summary, "Check CHAT_BASE_URL, CHAT_MODEL and CHAT_API_KEY."];
}
