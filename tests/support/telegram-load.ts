import type { Update } from "grammy/types";
import type { Answer, Question } from "../../src/domain.ts";
import { answered } from "./answers.ts";
import type { Delivered } from "./telegram/chats.ts";
import type { Call, Failure } from "./telegram-server.ts";
import { textUpdate } from "./telegram-updates.ts";

const FIRST_USER = 10_001;

/** Questions of many people, each with its own mark: "#10007-3" is the third of person 10007. */
export function questions(people: number, count: number, random: () => number): Update[] {
  const asked = new Map<number, number>();
  return Array.from({ length: count }, () => {
    const user = FIRST_USER + Math.floor(random() * people);
    const number = (asked.get(user) ?? 0) + 1;
    asked.set(user, number);
    return textUpdate(user, `Hợp tác xã cần mấy thành viên? #${user}-${number}`);
  });
}

const MARK = /#(\d+-\d+)/u;
export const markOf = (text: string): string | undefined => MARK.exec(text)?.[1];

/** Failures by chance for calls that send: 3 in 100 each of 429, 5xx and a dropped connection. */
export function mishaps(random: () => number): (call: Call) => Failure | undefined {
  return ({ method }) => {
    if (!method.startsWith("send")) return undefined;
    const dice = random();
    if (dice < 0.03) return { retryAfter: 1 };
    if (dice < 0.06) return { status: 502, description: "Bad Gateway" };
    return dice < 0.09 ? "drop" : undefined;
  };
}

/** An answer that repeats its question. */
export function repeating({ text }: Question): Answer {
  return answered({ text, statements: [{ text, citations: [1] }] });
}

export interface Judgement {
  answered: number;
  /** Marks of questions without an answer, with more than one, and of answers behind that of a later question of the same person. */
  lost: string[];
  twice: string[];
  outOfOrder: string[];
}

/** Compares the answers, which repeat the marks of their questions, with what was asked. */
export function judged(asked: readonly Update[], delivered: readonly Delivered[]): Judgement {
  const seen = new Set<string>();
  const twice: string[] = [];
  const outOfOrder: string[] = [];
  const last = new Map<string, number>();
  for (const { text } of delivered) {
    const mark = markOf(text);
    if (mark === undefined) continue;
    if (seen.has(mark)) {
      twice.push(mark);
      continue;
    }
    seen.add(mark);
    const [user = "", number = ""] = mark.split("-");
    if (Number(number) < (last.get(user) ?? 0)) outOfOrder.push(mark);
    last.set(user, Number(number));
  }
  const marks = asked.map(({ message }) => markOf(message?.text ?? "") ?? "");
  return { answered: seen.size, lost: marks.filter((mark) => !seen.has(mark)), twice, outOfOrder };
}
