import { fold } from "../language/normalize.ts";
import { BODIES } from "../language/nouns.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import type { Mention, Span } from "./comparison-mentions.ts";
import { isSoft } from "./coverage.ts";

const COMPARATIVE = String.raw`(?:\p{L}+er|more \p{L}+|less \p{L}+|(?:\p{L}{2,}are|mer \p{L}+|langre|storre|mindre|battre|samre|fler|farre|hogre|lagre)|(?:\p{L}+ )?hon)`;
/**
 * What sets one thing beside another, with a few words of either around it: "điểm bán ở chợ với mở hẳn chi nhánh", "a copy quicker than
 * a re-issue", "styrelsen jämfört med i kontrollorganet". A comma alone sets nothing beside anything.
 */
const SET_BESIDE = new RegExp(
  String.raw`^((?:\s+\p{L}{1,7}){0,3}?)(\s+${COMPARATIVE})?[\s,]*(?<!\p{L})(so voi|khac voi|khac gi voi|khac|voi|va|hay la|hay|hoac|and|or|vs\.?|versus|than|against|from|compared (?:to|with)|in comparison with|och|eller|an|mot|fran|respektive|jamfort med|i jamforelse med)((?:\s+\p{L}{1,10}){0,3})\s+$`,
  "u",
);

/** "hợp tác xã với công ty", "a board and a supervisory board": the two things on both sides of one joining word. */
export function joinedThings(text: string, units: readonly ContentUnit[]): Mention[] {
  const concepts = units
    .filter(({ key, start, end }, at) => {
      const isFirst = units.findIndex((other) => other.start === start && other.end === end) === at;
      return key.startsWith("#") && isFirst && !isSoft(key);
    })
    .map((unit) => ({ ...unit, end: withoutJoin(text, unit) }));
  for (const [at, first] of concepts.entries()) {
    const next = concepts[at + 1];
    const between = next && besideIn(text, first, next);
    if (next === undefined || between === undefined) continue;
    // "Làm giấy cho tổ hợp tác với làm giấy cho HTX": what is said of both tells them apart no more.
    const shared = new Set(concepts.slice(0, at + 1).map(({ start, end }) => fold(text.slice(start, end))));
    const behind = concepts.slice(at + 1, at + 1 + REACH);
    const second = behind.find(({ start, end }) => !shared.has(fold(text.slice(start, end))));
    // Of bodies it is known by other signs when they are set beside each other.
    if (BODIES.includes(first.key) && BODIES.includes(second?.key ?? "")) continue;
    if (second === undefined || /[?.,;]/u.test(text.slice(next.end, second.start))) continue;
    const wholeFirst = { start: first.start, end: first.end + between.ofFirst };
    return [
      withMore(text, { ...namedBy(text, first, second), spans: [wholeFirst] }, first),
      {
        ...namedBy(text, second, first),
        spans: [{ start: next.start - between.ofSecond, end: endOf(text, second, concepts) }],
      },
    ];
  }
  return [];
}

/** "Craft and transport cooperatives": what stands together with the second thing is a part of it. */
function endOf(text: string, { end }: ContentUnit, concepts: readonly ContentUnit[]): number {
  return concepts.reduce(
    (reached, unit) =>
      unit.start >= reached && TOGETHER.test(text.slice(reached, unit.start)) ? unit.end : reached,
    end,
  );
}

const TOGETHER = /^\s*(?:(?:and|och|và|va)\s+)?$/u;

/** Concepts behind a joining word, of which one may be the second thing. */
const REACH = 3;

/** "Sáp nhập với hợp nhất" are one concept of the glossary and two things, which the words alone tell apart. */
function namedBy(
  text: string,
  { key, start, end }: ContentUnit,
  other: ContentUnit,
): Pick<Mention, "name" | "key" | "word"> {
  const name = text.slice(start, end);
  if (key !== other.key) return { name, key };
  const shared = fold(text.slice(other.start, other.end)).split(/\s+/u);
  const own = fold(name)
    .split(/\s+/u)
    .filter((word) => !shared.includes(word));
  return { name, word: own.join(" ") };
}

/** "Sáp nhập với" is a term of the glossary too. */
function withoutJoin(text: string, { start, end }: ContentUnit): number {
  return start + text.slice(start, end).replace(/\s+(?:với|voi|with|med)$/iu, "").length;
}

/** "Quỹ dự phòng": what narrows the first thing is a part of its name. */
function withMore(text: string, mention: Mention, { end }: ContentUnit): Mention {
  const [span] = mention.spans;
  const more = span === undefined ? "" : fold(text.slice(end, span.end)).trim();
  return more === "" || mention.key === undefined ? mention : { ...mention, more };
}

/** How many letters between two things belong to the one and to the other; undefined where nothing joins them. */
function besideIn(
  text: string,
  first: Span,
  second: Span,
): { ofFirst: number; ofSecond: number } | undefined {
  const between = fold(text.slice(first.end, second.start));
  if (between.length !== second.start - first.end) return undefined;
  const [found, own = "", , , others = ""] = SET_BESIDE.exec(between) ?? [];
  return found === undefined
    ? undefined
    : { ofFirst: own.length, ofSecond: others.trimStart().length + (others === "" ? 0 : 1) };
}

const NUMBERED =
  /(?<!\p{L})(?:nghi dinh|thong tu|nghi quyet|quyet dinh|chien luoc|chuong trinh|ke hoach|chi thi|decree|circular|resolution|decision|strategy|program(?:me)?|plan|directive|dekret(?:et)?|cirkular(?:et)?|resolution(?:en)?|beslut(?:et)?|strategi(?:n)?|program(?:met)?)(?: so| no\.?)? (\d{1,4})(?:\/[\d\p{L}/-]+)?/gu;

/** "Chiến lược 340 với Nghị quyết 106": documents that are named by their numbers. */
export function numberMentions(text: string): Mention[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  const byNumber = new Map<string, Mention>();
  for (const { 0: said, 1: number = "", index } of folded.matchAll(NUMBERED)) {
    const mention = byNumber.get(number) ?? {
      name: text.slice(index, index + said.length),
      spans: [],
      number,
    };
    mention.spans.push({ start: index, end: index + said.length });
    byNumber.set(number, mention);
  }
  return [...byNumber.values()];
}
