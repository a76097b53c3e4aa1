import { fold, hasVietnameseMarks, nfc } from "../language/normalize.ts";
import type { ContentUnit } from "../language/tokenize.ts";

/** "HTX trồng hồi", "htx nuoi vit": which cooperatives are meant, told by what they grow or raise. */
const GROWS =
  /(?<!\p{L})(?:htx|hợp tác xã|hop tac xa|tổ hợp tác|to hop tac|tht)\s+(?:chuyên\s+|chuyen\s+)?(trồng|nuôi|trong|nuoi)\s+(\p{L}+)/iu;
/** Without diacritics "trong" may be "in", as in "trong tỉnh", "trong năm 2024", "trong lĩnh vực". */
const BEHIND_IN =
  /^(?:tinh|huyen|xa|nuoc|ca|toan|nam|do|linh|nganh|so|vung|khu|dia|pham|he|tong|thanh|giai|thoi|thang|quy|to|lien|danh|cung|moi|cac|mot)$/u;
/** "Trồng được mấy ha cây na", "bao nhiêu con dúi": how much there is of just that. */
const MEASURED =
  /(?<!\p{L})(?:(?:bao nhiêu|bao nhieu|mấy|may)\s+(?:ha|hecta|héc ta|hec ta|tấn|tan|tạ|sào|sao|kg|ký|ký lô)\s+(?:trồng\s+|trong\s+)?(?:cây|cay|con|trái|trai|quả|qua|củ|cu|hạt|hat)|(?:bao nhiêu|bao nhieu)\s+(?:con|gốc|goc|cây|cay))\s+(\p{L}+)/iu;
/** Behind such a word these name no kind: "cây trồng", "con giống". */
const OF_ANY_KIND =
  /^(?:giong|trong|con|nuoi|lau|an|ngan|hang|vu|dai|nao|gi|moi|thi|la|o|duoc|da|ma|roi|vay|mot|cac|nay|do|ay|cua|trai|qua|hat|cu|gia|va|tren|de|cho|vat|so|nguoi|duong)$/u;
const ASKS_NUMBER = /\b(?:bao nhieu|may)\b/u;
/** Who tells of the own cooperative may ask for a rule that holds for any. */
const OWN = /\b(?:toi|em|minh|tui|tau|chau|chung ta)\b/u;

/**
 * What a number is asked of that the glossary does not know: folded verb and thing ("trong hoi") for cooperatives that grow or raise
 * it, the thing alone ("na") where it is measured. As a word alone it would be lost: "hồi" (star anise) is also "when", and folds
 * like "hỏi" (to ask).
 */
export function grownThing(text: string, units: readonly ContentUnit[]): string | undefined {
  const said = nfc(text);
  if (!ASKS_NUMBER.test(fold(text)) || OWN.test(fold(text))) return undefined;
  return growing(said, units) ?? measured(said, units);
}

function growing(text: string, units: readonly ContentUnit[]): string | undefined {
  const [found, verb = "", thing = ""] = GROWS.exec(text) ?? [];
  if (found === undefined) return undefined;
  if (/^trong$/iu.test(verb) && (hasVietnameseMarks(text) || BEHIND_IN.test(fold(thing)))) return undefined;
  return isKnown(text, found, thing, units) ? undefined : `${fold(verb)} ${fold(thing)}`;
}

function measured(text: string, units: readonly ContentUnit[]): string | undefined {
  const [found, thing = ""] = MEASURED.exec(text) ?? [];
  if (found === undefined || OF_ANY_KIND.test(fold(thing))) return undefined;
  return isKnown(text, found, thing, units) ? undefined : fold(thing);
}

/** Whether a term of the glossary has the last word of what was found. */
function isKnown(text: string, found: string, thing: string, units: readonly ContentUnit[]): boolean {
  const start = text.indexOf(found) + found.length - thing.length;
  return units.some(
    (unit) => unit.key.startsWith("#") && unit.start < start + thing.length && start < unit.end,
  );
}
