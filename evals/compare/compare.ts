import type { CaseResult, RunResult } from "../run/result.ts";
import { PRIMARY, type Rule, SCORERS } from "../scorers/scorers.ts";
import { interval } from "../statistics/bootstrap.ts";
import { meanOf, type Sample, totalsByFamily } from "../statistics/families.ts";
import { holm, pairedTest } from "../statistics/paired-test.ts";
import type { Change, Comparison, Delta, Finding } from "./comparison.ts";

/** Fewer families of questions than this are too few for a verdict. */
export const LEAST_FAMILIES = 20;
/** A fall this unlikely by chance is a fall. */
const SIGNIFICANCE = 0.05;
/** Scores are means of fractions; what differs by less is the same. */
const EQUAL = 1e-9;

interface Pair {
  before: CaseResult;
  after: CaseResult;
}

/**
 * Compares two runs question by question. `after` is worse where a strict measure fell on any question, where the primary
 * measure fell by more than chance over all questions or in a slice, or where another tested measure did. The slices
 * and the other measures together are corrected for being many (Holm), so that no verdict rests on noise.
 */
export function compare(before: RunResult, after: RunResult): Comparison {
  const old = new Map(before.cases.map((one) => [one.id, one]));
  const asked = new Set(after.cases.map(({ id }) => id));
  const known = after.cases.flatMap((one): Pair[] => {
    const other = old.get(one.id);
    return other ? [{ before: other, after: one }] : [];
  });
  const pairs = known.filter((pair) => pair.before.fingerprint === pair.after.fingerprint);
  const overall = SCORERS.map(({ id, rule }) => ({ rule, delta: deltaOf(pairs, id, "all") }));
  const slices = slicesOf(pairs).map((slice) =>
    deltaOf(
      pairs.filter(({ after: one }) => one.slices.includes(slice)),
      PRIMARY,
      slice,
    ),
  );
  correct([...overall.filter(({ rule }) => rule === "tested").map(({ delta }) => delta), ...slices]);
  const deltas = [...overall.map(({ delta }) => delta), ...slices].map(withVerdict);
  const findings = [
    ...SCORERS.flatMap(({ id, rule }) => (rule === "strict" ? strictFinding(old, after, pairs, id) : [])),
    ...deltas.flatMap((delta) => testedFinding(pairs, delta)),
  ];
  const primary = deltas.find(({ measure, slice }) => measure === PRIMARY && slice === "all")?.verdict;
  const otherwise = primary === "better" || primary === "too-few" ? primary : "no-worse";
  return {
    before: before.configuration.name,
    after: after.configuration.name,
    verdict: findings.length > 0 ? "worse" : otherwise,
    findings,
    deltas,
    changes: pairs.flatMap(changeOf).sort((a, b) => a.total - b.total || (a.id < b.id ? -1 : 1)),
    added: after.cases.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    missing: before.cases.filter(({ id }) => !asked.has(id)).map(({ id }) => id),
    rewritten: known.filter((pair) => !pairs.includes(pair)).map((pair) => pair.after.id),
  };
}

function slicesOf(pairs: readonly Pair[]): string[] {
  return [...new Set(pairs.flatMap(({ after }) => after.slices))].sort();
}

/** The difference of one measure, with the uncorrected p-value and no verdict yet. */
function deltaOf(pairs: readonly Pair[], measure: string, slice: string): Delta {
  const both = pairs.flatMap(({ before, after }) => {
    const [x, y] = [before.scores[measure], after.scores[measure]];
    return x === undefined || y === undefined ? [] : [{ family: after.family, x, y }];
  });
  const samples = (value: (one: (typeof both)[number]) => number): Sample[] =>
    both.map((one) => ({ family: one.family, value: value(one) }));
  const differences = totalsByFamily(samples(({ x, y }) => (Math.abs(y - x) < EQUAL ? 0 : y - x)));
  return {
    measure,
    slice,
    cases: both.length,
    families: differences.sums.length,
    before: meanOf(totalsByFamily(samples(({ x }) => x))),
    after: meanOf(totalsByFamily(samples(({ y }) => y))),
    ...interval(differences),
    p: pairedTest(differences.sums),
    verdict: "no-difference",
  };
}

