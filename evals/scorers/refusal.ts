import type { Observation, Score } from "./observation.ts";

/** Of what can be answered, the share that is (1 − false refusals). */
export function answered({ case: { unanswerable }, answer }: Observation): Score {
  return unanswerable === undefined ? Number(answer?.kind === "answered") : undefined;
}

/** Of what cannot be answered, the share that is declined: recall of refusal. */
export function declined({ case: { unanswerable }, answer }: Observation): Score {
  return unanswerable === undefined ? undefined : Number(answer?.kind === "declined");
}

/** Of what is declined, the share that cannot be answered: precision of refusal. */
export function refusalPrecision({ case: { unanswerable }, answer }: Observation): Score {
  return answer?.kind === "declined" ? Number(unanswerable !== undefined) : undefined;
}

/** Of what is rightly declined, the share with a right reason. */
export function reason({ case: { unanswerable }, answer }: Observation): Score {
  if (unanswerable === undefined || answer?.kind !== "declined") return undefined;
  return Number(unanswerable.includes(answer.reason));
}
