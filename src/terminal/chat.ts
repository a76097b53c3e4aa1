import { createInterface } from "node:readline";
import type { Assistant } from "../answer/pipeline.ts";
import { Conversations } from "../conversations.ts";
import { corpusText } from "../present/corpus-text.ts";
import { answerToText } from "../present/plain-text.ts";
import type { Streams } from "./streams.ts";

const GREETING = `Bạn muốn hỏi gì về hợp tác xã? Gõ câu hỏi rồi nhấn Enter; nhấn Ctrl+D để thoát.
Ask about Vietnamese cooperatives: type a question and press Enter; Ctrl+D leaves.`;
const HERE = "terminal";

/** A conversation in the terminal, until the input ends. Every line is a question. */
export async function chat(assistant: Assistant, streams: Streams): Promise<void> {
  const interactive = "isTTY" in streams.in && streams.in.isTTY === true;
  const lines = createInterface({
    input: streams.in,
    ...(interactive ? { output: streams.out, prompt: "\n› " } : {}),
  });
  // The input may end while a question is being answered; Node 24 refuses to prompt then.
  let ended = false;
  lines.once("close", () => {
    ended = true;
  });
  const conversations = new Conversations();
  if (interactive) {
    const facts = await assistant.corpus();
    streams.out.write(`${GREETING}\n${corpusText(facts, "vi")}\n${corpusText(facts, "en")}\n`);
  }
  lines.prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (question !== "") {
      const answer = await assistant.answer({ text: question, history: conversations.history(HERE) });
      streams.out.write(`${answerToText(answer)}\n`);
      if (answer.kind === "answered") conversations.add(HERE, { question, answer: answer.text });
      if (!interactive) streams.out.write("\n");
    }
    if (!ended) lines.prompt();
  }
}
