import type { Hit } from "../domain.ts";
import type { Asking } from "./asking.ts";
import { type Composed, compose } from "./compose.ts";
import { ownCase } from "./eligibility/case-facts.ts";
import { type Considered, consider } from "./eligibility/consider.ts";
import { withLimits } from "./eligibility/limiting-clause.ts";
import { permittingFirst } from "./eligibility/permitting-first.ts";
import { wholeClauses } from "./eligibility/whole-clause.ts";
import type { Gathered } from "./gather.ts";
import type { Pick } from "./pick.ts";
import { type Verified, verify } from "./verify.ts";

/** What is left of an answer after verification, with the citations that it numbers. */
export type Checked = Verified & Composed;

/** The answer in the words of its sources, verified. */
export interface Quoted {
  picks: readonly Pick[];
  /** Where the asker's own case is held against the rules. */
  considered?: Considered | undefined;
  /** The passages that may be cited, by their ids. */
  byPassage: ReadonlyMap<string, Hit>;
  /** Holds statements against the passages that they cite. */
  check: (composed: Composed) => Checked;
  said: Checked;
}

/** Says what was found in the words of the sources, and drops what does not hold. */
export async function quote(asking: Asking, gathered: Gathered): Promise<Quoted> {
  const { query, stage } = asking;
  const { hits, draft, compared } = gathered;
  const considered = compared === undefined ? await considerCase(asking, gathered) : undefined;
  const told = considered?.picks ?? wholeClauses(asking.kb, query, draft.picks);
  const isDecided = compared !== undefined || considered?.verdict !== undefined;
  const picks = isDecided ? told : withLimits(asking.kb, query, permittingFirst(query, draft.evidence, told));
  const sources = [...hits, ...picks.map(({ hit }) => hit)];
  const byPassage = new Map(sources.map((hit) => [hit.passage.id, hit]));
  const check = ({ statements, citations }: Composed) => ({
    ...verify(statements, citations, query, ({ passageId }) => byPassage.get(passageId)),
    citations,
  });
  const said = stage(
    "verify",
    () => check(compared?.composed ?? compose(query, picks, considered)),
    ({ rejected }) => rejected,
  );
  return { picks, considered, byPassage, check, said };
}

async function considerCase(
  { kb, query, stage }: Asking,
  { hits, draft }: Gathered,
): Promise<Considered | undefined> {
  const own = ownCase(query);
  if (own === undefined) return undefined;
  return stage(
    "eligibility",
    () => consider(kb, query, own, hits, draft),
    () => own,
  );
}
