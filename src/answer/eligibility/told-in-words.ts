import { fold } from "../../language/normalize.ts";
import { type ContentUnit, contentUnits } from "../../language/tokenize.ts";
import { officeOf } from "./office-of.ts";

/** What the asker says in one clause of a question, without figures. */
export interface ToldClause {
  /** Keys of its concepts, without those of bodies and of how something is asked. */
  keys: readonly string[];
  /** The first of them, where somebody or something is said to be just that: "giám đốc kiêm kiểm soát viên", "I am the director". */
  is?: string;
  /** Whether it tells of a body without a board: "we have no board of directors". */
  lacksBoard: boolean;
  /** Whether it says that something is not so: "không có họ hàng với giám đốc". */
  isDenied: boolean;
}

/** What the asker tells in words, and asks for. */
export interface ToldCase {
  clauses: readonly ToldClause[];
  /** Keys of the concepts of the clause that asks. */
  asked: readonly string[];
}

export const CLAUSE_END = /[,.;:!?\n]|\s(?:thì|thi|mà|så)\s/gu;
const DENIED =
  /\b(?:khong|ko|chua|chang)\b(?=\s+(?:co|phai|la|lam|bi|thuoc|dang|theo)\b)|\b(?:not|never|no|without|inte|aldrig|ingen|utan)\b|n't\b/u;
/** What may stand before what somebody is; "em trai giám đốc", "con giám đốc" are not the director. */
const IS =
  /(?:^|\s(?:là|la|làm|lam|giữ chức|is|am|as|being|är|som)\s+)(?:(?:một|ông|bà|ong|ba|a|an|the|our|en|ett|vår)\s+)?$/iu;
/** A deputy is not who is deputised. */
const DEPUTY = /^(?:phó|pho|deputy|vice)(?!\p{L})/iu;
const LACKING = /(?<!\p{L})(?:no|without(?: an?)?|ingen|utan(?: en)?)\s+$/iu;
const GENITIVE = /^['’]s/u;
const RELATION = "#family-relation";
/** Of two of these a cooperative is only ever one. */
const EXCLUSIVE: readonly (readonly string[])[] = [["#short-model", "#full-model"]];
const PROHIBITED =
  /(?<!\p{L})(?:không được(?: phép| quyền)?|bị cấm|nghiêm cấm|(?:must|may|shall) not|must have no|cannot|får inte|ska inte)(?!\p{L})/giu;
/** Where what is prohibited ends and with whom or where begins: "có quan hệ gia đình với Giám đốc, …". */
const WITH = /(?<!\p{L})(?:với|đối với|ở|của|with|to|of|in|med|till|hos|av)(?!\p{L})/iu;
/** A condition with a way out of it. */
const EXCEPTION =
  /(?<!\p{L})(?:trừ|ngoại trừ|nếu|trường hợp|riêng|unless|except|only|if|provided|utom|såvida|om|endast)(?!\p{L})/iu;
/** One of several ways to meet it. */
const ALTERNATIVE = /(?<!\p{L})(?:hoặc|either|or the|antingen)(?!\p{L})/iu;

/** The clauses of a question with the concepts that they speak of. */
export function clausesIn(
  text: string,
  units: readonly ContentUnit[],
  isTold: (key: string) => boolean,
): ToldClause[] {
  const ends = [...[...text.matchAll(CLAUSE_END)].map(({ index }) => index), text.length];
  return ends.map((end, i) => {
    const from = ends[i - 1] ?? 0;
    const within = units.filter(({ key, start }) => start >= from && start < end && key.startsWith("#"));
    const [first] = within;
    const isJustThat =
      first !== undefined &&
      IS.test(text.slice(from, first.start).replace(/^[\s,.;:!?]+/u, "")) &&
      !DEPUTY.test(text.slice(first.start)) &&
      !GENITIVE.test(text.slice(first.end));
    return {
      keys: [...new Set(within.map(({ key }) => key).filter(isTold))],
      ...(isJustThat ? { is: first.key } : {}),
      lacksBoard: within.some(({ key, start }) => key === "#board" && LACKING.test(text.slice(from, start))),
      isDenied: DENIED.test(fold(without(text, units).slice(from, end))),
    };
  });
}

/** "Không có hội đồng quản trị" is a concept, and denies nothing. */
function without(text: string, units: readonly ContentUnit[]): string {
  return units.reduce(
    (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
    text,
  );
}

/** Whether a condition is not met by what is told in words: what it prohibits is told, or what excludes what it demands. */
export function isUnmet(told: ToldCase, item: string): boolean {
  return isExcluded(told, item) || isProhibited(told, item);
}

/** "Không có hội đồng quản trị" against "phải theo mô hình quản trị đầy đủ". */
function isExcluded({ clauses }: ToldCase, item: string): boolean {
  const demanded = contentUnits(item).map(({ key }) => key);
  const told = clauses.flatMap(({ keys, isDenied, lacksBoard }) =>
    lacksBoard ? ["#short-model"] : isDenied ? [] : keys,
  );
  return (
    !EXCEPTION.test(item) &&
    !ALTERNATIVE.test(item) &&
    EXCLUSIVE.some((kinds) => {
      const [here, there] = [demanded, told].map((keys) => kinds.filter((kind) => keys.includes(kind)));
      return here?.length === 1 && there?.length === 1 && here[0] !== there[0];
    })
  );
}

/**
 * "Em ruột ông giám đốc có được làm kiểm soát viên không?" against "kiểm soát viên không được có quan hệ gia đình với Giám
 * đốc": the condition is on whom or what is asked about, prohibits what one clause tells, and speaks of all of that clause.
 */
function isProhibited(told: ToldCase, item: string): boolean {
  const [only, ...others] = item.matchAll(PROHIBITED);
  if (only === undefined || others.length > 0 || EXCEPTION.test(item)) return false;
  const units = contentUnits(item).map((unit) => ({ ...unit, key: officeOf(unit.key) }));
  const asked = told.asked.map(officeOf);
  const spoken = units.map(({ key }) => key);
  const end = only.index + only[0].length;
  const stop = item.slice(end).search(WITH);
  const prohibited = units
    .filter(({ start }) => start >= end && (stop < 0 || start < end + stop))
    .map(({ key }) => key);
  const isOnAsked = units.some(({ key, end: last }) => last <= only.index && asked.includes(key));
  return (
    isOnAsked &&
    asked.every((key) => spoken.includes(key)) &&
    told.clauses.some(
      ({ keys, is, isDenied }) =>
        !isDenied &&
        prohibited.some((key) => key === (keys.includes(RELATION) ? RELATION : is)) &&
        keys.every((key) => spoken.includes(officeOf(key))),
    )
  );
}
