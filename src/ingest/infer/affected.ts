import { officialNumbers, sameOfficialNumber } from "../../language/document-numbers.ts";
import type { Block } from "../structure.ts";

/** Which other documents one replaces or repeals as a whole, and of which it changes a part. */
export interface Affected {
  replaces: string[];
  amends: string[];
}

const REPEALS =
  /hết hiệu lực|thay thế|bãi bỏ|huỷ bỏ|hủy bỏ|ceases? to (?:have|be)|ceases? its|no longer (?:in force|effective)|replace|repeal|annul|supersede|abrogate/iu;
/** "… không được sửa đổi, bãi bỏ tại Quyết định này vẫn giữ nguyên hiệu lực": what is said to stay is not repealed. */
const STAYS =
  /(?:giữ nguyên|vẫn còn|vẫn có|tiếp tục có|tiếp tục còn) (?:giá trị |hiệu lực)|(?:remains?|continues?(?: to be)?) in (?:full )?(?:force|effect)/iu;
const AMENDS = /sửa đổi|bổ sung|thay thế (?:cụm )?từ|amend|supplement/iu;
/** Before the number: a part of that document is meant. */
const A_PART =
  /(?:^|[^\p{L}])(?:điều|khoản|điểm|chương|mục|tiểu mục|tiết|một số|phụ lục|cụm từ|từ ngữ|từ|mẫu|biểu mẫu|articles?|clauses?|points?|chapters?|sections?|append\w+|annex\w*|phrases?|words?|some|a number of|several|forms?)\s/iu;
/** Before the number: the document is only referred to, as ground, as what another one guides or is changed by. */
const REFERRED =
  /(?:^|[^\p{L}])(?:hướng dẫn|quy định chi tiết|chi tiết|(?<!hiệu lực )thi hành|theo|bởi|căn cứ|kèm theo|dẫn chiếu|phù hợp với|cấp tại|pursuant to|under|guiding|detailing|elaborating|implementing|by|in accordance with|according to|attached to|issued with|enclosed with|referred to)\s[^;]*$/iu;
const AMENDING = /(?:sửa đổi|bổ sung|amend\w*|supplement\w*)[^;]*$/iu;
const EXCEPTED = /(?:^|[\s,])(?:trừ|ngoại trừ|không bao gồm|except|excluding|other than)\s/iu;
/** Between two numbers of one list: "Luật số …, Nghị quyết số … ngày … của …". */
const LIST_GAP =
  /^[^;]{0,12}?(?:ngày [^,;]{4,40}|dated [\w ,]{4,30})?[^;,]{0,60}(?:,| và| and|;)\s*(?:and |và )?(?:(?:the )?[\p{L} ]{0,30}?(?:số|no\.?)\s*:?\s*)?$/iu;
const ENACTS_AMENDMENT =
  /ban hành (?:Luật|Nghị quyết|Nghị định|Thông tư|Quyết định|Pháp lệnh)[^.;\n]{0,20}(?:sửa đổi|bổ sung)([^;\n]{0,200})/iu;
const PARTLY = /hết hiệu lực (?:thi hành )?một phần|partially|in part/iu;

interface Target {
  title: string;
  number: string | undefined;
}

/**
 * @param closing the closing articles, without the wording of others between quotation marks.
 * @param preamble what stands before the first article: "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật …".
 */
export function affectedBy(closing: readonly Block[], preamble: string, { title, number }: Target): Affected {
  const replaces = new Map<string, string>();
  const amends = new Map<string, string>();
  const note = (map: Map<string, string>, other: string) => {
    if (number === undefined || !sameOfficialNumber(other, number)) map.set(other, other);
  };
  const titled = AMENDS.test(title) ? officialNumbers(title).map(({ number: other }) => other) : [];
  for (const other of titled) note(amends, other);
  const enacted = ENACTS_AMENDMENT.exec(preamble)?.[1] ?? "";
  for (const { number: other } of officialNumbers(enacted)) note(amends, other);
  for (const { says, lead } of segmentsOf(closing))
    for (const { number: other, part } of affectedIn(says, lead)) note(part ? amends : replaces, other);
  // What changes some articles of another text leaves the rest of it as it was.
  for (const other of titled) replaces.delete(other);
  for (const other of replaces.keys()) amends.delete(other);
  return { replaces: [...replaces.keys()], amends: [...amends.keys()] };
}

/** Sentences and points of the closing articles, each with the sentence that leads in a list, if one does. */
function segmentsOf(closing: readonly Block[]): { says: string; lead: string }[] {
  const segments: { says: string; lead: string }[] = [];
  let [heading, articleLead] = ["", ""];
  for (const block of closing) {
    const own = block.headingPath.at(-1) ?? "";
    if (own !== heading) {
      [heading, articleLead] = [own, own.endsWith(":") ? own : ""];
      // "Điều 1. Sửa đổi, bổ sung một số điều của Luật Hợp tác xã số 17/2023/QH15"
      const title = own.replace(/^(?:Điều|Article) \d+[a-zđ]?[.:]?\s*/u, "");
      if (title !== own) segments.push({ says: title, lead: "" });
    }
    let lead = articleLead;
    for (const says of block.text.split(/\n|;\s|\.\s+(?=\p{Lu})/u)) {
      const text = says.trim();
      const isItem = /^(?:[a-zđ]{1,2}\)|[-–+•]|\d+\.)\s/u.test(text);
      segments.push({ says: text, lead: isItem || articleLead !== "" ? lead : "" });
      if (text.endsWith(":")) lead = text;
    }
    // "Bãi bỏ các văn bản sau đây:" above clauses that each name one.
    if (block.text.trim().endsWith(":") && !/\n/u.test(block.text.trim())) articleLead = block.text.trim();
  }
  return segments;
}

function affectedIn(says: string, lead: string): { number: string; part: boolean }[] {
  const verbs = `${lead}\n${says}`;
  const repeals = REPEALS.test(verbs);
  if (STAYS.test(says) || (!repeals && !isAmendment(says, lead))) return [];
  const excepted = says.search(EXCEPTED);
  const found: { number: string; part: boolean }[] = [];
  let last: { end: number; referred: boolean; part: boolean } | undefined;
  for (const { number, at } of officialNumbers(says)) {
    if (excepted >= 0 && at > excepted) break;
    const gap = says.slice(last?.end ?? 0, at);
    const goesOn = last !== undefined && LIST_GAP.test(gap);
    const ofAnother = last !== undefined && AMENDING.test(gap);
    const referred = REFERRED.test(afterVerb(gap)) || ofAnother || (goesOn && last?.referred === true);
    const part: boolean =
      !repeals || PARTLY.test(says) || A_PART.test(afterVerb(gap)) || (goesOn && last?.part === true);
    if (!referred) found.push({ number, part });
    last = { end: at + number.length, referred, part };
  }
  return found;
}

/** "Sửa đổi, bổ sung khoản 2 Điều 5 của Luật …", at the beginning of a clause or of the list it stands in. */
function isAmendment(says: string, lead: string): boolean {
  const begins = /^(?:\d+[a-z]?\.\s*|[a-zđ]\)\s*|[-–•]\s*)?(?:sửa đổi|bổ sung|amend|supplement)/iu;
  return begins.test(says) || begins.test(lead);
}

/** "một số điều" before the verb belongs to something else. */
function afterVerb(gap: string): string {
  const verbs = [...gap.matchAll(/thay thế|bãi bỏ|h(?:ủy|uỷ) bỏ|replac\w*|repeal\w*|annul\w*/giu)];
  const verb = verbs.at(-1);
  return verb ? gap.slice(verb.index + verb[0].length) : gap;
}
