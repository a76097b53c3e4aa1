import { fold, hasVietnameseMarks, nfc } from "../language/normalize.ts";
import type { ContentUnit } from "../language/tokenize.ts";

/** "HTX trồng hồi", "htx nuoi vit": which cooperatives are meant, told by what they grow or raise. */
const GROWS =
  /(?<!\p{L})(?:htx|hợp tác xã|hop tac xa|tổ hợp tác|to hop tac|tht)\s+(?:chuyên\s+|chuyen\s+)?(trồng|nuôi|trong|nuoi)\s+(\p{L}+)/iu;
/** Without diacritics "trong" may be "in", as in "trong tỉnh", "trong năm 2024", "trong lĩnh vực". */
const BEHIND_IN =
  /^(?:tinh|huyen|xa|nuoc|ca|toan|nam|do|linh|nganh|so|vung|khu|dia|pham|he|tong|thanh|giai|thoi|thang|quy|to|lien|danh|cung|moi|cac|mot)$/u;
const ASKS_NUMBER = /\b(?:bao nhieu|may)\b/u;
/** Who tells of the own cooperative may ask for a rule that holds for any. */
const OWN = /\b(?:toi|em|minh|tui|tau|chau|chung ta)\b/u;

/**
 * Folded verb and thing ("trong hoi") where a number is asked for of cooperatives that grow or raise a thing the glossary does not
 * know. As a word alone it would be lost: "hồi" (star anise) is also "when", and folds like "hỏi" (to ask).
 */
export function grownThing(text: string, units: readonly ContentUnit[]): string | undefined {
  const [found, verb = "", thing = ""] = GROWS.exec(nfc(text)) ?? [];
  if (found === undefined || !ASKS_NUMBER.test(fold(text)) || OWN.test(fold(text))) return undefined;
  if (/^trong$/iu.test(verb) && (hasVietnameseMarks(text) || BEHIND_IN.test(fold(thing)))) return undefined;
  const start = nfc(text).indexOf(found) + found.length - thing.length;
  const isKnown = units.some(
    (unit) => unit.key.startsWith("#") && unit.start < start + thing.length && start < unit.end,
  );
  return isKnown ? undefined : `${fold(verb)} ${fold(thing)}`;
}
