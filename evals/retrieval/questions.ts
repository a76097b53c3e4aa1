import { type Query, understand } from "../../src/answer/understand.ts";
import type { Passage } from "../../src/domain.ts";
import { numberKey } from "../../src/language/document-numbers.ts";
import { legalReference } from "../../src/language/legal-references.ts";
import { fold, nfc } from "../../src/language/normalize.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { type Case, type Evidence, familyOf, type GoldPlace, type SetCase } from "../cases/schema.ts";
import { canonicalLocator, GoldIndex } from "../run/gold.ts";

/** A question with the passages of one index that answer it. */
export interface RetrievalQuestion {
  id: string;
  family: string;
  split: string;
  /** What is measured together: where it is asked, language, and typing where diacritics were taken off. */
  group: string;
  query: Query;
  gold: ReadonlySet<number>;
  /** Articles and documents of the gold passages. */
  articles: ReadonlySet<string>;
  documents: ReadonlySet<string>;
}

/** Where questions are asked: a name, an index, and the cases whose gold is there. */
export interface Source {
  name: string;
  kb: KnowledgeBase;
  cases: readonly SetCase[];
}

/**
 * The questions of a source that can be measured by their gold alone: without those that lean on a conversation, and those
 * whose gold is not in the index. Every Vietnamese question with diacritics is asked once more without them.
 */
export function questionsOf({ name, kb, cases }: Source): RetrievalQuestion[] {
  const gold = new GoldIndex(kb);
  const numbers = new Map(Array.from(kb.passages, ({ id }, number) => [id, number]));
  const districts = new Set([...kb.documents.values()].flatMap((document) => document.districts));
  return cases.flatMap(({ case: one }) => {
    if (one.history !== undefined || one.gold === undefined) return [];
    const ids = gold.unitsOf(one).flatMap(({ passages }) => [...passages]);
    const places = new Set(ids.flatMap((id) => numbers.get(id) ?? []));
    if (places.size === 0) return [];
    const passages = [...places].flatMap((number) => kb.passages.at(number) ?? []);
    const ask = (text: string, typing: string | undefined): RetrievalQuestion => ({
      id: one.id,
      family: familyOf(one),
      split: one.split ?? "tune",
      group: [name, one.language, ...(typing === undefined ? [] : [typing])].join(" "),
      query: understand({ text: nfc(text), history: [] }, districts),
      gold: places,
      articles: new Set(passages.map(articleOf)),
      documents: new Set(passages.map(({ documentId }) => documentId)),
    });
    const asked = ask(one.question, one.typing);
    const isAccented = one.language === "vi" && one.typing === undefined;
    return isAccented ? [asked, ask(fold(one.question), "without diacritics")] : [asked];
  });
}

/** The article of a law that a passage is of; a passage of any other text stands for itself. */
export function articleOf({ documentId, locator, id }: Passage): string {
  const article = legalReference(canonicalLocator(locator))?.article;
  return article === undefined ? id : `${documentId} ${article}`;
}

/**
 * Questions on digests of laws asked of the official texts: gold of a document is looked up in the one of the same official
 * number. What has no such document is left out.
 */
export function askedOfOriginals(
  cases: readonly SetCase[],
  digests: KnowledgeBase,
  originals: KnowledgeBase,
): SetCase[] {
  const ofNumber = new Map(
    [...originals.documents.values()].flatMap(({ id, metadata: { number } }) =>
      number === undefined ? [] : [[numberKey(number), id] as const],
    ),
  );
  const numberOf = new Map(
    [...digests.documents.values()].map(({ id, metadata: { number = "", variantOf } }) => [
      (variantOf ?? id).replace(/\.(?:vi|en|sv)$/u, ""),
      numberKey(number),
    ]),
  );
  const moved = (place: GoldPlace): GoldPlace[] => {
    const document = ofNumber.get(numberOf.get(place.document) ?? "");
    return document === undefined || place.locator === undefined
      ? []
      : [{ document, locator: place.locator }];
  };
  return cases.flatMap((set): SetCase[] => {
    const gold = (set.case.gold ?? []).flatMap(({ or = [], ...place }): Evidence[] => {
      const [first, ...more] = [place, ...or].flatMap(moved);
      return first === undefined ? [] : [{ ...first, ...(more.length > 0 ? { or: more } : {}) }];
    });
    const all = gold.length > 0 && gold.length === set.case.gold?.length;
    return all ? [{ ...set, case: { ...set.case, gold } satisfies Case }] : [];
  });
}
