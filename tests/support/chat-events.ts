import type { LocalReply } from "./local-server.ts";

type InPieces = Extract<LocalReply, { pieces: readonly string[] }>;
/** How a reply in pieces ends. */
export type End = InPieces["end"];

const sse = (event: unknown) => `data: ${typeof event === "string" ? event : JSON.stringify(event)}\n\n`;

/** A text in pieces of so many letters. */
export function cut(text: string, size = 7): string[] {
  return text.match(new RegExp(`[^]{1,${size}}`, "gu")) ?? [];
}

/** Pieces of a reply as the OpenAI protocol sends them; one that does not end is without its last events. */
export function openAiEvents(pieces: readonly string[], end: End = "ends"): InPieces {
  const choice = (content: string, finish_reason: string | null) => ({
    choices: [{ index: 0, delta: { content }, finish_reason }],
  });
  const usage = { choices: [], usage: { prompt_tokens: 100, completion_tokens: 10 } };
  const last = end === "ends" ? [choice("", "stop"), usage, "[DONE]"] : [];
  return { pieces: [...pieces.map((text) => choice(text, null)), ...last].map(sse), end };
}

/** The same as the Anthropic protocol has it. */
export function anthropicEvents(pieces: readonly string[], end: End = "ends"): InPieces {
  const named = (event: { type: string }) => `event: ${event.type}\n${sse(event)}`;
  const begin = [
    { type: "message_start", message: { usage: { input_tokens: 12, output_tokens: 1 } } },
    { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
    { type: "ping" },
  ];
  const last = [
    { type: "content_block_stop", index: 0 },
    { type: "message_delta", delta: { stop_reason: "end_turn" }, usage: { output_tokens: 3 } },
    { type: "message_stop" },
  ];
  const texts = pieces.map((text) => ({
    type: "content_block_delta",
    index: 0,
    delta: { type: "text_delta", text },
  }));
  return { pieces: [...begin, ...texts, ...(end === "ends" ? last : [])].map(named), end };
}
