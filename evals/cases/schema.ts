import { z } from "zod";
import { DECLINE_REASONS } from "../../src/domain.ts";

export const KINDS = [
  "figure",
  "policy",
  "condition",
  "definition",
  "procedure",
  "comparison",
  "follow-up",
  "confusable",
  "unanswerable",
] as const;

const text = z.string().trim().min(1, "must not be empty");
const kebab = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'expected lower-case words joined by "-"');

/** Where a right answer stands: a document, and in it a locator in Vietnamese ("Điều 4 khoản 7") or words of the passage. */
const place = z.strictObject({
  document: text,
  locator: text.optional(),
  quote: text.optional(),
});
const evidence = place.extend({ or: z.array(place).min(1).optional() });

/** A value in its base unit: VND, USD, percent, days, …, "date" as "2024-07-01", or the noun that is counted. */
const figure = z.strictObject({
  value: z.union([z.number(), z.iso.date()]),
  upper: z.number().optional(),
  unit: text,
});

/** One text, or several of which one is enough. */
const content = z.union([text, z.array(text).min(1)]);

/** A question with what a right answer holds. docs/evals.md explains each field. */
export const caseSchema = z
  .strictObject({
    id: kebab,
    /** All wordings of one question share a family, so that none is tuned on and tested on at once. */
    family: kebab.optional(),
    question: z.string(),
    language: z.enum(["vi", "en", "sv"]),
    typing: z.enum(["no-marks"]).optional(),
    kind: z.enum(KINDS),
    place: text.optional(),
    history: z.array(z.strictObject({ question: z.string(), answer: z.string() })).optional(),
    /** Each entry is one piece of evidence that a full answer needs. */
    gold: z.array(evidence).min(1).optional(),
    figures: z.array(figure).min(1).optional(),
    required: z.array(content).min(1).optional(),
    /** Marks that conditions in the answer must carry against the asker's own case; each is there, and no other verdict. */
    conditions: z.array(z.enum(["met", "not-met", "unknown"])).optional(),
    forbidden: z.array(text).min(1).optional(),
    forbiddenFigures: z.array(figure).min(1).optional(),
    /** What a notice beside the answer must say. */
    notices: z.array(content).min(1).optional(),
    /** The reasons that are right for declining; only for what the corpus does not answer. */
    unanswerable: z.array(z.enum(DECLINE_REASONS)).min(1).optional(),
    /** A question that must never again be answered wrong: one failure of it is a regression. */
    must: z.literal(true).optional(),
    origin: z.enum(["hand-written", "feedback", "trap"]),
    split: z.enum(["tune", "test"]).optional(),
    note: z.string().optional(),
  })
  .superRefine((one, context) => {
    const report = (message: string) => context.addIssue({ code: "custom", message });
    const wanted = [one.gold, one.figures, one.required].some((part) => part !== undefined);
    if (one.unanswerable !== undefined && wanted)
      report('has both "unanswerable" and what a right answer holds ("gold", "figures" or "required")');
    if (one.unanswerable === undefined && one.gold === undefined)
      report('needs "gold" (where the answer stands), or "unanswerable" with a reason');
    if (one.unanswerable === undefined && one.figures === undefined && one.required === undefined)
      report('needs "figures" or "required": what a right answer holds');
    if (one.kind === "unanswerable" && one.unanswerable === undefined)
      report('the kind "unanswerable" needs the field "unanswerable" with the reasons that are right');
    if (one.kind === "follow-up" && one.history === undefined) report('a follow-up needs "history"');
    if (one.typing !== undefined && one.language !== "vi")
      report('"typing" is for Vietnamese without its marks only');
  });

export type Case = z.output<typeof caseSchema>;
export type Evidence = z.output<typeof evidence>;
export type GoldPlace = z.output<typeof place>;
export type Figure = z.output<typeof figure>;
export type Content = z.output<typeof content>;

/** A case with the set and the file it was read from, and its line there. */
export interface SetCase {
  set: string;
  file: string;
  line: number;
  case: Case;
}

/** The family of a case; a case without one is its own. */
export function familyOf({ family, id }: Case): string {
  return family ?? id;
}
