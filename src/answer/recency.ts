import type { Candidate } from "./candidates.ts";
import type { Query } from "./understand.ts";

/** Who names no year wants the newest figure, as the source itself gives it. */
const FACTOR = { older: 0.85, computed: 0.9 };

/** "Năm 2021, doanh thu …": the sentence is on that year alone. */
const OF_YEAR = /^(?:Năm|In|År|Under) (20\d\d)\b(?!\s?[-–])/u;

/** Factor (0..1) for a figure of an earlier year than its document speaks of, or one that was worked out. */
export function recency(query: Query, { hit, text }: Candidate): number {
  if (query.years.length > 0 || hit.document.metadata.kind !== "article") return 1;
  const { period, published } = hit.document.metadata;
  const newest = period?.to ?? Number(published?.slice(0, 4) ?? Number.NaN);
  const told = OF_YEAR.exec(text)?.[1];
  const isOlder = told !== undefined && Number(told) < newest - 1;
  return (isOlder ? FACTOR.older : 1) * (hit.passage.confidence === "computed" ? FACTOR.computed : 1);
}
