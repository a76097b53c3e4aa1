import * as citations from "./citations.ts";
import * as correctness from "./correctness.ts";
import type { Observation, Score } from "./observation.ts";
import * as presentation from "./presentation.ts";
import * as refusal from "./refusal.ts";
import * as retrieval from "./retrieval.ts";

/**
 * How the gate treats a measure. "primary": tested first, over all questions and in each slice. "strict": no question
 * may fall. "tested": worse where it falls by more than chance. "shown": reported only.
 */
export type Rule = "primary" | "strict" | "tested" | "shown";

export interface Scorer {
  id: string;
  /** What a person reads. */
  label: string;
  group: "answer" | "refusal" | "citation" | "retrieval";
  rule: Rule;
  definition: string;
  score(observation: Observation): Score;
}

export const PRIMARY = "right";

/** Every measure, in the order in which reports show them. */
export const SCORERS: readonly Scorer[] = [
  {
    id: PRIMARY,
    label: "Right answers",
    group: "answer",
    rule: "primary",
    definition:
      "Share of questions with the right outcome: what the corpus does not say is declined; anything else is answered with every expected figure and content, nothing forbidden, and at least one right source.",
    score: correctness.right,
  },
  {
    id: "must",
    label: "Must be right",
    group: "answer",
    rule: "strict",
    definition: "The same for the questions marked “must”, none of which may be answered wrong again.",
    score: correctness.must,
  },
  {
    id: "figures",
    label: "Figures right",
    group: "answer",
    rule: "tested",
    definition:
      "Of the answers given, share of the expected figures that they hold, compared as values with unit: 1.35 billion = 1,35 tỷ = 1 350 triệu.",
    score: correctness.figures,
  },
  {
    id: "content",
    label: "Content right",
    group: "answer",
    rule: "tested",
    definition: "Of the answers given, share of the required contents that they hold.",
    score: correctness.content,
  },
  {
    id: "unconfused",
    label: "Not confused",
    group: "answer",
    rule: "tested",
    definition:
      "Of the answers given to questions with a trap, share without anything forbidden, such as a neighbour's figure.",
    score: correctness.unconfused,
  },
  {
    id: "language",
    label: "Asker's language",
    group: "answer",
    rule: "tested",
    definition:
      "Share of statements in the language of the question; a quotation counts where the corpus has its source in other languages only.",
    score: presentation.language,
  },
  {
    id: "notices",
    label: "Notices given",
    group: "answer",
    rule: "strict",
    definition:
      "Share of the notices due: those a case asks for, one for each cited law that is not simply in force, and one where figures of the press are shown.",
    score: presentation.notices,
  },
  {
    id: "answered",
    label: "Answered when it can be",
    group: "refusal",
    rule: "tested",
    definition: "Of the questions that have an answer, share that is answered; the rest are false refusals.",
    score: refusal.answered,
  },
  {
    id: "declined",
    label: "Declined when it must be",
    group: "refusal",
    rule: "tested",
    definition:
      "Of the questions without an answer in the corpus, share that is declined (recall of refusal).",
    score: refusal.declined,
  },
  {
    id: "refusal-precision",
    label: "Refusals that are right",
    group: "refusal",
    rule: "shown",
    definition: "Of the refusals, share that the corpus indeed does not answer (precision of refusal).",
    score: refusal.refusalPrecision,
  },
  {
    id: "reason",
    label: "Reason for declining",
    group: "refusal",
    rule: "tested",
    definition: "Of the right refusals, share with a reason that the case accepts.",
    score: refusal.reason,
  },
  {
    id: "gold-cited",
    label: "Right source cited",
    group: "citation",
    rule: "tested",
    definition:
      "Of the answers given, share of the expected evidence that they cite (any language of the document counts).",
    score: correctness.goldCited,
  },
  {
    id: "citation-recall",
    label: "Citation recall",
    group: "citation",
    rule: "tested",
    definition:
      "Share of statements that what they cite supports (ALCE, Gao et al. 2023). Support is computed: every figure and place of the statement is in the passages, and half of its content words and concepts.",
    score: citations.citationRecall,
  },
  {
    id: "citation-precision",
    label: "Citation precision",
    group: "citation",
    rule: "tested",
    definition:
      "Share of citations that are of use (ALCE): their statement is supported, and they support it alone or cannot be left out.",
    score: citations.citationPrecision,
  },
  {
    id: "quotes",
    label: "Quotes exact",
    group: "citation",
    rule: "strict",
    definition: "Share of the sources shown whose quote stands to the letter in the passage that they name.",
    score: citations.quotes,
  },
  {
    id: "grounding",
    label: "Figures in their source",
    group: "citation",
    rule: "strict",
    definition:
      "Share of the figures in answers that stand, as values, in the passages that their statement cites.",
    score: citations.grounding,
  },
  ...[1, 3, 10].map(
    (k): Scorer => ({
      id: `passage-recall@${k}`,
      label: `Passage recall@${k}`,
      group: "retrieval",
      rule: k === 1 ? "shown" : "tested",
      definition: `Share of the expected evidence that is among the first ${k} passages found.`,
      score: retrieval.passageRecallAt(k),
    }),
  ),
  {
    id: "passage-mrr@10",
    label: "Passage MRR@10",
    group: "retrieval",
    rule: "shown",
    definition: "One divided by the rank of the first passage with expected evidence, 0 beyond the tenth.",
    score: retrieval.passageReciprocalRankAt(10),
  },
  {
    id: "passage-ndcg@10",
    label: "Passage nDCG@10",
    group: "retrieval",
    rule: "tested",
    definition:
      "Gains of the expected evidence, discounted by log2(rank + 1), as a share of the best ranking (Järvelin and Kekäläinen 2002).",
    score: retrieval.passageNdcgAt(10),
  },
  {
    id: "document-recall@3",
    label: "Document recall@3",
    group: "retrieval",
    rule: "shown",
    definition: "Share of the expected documents that are among the first 3 documents found.",
    score: retrieval.documentRecallAt(3),
  },
  {
    id: "document-mrr@10",
    label: "Document MRR@10",
    group: "retrieval",
    rule: "shown",
    definition: "One divided by the rank of the first expected document, 0 beyond the tenth.",
    score: retrieval.documentReciprocalRankAt(10),
  },
  {
    id: "document-ndcg@10",
    label: "Document nDCG@10",
    group: "retrieval",
    rule: "shown",
    definition: "The same as passage nDCG@10, by document.",
    score: retrieval.documentNdcgAt(10),
  },
  {
    id: "indexed",
    label: "Evidence is in the index",
    group: "retrieval",
    rule: "strict",
    definition: "Share of the expected evidence that the index holds at all.",
    score: retrieval.indexed,
  },
];

/** All scores of one observation; measures that do not apply are left out. */
export function scoresOf(observation: Observation): Record<string, number> {
  const scores: Record<string, number> = {};
  for (const { id, score } of SCORERS) {
    const value = score(observation);
    if (value !== undefined) scores[id] = value;
  }
  return scores;
}