/** Corrects the p-values of tests that are made together; those on too few questions are not made. */
function correct(deltas: readonly Delta[]): void {
  const made = deltas.filter(({ families }) => families >= LEAST_FAMILIES);
  for (const [index, p] of holm(made.map((delta) => delta.p)).entries()) {
    const delta = made[index];
    if (delta) delta.p = p;
  }
}

function withVerdict(delta: Delta): Delta {
  if (delta.families < LEAST_FAMILIES) return { ...delta, verdict: "too-few" };
  if (delta.p >= SIGNIFICANCE) return delta;
  return { ...delta, verdict: delta.after < delta.before ? "worse" : "better" };
}

/** What no answer may lack, whether its question is new or not; other strict measures ask what the case demands. */
const ALWAYS: readonly string[] = ["quotes", "grounding"];

/** A question that had no score in a strict measure may have no less than all of it now. */
function strictFinding(
  old: ReadonlyMap<string, CaseResult>,
  { cases }: RunResult,
  pairs: readonly Pair[],
  measure: string,
): Finding[] {
  const compared = new Set(pairs.map((pair) => pair.after.id));
  const questions = deepestFirst(
    cases.map((one) => {
      const isCompared = compared.has(one.id);
      if (!isCompared && !ALWAYS.includes(measure)) return { id: one.id, fall: 0 };
      const before = (isCompared ? old.get(one.id)?.scores[measure] : undefined) ?? 1;
      return { id: one.id, fall: before - (one.scores[measure] ?? before) };
    }),
  );
  if (questions.length === 0) return [];
  const count = questions.length === 1 ? "1 question" : `${questions.length} questions`;
  return [{ measure, slice: "all", why: `${count} fell, and none may`, questions }];
}

function testedFinding(
  pairs: readonly Pair[],
  { measure, slice, verdict, before, after, p }: Delta,
): Finding[] {
  const rule: Rule | undefined = SCORERS.find(({ id }) => id === measure)?.rule;
  if (verdict !== "worse" || (rule !== "primary" && rule !== "tested")) return [];
  const within = pairs.filter(({ after: one }) => slice === "all" || one.slices.includes(slice));
  const chance = p < 0.001 ? "p < 0.001" : `p = ${p.toFixed(3)}`;
  const why = `from ${percent(before)} to ${percent(after)} (${chance})`;
  return [{ measure, slice, why, questions: fallen(within, measure) }];
}

/** Questions that both runs have on which a measure fell. */
function fallen(pairs: readonly Pair[], measure: string): string[] {
  return deepestFirst(
    pairs.map(({ before, after }) => ({
      id: after.id,
      fall: (before.scores[measure] ?? 0) - (after.scores[measure] ?? before.scores[measure] ?? 0),
    })),
  );
}

/** Ids of what fell at all. */
function deepestFirst(falls: readonly { id: string; fall: number }[]): string[] {
  return falls
    .filter(({ fall }) => fall > EQUAL)
    .sort((a, b) => b.fall - a.fall)
    .map(({ id }) => id);
}

/** A question whose scores or whose answer differ; only measures that apply to both answers are compared. */
function changeOf({ before, after }: Pair): Change[] {
  const measures = SCORERS.flatMap(({ id }) => {
    const [x, y] = [before.scores[id], after.scores[id]];
    return x === undefined || y === undefined || Math.abs(x - y) < EQUAL
      ? []
      : [{ measure: id, before: x, after: y }];
  });
  const isSame = measures.length === 0 && before.trials[0]?.text === after.trials[0]?.text;
  if (isSame) return [];
  const total = measures.reduce((sum, one) => sum + (one.after - one.before), 0);
  return [{ id: after.id, total, measures }];
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
