import { BODIES } from "../../language/nouns.ts";
import { type Parts, textOf } from "./parts.ts";

/** Bodies with rules of their own: who does not name another goes on with the one spoken of. */
const SPECIAL: readonly string[] = [
  "#peoples-credit-fund",
  "#cooperative-union",
  "#cooperative-group",
  "#support-fund",
];
const ALL: readonly string[] = [...BODIES, ...SPECIAL];

/** The body with rules of its own that a question names, as it names it. */
export function bodyIn(asked: Parts): string | undefined {
  const found = asked.phrases.find(({ keys }) => keys.some((key) => SPECIAL.includes(key)));
  return found && textOf(asked, found);
}

/** Whether a question says itself what body it is on. */
export function namesBody({ phrases }: Pick<Parts, "phrases">): boolean {
  return phrases.some(({ keys }) => keys.some((key) => ALL.includes(key)));
}
