import type { ExpectedTerm, KnownAnswer } from "../../src/answer/ranking/expected-terms.ts";
import type { Passage } from "../../src/domain.ts";
import { type QueryTerm, queryTerms } from "../../src/language/tokenize.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { canonicalLocator, documentName } from "../run/gold.ts";

/** Least number of questions that have a term, and of those whose passages have the other. */
const LEAST = { asked: 4, together: 3 };
/** How many times likelier the other term must be beside this one than anywhere. */
const LEAST_LIFT = 4;
/** Lift from which on a term counts in full. */
const FULL_LIFT = 4 ** 4;
const LEAST_WEIGHT = 0.12;
/** Added to the number of questions with a term: what was seen seldom is believed less. */
const DOUBT = 3;
const MOST = 6;

/**
 * For each term of the questions under passages of law and guides: the terms that stand in the passages which answer such
 * questions, in any language, far oftener than elsewhere. Numbers are left out: they are the answer, not its subject.
 */
export function learnRelatedTerms(kb: KnowledgeBase): Map<string, [string, number][]> {
  const asked = new Map<string, number>();
  const told = new Map<string, number>();
  const together = new Map<string, Map<string, number>>();
  let questions = 0;
  for (const { texts, askedAs } of placesIn(kb)) {
    const tokens = new Set(texts.flatMap((text) => tokensOf(queryTerms(text))));
    for (const question of askedAs) {
      questions += 1;
      for (const token of tokens) count(told, token);
      for (const term of new Set(tokensOf(queryTerms(question)))) {
        count(asked, term);
        const others = together.get(term) ?? new Map<string, number>();
        together.set(term, others);
        for (const token of tokens) count(others, token);
      }
    }
  }
  const related = new Map<string, [string, number][]>();
  for (const term of [...together.keys()].sort()) {
    const times = asked.get(term) ?? 0;
    if (times < LEAST.asked) continue;
    const others = [...(together.get(term) ?? [])].flatMap(([other, both]): [string, number][] => {
      if (other === term || both < LEAST.together) return [];
      const lift = (both - 0.5) / ((times * (told.get(other) ?? 0)) / questions);
      if (lift < LEAST_LIFT) return [];
      const weight = (both / (times + DOUBT)) * Math.min(1, Math.log(lift) / Math.log(FULL_LIFT));
      return weight < LEAST_WEIGHT ? [] : [[other, Math.round(weight * 100) / 100]];
    });
    others.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (others.length > 0) related.set(term, others.slice(0, MOST));
  }
  return related;
}

/** A question under more places than this is asked of the whole article: its heading answers it, none of its clauses. */
const MOST_PLACES = 2;
/** Most terms that are kept of an answer. */
const MOST_TERMS = 24;
const USUAL_LENGTH = 150;

/**
 * The questions under passages of law and guides, with the terms that tell those passages, in any language, from others:
 * BM25 weights, the highest of a place as 1.
 */
export function knownAnswers(kb: KnowledgeBase): KnownAnswer[] {
  const places = placesIn(kb);
  const under = new Map<string, number>();
  for (const { askedAs } of places) for (const question of new Set(askedAs)) count(under, question);
  const isOwn = (question: string) => (under.get(question) ?? 0) <= MOST_PLACES;
  const own = places.map(({ texts, askedAs }) => ({ texts, askedAs: askedAs.filter(isOwn) }));
  const shared = new Map<string, { texts: string[]; askedAs: string[] }>();
  for (const { headings, askedAs } of places) {
    const questions = askedAs.filter((question) => !isOwn(question));
    const known = shared.get(headings.join("\n")) ?? { texts: headings, askedAs: [] };
    shared.set(headings.join("\n"), { ...known, askedAs: [...new Set([...known.askedAs, ...questions])] });
  }
  return [...own, ...shared.values()]
    .filter(({ askedAs }) => askedAs.length > 0)
    .map(({ texts, askedAs }) => ({ askedAs, terms: tellingTerms(kb, texts) }));
}

function tellingTerms(kb: KnowledgeBase, texts: readonly string[]): ExpectedTerm[] {
  const { text } = kb.lexical.fields;
  const weights = new Map<string, number>();
  for (const one of texts) {
    const tokens = tokensOf(queryTerms(one));
    for (const token of tokens) {
      const weight = text.inverseFrequency(token) / (1 + tokens.length / USUAL_LENGTH);
      weights.set(token, Math.max(weights.get(token) ?? 0, weight));
    }
  }
  const best = [...weights]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_TERMS * texts.length);
  const highest = best[0]?.[1] ?? 1;
  return best.map(([token, weight]) => [token, weight / highest]);
}

/** The passages of law and guides, all languages of one together, with the questions under any of them. */
function placesIn(kb: KnowledgeBase): { texts: string[]; headings: string[]; askedAs: string[] }[] {
  const places = new Map<string, Passage[]>();
  for (const passage of kb.passages) {
    const document = kb.documents.get(passage.documentId);
    if (!document || document.metadata.kind === "article") continue;
    const place = `${documentName(document)} ${canonicalLocator(passage.locator)}`;
    places.set(place, [...(places.get(place) ?? []), passage]);
  }
  return [...places.values()].map((variants) => ({
    headings: [...new Set(variants.map(({ headingPath }) => headingPath.at(-1) ?? ""))],
    texts: variants.map(({ text, headingPath }) => `${text} · ${headingPath.at(-1) ?? ""}`),
    askedAs: variants.flatMap(({ askedAs }) => askedAs),
  }));
}

function tokensOf(terms: readonly QueryTerm[]): string[] {
  return terms.map(({ token }) => token).filter((token) => !/\d/u.test(token));
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
