import { fold } from "../language/normalize.ts";
import type { Place } from "../language/places.ts";
import { quantities } from "../language/quantities.ts";
import { yearsIn } from "../language/quantity.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import { asksGrowth } from "./growth.ts";
import type { Query } from "./understand.ts";

/** A part of a question (UTF-16 offsets, end exclusive). */
export interface Span {
  start: number;
  end: number;
}

/** What names a side, and where: its spans are left out of the questions on the other sides. */
export interface Mention {
  /** A place, a year, the key of a text "side-…", or words of the question. */
  name: string;
  spans: Span[];
  /** Key of the glossary that the evidence of this side must have. */
  key?: string;
  places?: Place[];
  /** The calendar years that this side alone is asked about; those of the whole question otherwise. */
  years?: number[];
  /** Folded, where the glossary knows both sides as one concept: only its own words tell them apart. */
  word?: string;
  /** Folded, what narrows its concept: "dự phòng" of "quỹ dự phòng". */
  more?: string;
  /** The official number of a document. */
  number?: string;
}

/** One mention for each key, with all the words that stand for it. */
export function conceptMentions(units: readonly ContentUnit[], keys: readonly string[]): Mention[] {
  const spans = new Map<string, ContentUnit[]>();
  for (const unit of units) {
    const at = `${unit.start}-${unit.end}`;
    spans.set(at, [...(spans.get(at) ?? []), unit]);
  }
  const byKey = new Map<string, Mention>();
  for (const [unit, ...others] of spans.values()) {
    if (unit === undefined) continue;
    const own = [unit, ...others].map(({ key }) => key);
    const key = keys.find((candidate) => own.includes(candidate));
    if (key === undefined) continue;
    const mention = byKey.get(key) ?? { name: `side-${key.slice(1)}`, key, spans: [] };
    mention.spans.push({ start: unit.start, end: unit.end });
    byKey.set(key, mention);
  }
  return [...byKey.values()];
}

/** The side of a target that is what was reached. */
export const RESULT = "side-result";

const REACHED =
  /(?<!\p{L})(?:thực tế|kết quả|đạt được|làm được|đã đạt|vượt|thuc te|ket qua|dat duoc|lam duoc|vuot|actual(?:ly)?|results?|reached|achieved?|met|meet|outcome|faktiskt?|resultatet?|uppnått|uppnåddes|nåddes|nådde|klarade|blev(?: det)?|utfallet?)(?!\p{L})/giu;
/** What there is by now, or how much is still lacking: a result beside a target that has a year of its own. */
const BY_NOW =
  /(?<!\p{L})(?:(?:hiện (?:nay|giờ|tại)?|bây giờ|giờ|đến nay|tới nay)\s*(?:đã |mới |đang )?(?:có|được|đạt)|(?:hien (?:nay|gio|tai)?|bay gio|gio|den nay|toi nay)\s*(?:da |moi |dang )?(?:co|duoc|dat)|(?:còn )?cách (?:nhau|mục tiêu|chỉ tiêu|bao xa)|cach (?:nhau|muc tieu|chi tieu|bao xa)|còn thiếu|con thieu|(?:are there|is there|there are|have|has) (?:now|today|so far|at present|already)|(?:now|currently) (?:have|has|are)|so far|how far|how close|short of|har (?:man|de|den|staden|provinsen|landet)? ?(?:nu|idag|hittills)|hittills|hur långt)(?!\p{L})/giu;

/** A target, and what has come of it: "chỉ tiêu … thực tế …", "meet its goal", "how far from its goal for 2030". */
export function targetMentions(text: string, query: Query, units: readonly ContentUnit[]): Mention[] {
  const targets = targetSpans(text, units);
  const results = [...spansOf(text, REACHED), ...spansOf(text, BY_NOW)];
  if (targets.length === 0 || results.length === 0) return [];
  const [byNow] = spansOf(text, BY_NOW);
  const own = byNow === undefined ? undefined : ofTarget(text, query);
  // What is still lacking is told by the target's own words: "cách mục tiêu".
  const said = results.filter(({ start, end }) => !targets.some((one) => one.start < end && start < one.end));
  return [
    { name: "side-target", spans: [...targets, ...(own ?? [])] },
    { name: RESULT, spans: said, ...(own === undefined ? {} : { years: [] }) },
  ];
}

