import type { Language } from "../../domain.ts";
import { detectLanguage } from "../../language/detect.ts";
import { fold } from "../../language/normalize.ts";
import { BODIES, NOUNS } from "../../language/nouns.ts";
import { contentUnits } from "../../language/tokenize.ts";
import { isGeneric } from "./paradigms.ts";
import { type Parts, type Phrase, textOf } from "./parts.ts";
import type { Pronoun } from "./pronouns.ts";
import { Wordings } from "./wordings.ts";

export const PEOPLE: readonly string[] = [
  "#member",
  "#official-status",
  "#associate",
  "#foreign-investor",
  "#foreigner",
  "#director",
  "#chair",
  "#controller",
  "#manager",
  "#founder",
  "#worker",
  "#delegate",
  "#chief-accountant",
  "#treasurer",
  "#legal-representative",
];
/** Who lends is called "họ" as people are. */
const LENDERS: readonly string[] = ["#support-fund", "#bank", "#cooperative-bank", "#peoples-credit-fund"];
/** What is done is no thing that "it" could stand for. */
export const DEEDS: ReadonlySet<string> = new Set(
  "#dissolve #merge #split #bankruptcy #suspend #death #expel #found #join #leave #contribute-capital #registration #apply #approve #elect #appoint #vote #distribute #convert #borrow-from-fund #commit".split(
    " ",
  ),
);

const OF: Record<Language, string> = { vi: "của", en: "of a", sv: "i" };
const COUNTING = new Wordings("anywhere", ["bao nhiêu", "mấy", "how many", "hur många"]);

/** What a pronoun stands for in the question before, as it is written there; undefined where that is not clear. */
export function antecedentOf(pronoun: Pronoun, old: Parts): string | undefined {
  if (pronoun.kind === "matter" || pronoun.kind === "same") return undefined;
  if (pronoun.kind === "part" || pronoun.kind === "classifier") {
    const counted = pronoun.isCounted === false ? undefined : countedIn(old);
    return counted && textOf(old, counted);
  }
  if (pronoun.head !== undefined) return headed(pronoun.head, old) ?? peopleOf(pronoun, old);
  const things = old.phrases.filter(({ keys }) => !keys.every((key) => isGeneric(key) || DEEDS.has(key)));
  const isPerson = ({ keys }: Phrase) => keys.some((key) => PEOPLE.includes(key) || LENDERS.includes(key));
  const [document] = old.documents;
  if (pronoun.kind === "thing" && document) return textOf(old, document);
  const first = things.find(({ keys }) => keys.some((key) => key.startsWith("#")));
  const found = pronoun.kind === "person" ? (things.find(isPerson) ?? first) : first;
  return found && `${textOf(old, found)}${nameBehind(found, old)}`;
}

/** "Htx Hoa Sen ở …": a cooperative that is asked about by its name; else "". */
function nameBehind({ keys, end }: Phrase, { text, places }: Parts): string {
  if (!keys.some((key) => BODIES.includes(key))) return "";
  const place = Math.min(text.length, ...places.map(({ start }) => start).filter((start) => start >= end));
  return NAME.exec(text.slice(end, place))?.[0] ?? "";
}

const NAME = /^(?: (?!(?:ở|tại|in|i|of|at|from|từ|thuộc|của|có|và) )\p{Ll}+){0,2}(?: \p{Lu}\p{L}*){1,6}/u;

/** "quỹ đó" is what was called "quỹ hỗ trợ phát triển hợp tác xã", "that fund" the "development support fund". */
function headed(head: string, old: Parts): string | undefined {
  const found = old.phrases.find((phrase) => {
    const said = fold(textOf(old, phrase));
    return said.startsWith(head) || said.endsWith(head);
  });
  return found && textOf(old, found);
}

/** "Those founders" after a question on founding a union: the founders of the union. */
function peopleOf({ noun = "" }: Pronoun, old: Parts): string | undefined {
  const isPeople = contentUnits(noun).some(({ key }) => PEOPLE.includes(key));
  const body = old.phrases.findLast(({ keys }) => keys.some((key) => BODIES.includes(key)));
  const language = detectLanguage(old.text) ?? "vi";
  return isPeople && body !== undefined ? `${noun} ${OF[language]} ${textOf(old, body)}` : undefined;
}

/** Most words of the name by which an answer called what is only pointed at. */
const LONGEST_NAME = 6;

/**
 * "Giấy đó" after an answer that spoke of a "Giấy chứng nhận phần vốn góp": its name there, where the question before has nothing
 * but the same bare noun; the last answer that names it counts. Undefined where none names it.
 */
export function namedInAnswers({ head }: Pronoun, old: Parts, told: readonly string[]): string | undefined {
  if (head === undefined) return undefined;
  const known = headed(head, old);
  if (known !== undefined && fold(known) !== head) return undefined;
  for (const answer of [...told].reverse()) {
    const folded = fold(answer);
    if (folded.length !== answer.length) continue;
    const found = new RegExp(`(?<!\\p{L})${head}(?: \\p{L}+){1,${LONGEST_NAME}}`, "u").exec(folded);
    const name = found && contentUnits(answer.slice(found.index, found.index + found[0].length));
    const term = name?.find(({ key, start, end }) => key.startsWith("#") && start === 0 && end > head.length);
    if (found && term) {
      const end = Math.max(
        ...(name ?? []).filter(({ start }) => start <= term.end + 1).map((one) => one.end),
      );
      return answer.slice(found.index, found.index + end);
    }
  }
  return undefined;
}

/** "Bao nhiêu được cấp kinh phí?" counts what was counted before: with its noun behind the word that counts. */
export function withCounted(core: Parts, old: Parts): string {
  const [word] = COUNTING.in(core.text);
  const noun = countedIn(old);
  if (word === undefined || noun === undefined) return core.text;
  const isNoun = ({ start, keys }: Phrase) => start >= word.end && keys.some((key) => NOUNS.has(key));
  if (core.phrases.some(isNoun)) return core.text;
  return `${core.text.slice(0, word.end)} ${textOf(old, noun)}${core.text.slice(word.end)}`;
}

/** What was counted: the noun behind "bao nhiêu" or "mấy", with what stands before it in English ("OCOP products"). */
export function countedIn(old: Parts): Phrase | undefined {
  const [word] = COUNTING.in(old.text);
  const behind = word === undefined ? [] : old.phrases.filter(({ start }) => start >= word.end);
  const [first, second] = behind;
  const isNoun = ({ keys }: Phrase) => keys.some((key) => NOUNS.has(key));
  if (first === undefined || second === undefined || isNoun(first) || !isNoun(second)) return first;
  return second.start - first.end > 1
    ? first
    : { start: first.start, end: second.end, keys: [...first.keys, ...second.keys] };
}
