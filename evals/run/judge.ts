import { z } from "zod";
import type { ChatModel } from "../../src/models/chat.ts";
import { loadPrompt } from "../../src/models/prompt.ts";
import type { Judged } from "../report/report.ts";
import { interval } from "../statistics/bootstrap.ts";
import { meanOf, type Sample, totalsByFamily } from "../statistics/families.ts";
import type { RunResult } from "./result.ts";

const verdict = z.object({ right: z.boolean() });
const prompt = loadPrompt("judge");
const AT_ONCE = 4;

/**
 * Lets a chat model judge the answers that were given. Such judgements are neither stable nor reliable on sources, so
 * they stand apart and decide nothing. Replies that are no verdict are left out of the count.
 */
export async function judge(run: RunResult, chat: ChatModel): Promise<Judged> {
  const answers = run.cases.flatMap(({ family, question, expected, trials }) =>
    trials.flatMap(({ kind, text }) => (kind === "answered" ? [{ family, question, expected, text }] : [])),
  );
  const samples: Sample[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < answers.length; index = next++) {
      const one = answers[index];
      if (!one) return;
      const { gold: _gold, ...expected } = one.expected;
      const reply = await chat.complete([
        { role: "system", content: prompt.fill({}) },
        { role: "user", content: JSON.stringify({ question: one.question, expected, answer: one.text }) },
      ]);
      const right = read(reply.text);
      if (right !== undefined) samples.push({ family: one.family, value: Number(right) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const totals = totalsByFamily(samples);
  return {
    model: chat.name,
    cases: samples.length,
    unreadable: answers.length - samples.length,
    mean: meanOf(totals),
    ...interval(totals),
  };
}

function read(text: string): boolean | undefined {
  try {
    return verdict.parse(JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1))).right;
  } catch {
    return undefined;
  }
}
