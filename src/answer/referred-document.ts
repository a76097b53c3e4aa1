import type { DocumentMetadata, Hit } from "../domain.ts";
import { isSameNumber, numberKey, officialNumbers, saidNumbers } from "../language/document-numbers.ts";
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
  return isNumberOf({ numbers }, document.metadata) || isAmong(numbers, saidNumbers(passage.text));
}

/** Whether a document has a number that the question names, or its title speaks of it. */
export function isNumberOf(
  { numbers }: Pick<Query, "numbers">,
  { number, title }: DocumentMetadata,
): boolean {
  const own = number === undefined ? [] : [numberKey(number)];
  return isAmong(numbers, [...own, ...officialNumbers(title).map((said) => numberKey(said.number))]);
}

function isAmong(asked: readonly string[], said: readonly string[]): boolean {
  return asked.some((number) => said.some((other) => isSameNumber(numberKey(number), other)));
}

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
