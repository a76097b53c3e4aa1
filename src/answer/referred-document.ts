import type { DocumentMetadata, Hit } from "../domain.ts";
import { numberKey, officialNumbers } from "../language/document-numbers.ts";
import { fold } from "../language/normalize.ts";
import { contentUnits } from "../language/tokenize.ts";
import type { Query } from "./understand.ts";

/** Of the words of a name this share must be in the title of the document that is meant. */
const ENOUGH_OF_NAME = 0.5;
/** Laws are called by their whole names: "Luật Đầu tư" is not the "Luật Đầu tư công". */
const ENOUGH_OF_LAW = 0.7;

const KIND_IN_FRONT =
  /^(?:bộ luật|luật|pháp lệnh|nghị định|thông tư|nghị quyết|quyết định|(?:the )?(?:law|code|ordinance|decree|circular|resolution|decision))(?: on)?\s+/iu;

/**
 * Whether a document may be the one that the question names beside an article: "Điều 18 Luật Đất đai" is not an article
 * of the law on cooperatives. True where it names none.
 */
export function isDocumentMeant({ referredTo, documentNumbers }: Query, metadata: DocumentMetadata): boolean {
  if (documentNumbers.length > 0) {
    const own = numberKey(metadata.number ?? "");
    return documentNumbers.some((asked) => own.startsWith(numberKey(asked)));
  }
  if (referredTo === undefined) return true;
  const { kind, name, number, year } = referredTo;
  // A digest or guide tells of a law without being of its kind.
  if (metadata.kind !== kind && metadata.kind !== "guide") return false;
  if (number !== undefined && !hasNumber(metadata, number)) return false;
  if (year !== undefined && yearOf(metadata) !== undefined && yearOf(metadata) !== year) return false;
  return isOfName(name, kind, metadata.title);
}

/** Whether a passage is of a document whose number the question names, or speaks of it. True where it names none. */
export function isNumberMeant(
  { numbers }: Pick<Query, "numbers">,
  { passage, document }: Pick<Hit, "passage" | "document">,
): boolean {
  if (numbers.length === 0) return true;
  const own = document.metadata.number ?? "";
  const said = [
    own,
    ...officialNumbers(`${document.metadata.title}\n${passage.text}`).map(({ number }) => number),
  ];
  const short = [...fold(passage.text).matchAll(SHORT)].map((match) => match[1] ?? "");
  return numbers.some((asked) => {
    const key = numberKey(asked);
    const isSame = (other: string) =>
      other === key || other.startsWith(`${key}/`) || key.startsWith(`${other}/`);
    return [...said, ...short].some((number) => number !== "" && isSame(numberKey(number)));
  });
}

/** "Nghị định 113", "Nghị định 246/2006": a number without its letters. */
const SHORT =
  /\b(?:nghi dinh|thong tu|nghi quyet|quyet dinh|decree|circular|resolution|decision)s?(?: so| no\.?)? (\d{1,4}(?:\/\d{4})?)/gu;

function isOfName(name: string, kind: string, title: string): boolean {
  const asked = contentUnits(name).map(({ key }) => key);
  if (asked.length === 0) return true;
  // "Luật Hợp tác xã" whole is one concept, the law; its subject is what stands after the kind.
  const subject = title
    .replace(KIND_IN_FRONT, "")
    .replace(/\s*(?:\(|(?:số|no\.?)\s+\d|năm\s+\d|\d{4}\b).*$/iu, "");
  const own = contentUnits(subject).map(({ key }) => key);
  const share = (some: string[], of: string[]) => some.filter((key) => of.includes(key)).length / some.length;
  if (kind !== "law") return share(asked, own) >= ENOUGH_OF_NAME;
  return share(asked, own) >= ENOUGH_OF_LAW && share(own, asked) >= ENOUGH_OF_LAW;
}

/** "Nghị định 113" is 113/2024/NĐ-CP; a guide has its number in the title. */
function hasNumber({ number, title }: DocumentMetadata, asked: string): boolean {
  return new RegExp(`(?<!\\d)0*${asked}[/-]`, "u").test(`${number ?? ""} ${fold(title)}`);
}

function yearOf({ number, issued }: DocumentMetadata): number | undefined {
  const year = /\/((?:19|20)\d{2})(?:\/|$)/u.exec(number ?? "")?.[1] ?? issued?.slice(0, 4);
  return year === undefined ? undefined : Number(year);
}
