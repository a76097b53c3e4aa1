import type { ChatMessage, ChatProtocol, ChatReply, OnText } from "./chat.ts";
import { exchangeEvents, Refusal } from "./chat-exchange.ts";

/** A reply of which `onText` hears while it comes, once for each piece. */
export interface Heard {
  messages: readonly ChatMessage[];
  isPlain: boolean;
  onText: OnText;
  signal?: AbortSignal | undefined;
}

/**
 * Asks for a reply piece by piece. A server that gives it whole all the same is heard once.
 * @throws Refusal, also where the reply ends before it is whole; SyntaxError or ZodError for events of another form.
 */
export async function streamedReply(protocol: ChatProtocol, heard: Heard): Promise<ChatReply> {
  const { messages, isPlain, onText, signal } = heard;
  const body = { ...protocol.body(messages, isPlain), ...protocol.streaming };
  const usage: { inputTokens?: number; outputTokens?: number } = {};
  let text = "";
  let isEnded = false;
  for await (const { event, isWhole } of exchangeEvents(protocol.url, protocol.headers, body, signal)) {
    if (isWhole) {
      const reply = protocol.read(event);
      onText(reply.text);
      return reply;
    }
    const { text: more, isLast, ...counts } = protocol.readPiece(event);
    Object.assign(usage, counts);
    isEnded ||= isLast;
    text += more;
    if (more !== "") onText(text);
  }
  if (!isEnded) throw new Refusal(0, "the reply ended before it was whole");
  const { inputTokens, outputTokens } = usage;
  return inputTokens === undefined || outputTokens === undefined
    ? { text }
    : { text, usage: { inputTokens, outputTokens } };
}

/** Whether a server may still answer in one piece after it failed to answer in several. */
export function mayAnswerWhole(error: unknown, signal: AbortSignal | undefined): boolean {
  if (signal?.aborted) return false;
  return !(error instanceof Refusal) || (!error.isTooLong && error.status !== 401 && error.status !== 403);
}

/** Whether a server has refused to answer piece by piece, and will again. */
export function refusesToStream(error: unknown): boolean {
  return (
    error instanceof Refusal && [400, 404, 405, 415, 422, 501].includes(error.status) && !error.isTooLong
  );
}
