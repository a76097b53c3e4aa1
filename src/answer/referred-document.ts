import type { DocumentMetadata } from "../domain.ts";
import { contentUnits } from "../language/tokenize.ts";
import type { Query } from "./understand.ts";

/** Of the words of a name this share must be in the title of the document that is meant. */
const ENOUGH_OF_NAME = 0.5;

const KIND_IN_FRONT =
  /^(?:bộ luật|luật|pháp lệnh|nghị định|thông tư|nghị quyết|quyết định|(?:the )?(?:law|code|ordinance|decree|circular|resolution|decision))(?: on)?\s+/iu;

/**
 * Whether a document may be the one that the question names beside an article: "Điều 18 Luật Đất đai" is not an article
 * of the law on cooperatives. True where it names none.
 */
export function isDocumentMeant({ referredTo, documentNumbers }: Query, metadata: DocumentMetadata): boolean {
  if (documentNumbers.length > 0)
    return documentNumbers.some((asked) => metadata.number?.startsWith(asked) ?? false);
  if (referredTo === undefined) return true;
  const { kind, name, year } = referredTo;
  // A digest or guide tells of a law without being of its kind.
  if (metadata.kind !== kind && metadata.kind !== "guide") return false;
  if (year !== undefined && yearOf(metadata) !== undefined && yearOf(metadata) !== year) return false;
  const units = contentUnits(name);
  if (units.length === 0) return true;
  // "Luật Hợp tác xã" whole is one concept, the law; its subject is what stands after the kind.
  const subject = metadata.title.replace(KIND_IN_FRONT, "");
  const title = new Set(contentUnits(subject).map(({ key }) => key));
  return units.filter(({ key }) => title.has(key)).length >= units.length * ENOUGH_OF_NAME;
}

function yearOf({ number, issued }: DocumentMetadata): number | undefined {
  const year = /\/((?:19|20)\d{2})(?:\/|$)/u.exec(number ?? "")?.[1] ?? issued?.slice(0, 4);
  return year === undefined ? undefined : Number(year);
}
