import type { Question } from "../domain.ts";
import { fold, nfc } from "../language/normalize.ts";
import { IN, open } from "./conversation/wordings.ts";
import {
  asksBareAmount,
  isOnOtherOffice,
  nameIn,
  namesSubject,
  onOffice,
  onSubject,
} from "./parts-context.ts";
import { countedIn, withNounOf } from "./parts-nouns.ts";
import { leansOnWhole, onBody } from "./parts-own.ts";
import { caseTold } from "./parts-split.ts";
import { type Query, understand } from "./understand.ts";

/** A part as it is understood, and, where it says itself what it is about, together with the first one. */
export interface PartQuery {
  own: Query;
  onFirst?: Query;
  /** Whether that is the office which the first one names, and nothing more of it. */
  isOnOffice?: boolean;
  /** By itself, on the body that the first one names. */
  onBody?: Query;
}

/** Each part as it is understood behind those before it, in the place that one of them names. */
export function readEach(
  districts: ReadonlySet<string>,
  question: Question,
  asked: readonly string[],
): PartQuery[] {
  const counted = countedIn(asked[0] ?? "");
  const told = caseTold(asked[0] ?? "");
  const parts = asked.map((part, at) => (at === 0 ? part : `${told}${withNounOf(part, counted)}`));
  const readPart = (text: string, at: number) => {
    const before = parts.slice(0, at);
    const read = understand(
      { ...question, text, history: [...question.history, ...before.map(asTurn)] },
      districts,
    );
    // What is asked beside another question is not that question once more.
    return before.includes(read.text) ? understand({ ...question, text }, districts) : read;
  };
  const alone = parts.map(readPart);
  // "Hur många kooperativ och hur många grupper finns det i Quang Tri?": the last part names the place of all.
  const place = alone.find(({ places }) => places.length > 0)?.places[0];
  const placed = alone.map((query, at) => {
    const [text, isHeaded] = withoutHead(parts[at] ?? "", query);
    return place === undefined || (query.places.length > 0 && !isHeaded)
      ? query
      : readPart(`${open(text)} ${IN[query.language]} ${place.district ?? place.province}`, at);
  });
  return placed.map((read, at) => {
    const [first = ""] = parts;
    if (at === 0) return { own: read };
    const own = asksBareAmount(parts[at] ?? "", read) ? amountOf(read, alone[0]) : read;
    const name = place === undefined ? nameIn(first) : undefined;
    if (name !== undefined && nameIn(parts[at] ?? "") === undefined)
      return { own: { ...readPart(`${name} ${open(parts[at] ?? "")}`, at), wanted: own.wanted } };
    const office = alone[0] && onOffice(parts[at] ?? "", alone[0]);
    if (office !== undefined)
      return { own, onFirst: { ...readPart(office, at), wanted: own.wanted }, isOnOffice: true };
    if (alone[0] && isOnOtherOffice(parts[at] ?? "", alone[0])) return { own };
    // What is asked is told by the part's own words, whatever the first one asks.
    const both = readPart(onSubject(parts[at] ?? "", first), at);
    // "…, tới đầu 2024 lên được bao nhiêu?" asks of its own year.
    const years = own.years.length > 0 ? own.years : both.years;
    const onFirst = { ...both, years, wanted: own.wanted };
    if (!namesSubject(own) || leansOnWhole(parts[at] ?? "")) return { own: onFirst };
    if (place !== undefined) return { own };
    const body = alone[0] && onBody(parts[at] ?? "", alone[0]);
    return {
      own,
      onFirst: { ...onFirst, focus: own.focus },
      ...(body === undefined
        ? {}
        : { onBody: understand({ ...question, text: body, history: [] }, districts) }),
    };
  });
}

/** "May one get it, and how much?": of a rule the sum or share that it sets is asked. */
function amountOf(part: Query, first: Query = part): Query {
  return { ...part, wanted: "amount", normative: part.normative || first.normative };
}

/** "Hung Yen: how many groups …?": a place before a colon is where it is asked of, and no part of the question. */
function withoutHead(part: string, { places }: Query): [text: string, isHeaded: boolean] {
  const [, head, rest] = /^([^:?]{2,40}):\s+(.+)$/su.exec(part) ?? [];
  if (head === undefined || rest === undefined) return [part, false];
  const isPlace = places.some(({ province, district }) =>
    [province, district].some((name) => isNamed(name, head)),
  );
  return isPlace ? [rest, true] : [part, false];
}

function isNamed(name: string | undefined, head: string): boolean {
  const plain = (text: string) => fold(nfc(text)).replace(/[\s-]/gu, "");
  return name !== undefined && plain(head).endsWith(plain(name));
}

function asTurn(question: string) {
  return { question, answer: "" };
}
