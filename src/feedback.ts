import { z } from "zod";
import { DECLINE_REASONS } from "./domain.ts";

/**
 * What a user said of an answer, as the bot exports it and the evals read it: one JSON object a line. It names no user.
 * docs/evals.md describes the fields.
 */
export const feedbackSchema = z.object({
  id: z.string().min(1),
  /** ISO 8601 instant. */
  at: z.string().optional(),
  question: z.string().min(1),
  history: z.array(z.object({ question: z.string(), answer: z.string() })).default([]),
  language: z.enum(["vi", "en", "sv"]),
  answer: z.object({
    kind: z.enum(["answered", "declined"]),
    reason: z.enum(DECLINE_REASONS).optional(),
    text: z.string(),
    citations: z
      .array(z.object({ n: z.int(), documentId: z.string(), locator: z.string(), quote: z.string() }))
      .default([]),
    model: z.string().optional(),
  }),
  verdict: z.enum(["up", "down"]),
  reason: z.enum(["wrong-figure", "wrong-source", "incomplete", "other"]).optional(),
  comment: z.string().optional(),
});

export type Feedback = z.output<typeof feedbackSchema>;