/** Words for a target, also in "vượt chỉ tiêu", with the program that sets it: nobody tells a result with its name. */
function targetSpans(text: string, units: readonly ContentUnit[]): Span[] {
  const exceeding = units.filter(({ key }) => key === "#exceed");
  const isExceeded = (span: Span) =>
    exceeding.some(({ start, end }) => span.start >= start && span.end <= end);
  const own = units.filter(({ key }) => key === "#target");
  return [...own, ...spansOf(text, TARGET).filter(isExceeded), ...spansOf(text, PLANNED)].map(
    ({ start, end }) => ({
      start,
      end: end + (SET_BY.exec(text.slice(end))?.[0].length ?? 0),
    }),
  );
}

const TARGET = /(?<!\p{L})(?:mục tiêu|chỉ tiêu|kế hoạch|muc tieu|chi tieu|ke hoach)(?!\p{L})/giu;
/** "Định mở 200 lớp": a plan in the words of a conversation. */
const PLANNED =
  /(?<!\p{L})(?:dự định|dự kiến|định(?= (?:mở|lập|làm|thành|đạt|có|đưa|hỗ)(?!\p{L}))|du dinh|du kien|planned|planerade|planerat|skulle(?= )|(?:was|were) (?:supposed|meant|going) to)(?!\p{L})/giu;
const SET_BY =
  /^\s+(?:(?:của|trong|theo|cua|of|in|under|i|enligt)\s+)?(?:(?:the\s+)?(?:chương trình|nghị quyết|kế hoạch|quyết định|chuong trinh|nghi quyet|ke hoach|quyet dinh|program(?:me)?|resolution|plan|decision|programmet|resolution)(?:\s+số)?\s+\d[\d/\p{L}-]*|program(?:me)? \d+)/iu;

/** The year and the figures that belong to a target, and not to what there is by now. */
function ofTarget(text: string, query: Query): Span[] {
  return quantities(text, query.questionLanguage)
    .filter(({ unit }) => unit === "year" || unit === "count" || unit === "percent")
    .map(({ unit, start, end }) => {
      const before = unit === "year" ? (YEAR_BEFORE.exec(text.slice(0, start))?.[0].length ?? 0) : 0;
      return { start: start - before, end };
    });
}

export function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** "at the end of 2020", "đầu năm 2023", "tháng 2 năm 2024". */
const YEAR_BEFORE =
  /(?:(?:(?:vào|vao|đến|den|tới|toi|từ|tu|in|at|by|since|i|till)\s+)?(?:(?:the\s+)?(?:end|start|beginning|middle) of|late|early|mid|cuối|cuoi|đầu|dau|giữa|giua|hết|het|slutet av|början av|mitten av)\s+)?(?:trong năm|trong nam|năm|nam|in|during|by|year|under|år|ar|vào|vao|đến|den|till|when|khi|lúc|luc|när)?(?:\s+|(?<=\s))$/iu;
/** "When 2020 ended": the end of that year. */
const YEAR_BEHIND =
  /^\s+(?:ended|closed|began|started|was over|was out|kết thúc|ket thuc|khép lại|khep lai|bắt đầu|bat dau|slutade|började|tog slut|var slut|var över)(?!\p{L})/iu;

