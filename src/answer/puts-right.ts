import type { Evidence } from "./evidence.ts";

/** Begins what puts a source right: "Khác với điều bài báo viết, …". */
const CORRECTS =
  /^(?:Khác với (?:điều|những gì|con số)|Trái với (?:điều|những gì)|Unlike what|Contrary to what|Till skillnad från vad|Tvärtemot vad|I motsats till vad)(?!\p{L})/u;
/** How much less a correction may speak of the question than what it puts right: it says the same thing in other words. */
const NEARLY_COVERED = 0.15;

/** What says that the best sentence, which its document only retells, is wrong. */
export function correctionOf([best, ...others]: readonly Evidence[]): Evidence | undefined {
  if (best === undefined || CORRECTS.test(best.candidate.text)) return undefined;
  return others.find(
    ({ candidate, coverage }) =>
      CORRECTS.test(candidate.text) &&
      candidate.hit.document.id === best.candidate.hit.document.id &&
      coverage >= best.coverage - NEARLY_COVERED,
  );
}
