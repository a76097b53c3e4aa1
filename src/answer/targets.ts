import { quantities } from "../language/quantities.ts";
import { type Unit, yearsIn } from "../language/quantity.ts";
import { sentences } from "../language/sentences.ts";
import type { Candidate } from "./candidates.ts";

/** Words that speak of a target or plan; a table calls what its rows are of "Chỉ tiêu: …" too. */
export const TARGET =
  /mục tiêu|chỉ tiêu(?! ?:| (?:chủ yếu|cơ bản|thống kê|tổng hợp))|phấn đấu|kế hoạch đề ra|(?:kế hoạch|dự kiến)(?: đến| cuối| hết| vào| trong)?(?: năm)? 20\d\d(?=:| (?:có|là|đạt))|target|objective|goal|\baims?\b|strives? to|striving|målet|mål\b/iu;
/** "The specific objectives are as follows: …" holds for every sentence after it in the passage. */
const LISTS_TARGETS =
  /(?:objectives?|targets?|goals?|mục tiêu|chỉ tiêu|målen?)[^.;]{0,160}(?:as follows|như sau|följande|:\s)/iu;

const TELLS_RESULTS = /(?<!(?:not|chưa phải|không phải|inte) )(?:kết quả|results?|resultat)/iu;

/** Whether a sentence on a target says as well what came of it: "…, còn kết quả là …", "… was exceeded". */
export function tellsOutcome(text: string): boolean {
  return (
    TELLS_RESULTS.test(text) ||
    /(?<!\p{L})(?:vượt|đạt(?= [^;]*[;,] (?:chỉ tiêu|mục tiêu))|(?:thấp|cao) hơn (?=mục tiêu|chỉ tiêu|kế hoạch)|exceeded|achieved|reached|missed|fell short|short of|överträff\p{L}*|uppnå\p{L}*|missa\p{L}*)(?!\p{L})/iu.test(
      text,
    )
  );
}

/**
 * Where the sentence begins that tells, right before a target without an outcome, what was reached, in the same unit: "Năm 2024 có 115
 * HTX. Chỉ tiêu là 130 HTX."
 */
export function reachedBefore({ hit, text, start, quantities: aimed }: Candidate): number | undefined {
  if (!TARGET.test(text) || tellsOutcome(text)) return undefined;
  const before = sentences(hit.passage.text).findLast((sentence) => sentence.end <= start);
  if (before === undefined || TARGET.test(before.text)) return undefined;
  const told = quantities(before.text, hit.document.metadata.language);
  const isSame = told.some(({ unit }) => !TIMES.includes(unit) && aimed.some((aim) => aim.unit === unit));
  return isSame ? before.start : undefined;
}

const TIMES: readonly Unit[] = ["year", "date"];

/** Whether a sentence tells a target or plan, by its own words, by what introduces it, or by its heading. */
export function tellsTarget({ whole, start, hit }: Candidate): boolean {
  return (
    TARGET.test(whole) ||
    LISTS_TARGETS.test(hit.passage.text.slice(0, start)) ||
    announcesTargets(hit.passage.headingPath.at(-1) ?? "")
  );
}

/** Years for which each document sets targets: a target told without a year, in its next paragraph, is for them too. */
export function targetYears(candidates: readonly Candidate[]): Map<string, Set<number>> {
  const years = new Map<string, Set<number>>();
  for (const candidate of candidates) {
    const { id } = candidate.hit.document;
    if (candidate.hit.document.metadata.kind !== "article" || !tellsTarget(candidate)) continue;
    years.set(id, new Set([...(years.get(id) ?? []), ...yearsIn(candidate.quantities)]));
  }
  return years;
}

/** Whether words say by themselves that they tell a target. */
export function saysTarget(text: string): boolean {
  return TARGET.test(text);
}

/** Columns of a table with what was reached and with what is planned: "Thực hiện 2025: 56%; Kế hoạch 2026: 60%". */
const REACHED_COLUMN =
  /(?<!\p{L})(?:thực hiện|ước thực hiện|TH|ước TH|kết quả|actual|achieved|result|utfall|resultat)(?: năm)?(?: \d{4})?:/iu;
const PLANNED_COLUMN = /(?<!\p{L})(?:kế hoạch|KH|mục tiêu|plan|planned|target|mål)(?: năm)?(?: \d{4})?:/iu;

/** Whether the row of a table names both, each with its column; then it is no target as a whole. */
export function tellsReachedAndPlanned(text: string): boolean {
  return REACHED_COLUMN.test(text) && PLANNED_COLUMN.test(text);
}

/** What introduces the targets of which a sentence is one, as far as something does: it tells their period. */
export function introductionOf({ start, hit }: Candidate): string {
  return LISTS_TARGETS.exec(hit.passage.text.slice(0, start))?.[0] ?? "";
}

/** Whether the nearest heading announces targets; "targets, not results" does, "results" and "results and targets" do not. */
function announcesTargets(heading: string): boolean {
  return TARGET.test(heading) && !TELLS_RESULTS.test(heading);
}