/** Words that ask how the ends of a period differ: "thay đổi thế nào từ 2021 đến 2024?". */
const CHANGED =
  /(?<!\p{L})(?:(?:đã )?(?:thay đổi|biến động)|(?:da )?(?:thay doi|bien dong)|(?:has |have |did )?(?:chang(?:e[ds]?|ing)|evolved?)|(?:har )?(?:(?:för)?ändra(?:s|t|ts|des)?|utvecklats?))(?!\p{L})/giu;

export function changeSpans(text: string): Span[] {
  return spansOf(text, CHANGED);
}

function asksWhatChanged(text: string): boolean {
  return changeSpans(text).length > 0;
}

/** The first and the last year of a period, each where it is written. */
function endsOf(text: string, { start, end }: Span): { year: number; start: number; end: number }[] {
  return [...text.slice(start, end).matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map(({ 0: said, index }) => ({
    year: Number(said),
    start: start + index,
    end: start + index + said.length,
  }));
}

/** Years named one by one, not as the ends of a period, nor as parts of the name of a law. */
export function yearMentions(text: string, query: Query): Mention[] {
  if (asksGrowth(query)) return [];
  if (
    /\b(?:tang|giam|tang truong|grew|grow|growth|rise|rose|increase\p{L}*|okat|okade|okning\p{L}*)\b/u.test(
      fold(text),
    )
  )
    return [];
  const byYear = new Map<number, Mention>();
  const told = quantities(text, query.questionLanguage).flatMap((quantity) => {
    const all = [...yearsIn([quantity])];
    if (all.length < 2) return all.map((year) => ({ year, start: quantity.start, end: quantity.end }));
    return asksWhatChanged(text) ? endsOf(text, quantity) : [];
  });
  for (const { year, start, end } of told) {
    const before = YEAR_BEFORE.exec(text.slice(0, start))?.[0].length ?? 0;
    const behind = YEAR_BEHIND.exec(text.slice(end))?.[0].length ?? 0;
    const mention = byYear.get(year) ?? { name: `${year}`, spans: [], years: [year] };
    mention.spans.push({ start: start - before, end: end + behind });
    byYear.set(year, mention);
  }
  return [...byYear.values()];
}

const AND =
  /^[\s,]*(?:va|voi|hay|hoac|hay la|con|thi|so voi|(?:(?:nhieu|it|cao|thap|lon|dong)\s+)?hon|khac|khac gi|khac voi|and|or|vs\.?|versus|(?:(?:smaller|larger|bigger|more|fewer|less|higher|lower|better|worse)\s+)?than|from|against|compared (?:to|with)|och|eller|respektive|an|fran|,|;|\?)(?:\s+\p{L}{1,6}){0,3}\s*$/u;

/** Whether two parts of a question are named one right after the other: "hợp tác xã và liên hiệp hợp tác xã". */
export function areJoined(text: string, first: Span, second: Span): boolean {
  const between = fold(text.slice(first.end, second.start));
  return AND.test(between) && !MADE_UP_OF.test(between);
}

/** "Mấy liên hiệp và gồm bao nhiêu HTX?": the second are counted within the first. */
const MADE_UP_OF = /\b(?:gom|trong do|trong so do|consist of|comprise|made up of|with|bestar av|varav)\b/u;

/** "Mục tiêu 2030": the words for a target right before a year, which are of that year alone. */
export function targetsOf(text: string, { spans }: Mention): Span[] {
  return spans.flatMap(({ start }) => {
    const said = TARGET_BEFORE.exec(text.slice(0, start))?.[0].length ?? 0;
    return said === 0 ? [] : [{ start: start - said, end: start }];
  });
}

const TARGET_BEFORE =
  /(?<!\p{L})(?:(?:con số )?(?:mục tiêu|chỉ tiêu|kế hoạch)|(?:con so )?(?:muc tieu|chi tieu|ke hoach)|(?:the )?(?:target|goal|aim|plan)s?|mål(?:et|en)?)\s*(?:(?:của|cho|đến|tới|cua|cho|den|toi|năm|nam|for|of|by|in|till|för|år)\s*)*$/iu;
