import type { Hit } from "../../domain.ts";
import { isLegalKind } from "../../domain.ts";
import { FIELDS } from "../../language/nouns.ts";
import { contentUnits } from "../../language/tokenize.ts";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";
import { type Candidate, candidatesOf } from "../candidates.ts";
import { type Compared, comparedIn } from "./assess.ts";
import type { OwnCase } from "./case-facts.ts";
import { COMPARED } from "./counted.ts";

/** A rule whose bound decides what is asked, with the asker's figure beside it. */
export interface Verdict extends Compared {
  candidate: Candidate;
}

/** Concepts that mean one thing where leave is asked for: who may register is who may found; whether one must is another matter. */
const SAME: Readonly<Record<string, string>> = {
  "#registration": "#found",
  "#registered": "#found",
  "#founder": "#found",
  "#rally-founders": "#found",
  "#minimum-founders": "#found",
  "#join": "#member",
  "#membership": "#member",
  "#join-official": "#member",
  "#contribute-capital": "#charter-capital",
  "#capital": "#charter-capital",
  "#capital-share": "#charter-capital",
};
/** Hits in which rules on the same thing are looked for. */
const HITS_READ = 40;

/** What rules set as bounds for the figures of a case. */
export interface Bounds {
  /** The rule that decides, where just one bound is set for just one figure. */
  verdict?: Verdict;
  /** All rules found, the nearest first: where they differ, none of them decides. */
  found: Verdict[];
}

/**
 * The rules in force among the hits that set a bound for a figure of the case: on the asker's body and noun, and on all
 * that the asking clause speaks of.
 */
export function boundsIn(kb: KnowledgeBase, own: OwnCase, hits: readonly Hit[]): Bounds {
  const asked = askedOf(own);
  if (asked.length === 0) return { found: [] };
  const found = hits
    .slice(0, HITS_READ)
    .filter((hit) => isRule(kb, hit))
    .flatMap(candidatesOf)
    .filter(({ quantities }) => quantities.some(({ unit }) => COMPARED.includes(unit)))
    .filter(
      (candidate) =>
        speaksOf(asked, candidate, own.asksLeave || own.claims.length > 0) && isForField(own, candidate),
    )
    .flatMap((candidate) =>
      comparedIn(own, candidate.text, candidate.hit.document.metadata.language).map((one) => ({
        ...one,
        candidate,
      })),
    );
  const [first] = found;
  const isOne = found.every(({ fact, limit }) => fact === first?.fact && keyOf(limit) === keyOf(first.limit));
  return { found, ...(first && isOne ? { verdict: first } : {}) };
}

/** "HTX 3 người có được không?" asks whether they may found one; "35% vốn điều lệ", whether that share is allowed. */
function askedOf({ asked, asksBare, facts: [fact, ...others] }: OwnCase): readonly string[] {
  if (asked.length > 0) return asked;
  if (fact === undefined || others.length > 0) return [];
  if (fact.unit === "percent" && fact.noun !== undefined) return [fact.noun];
  if (!asksBare) return [];
  return fact.unit === "count" ? ["#found"] : [];
}

function keyOf({ low, high }: Compared["limit"]): string {
  return JSON.stringify([low, high]);
}

/** A clause that applies today, of a law and not of what is written about it. */
function isRule(kb: KnowledgeBase, { passage, document }: Hit): boolean {
  const { kind, validity } = document.metadata;
  return isLegalKind(kind) && validity === "in-force" && kb.amendments.of(passage) === undefined;
}

/** A bound for one field of work is none for another. */
function isForField({ fields }: OwnCase, { units }: Candidate): boolean {
  return units.every(({ key }) => !FIELDS.includes(key) || fields.includes(key));
}

/** Whether a sentence, with what introduces it, speaks of all that is asked about. */
function speaksOf(asked: readonly string[], { hit, text, units }: Candidate, isLoose: boolean): boolean {
  const meant = (key: string) => (isLoose ? (SAME[key] ?? key) : key);
  const { passage } = hit;
  const colon = passage.text.search(/:\s*\n/u);
  const lead = colon < 0 ? "" : passage.text.slice(0, colon);
  const own = [...units, ...contentUnits(lead)].map(({ key }) => meant(key));
  const isItem = lead.includes(text);
  return !isItem && asked.every((key) => own.includes(meant(key)));
}
