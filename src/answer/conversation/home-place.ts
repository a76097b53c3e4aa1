import type { Language } from "../../domain.ts";
import { detectLanguage } from "../../language/detect.ts";
import { type Place, places } from "../../language/places.ts";
import { type Edit, edited, Wordings, without } from "./wordings.ts";

const ASKER =
  "(?:của )?(?:chúng tôi|chúng mình|chúng em|bọn em|bọn mình|tụi em|tụi tui|nhà mình|nhà tôi|nhà em|tôi|mình|em|tui|tớ|cháu|con|anh|chị|bác|ta)";
/** "tỉnh tôi", "my province": the place of the person who asks. */
const OWN = new Wordings("anywhere", [
  `(?:tỉnh|quê|thành phố|địa phương|huyện|xã|phường|vùng|chỗ|nơi) ${ASKER}(?: (?:ở|đang ở|sống|đang sống))?(?! (?:hiện )?(?:làm|là giám|là thành|là chủ))`,
  "quê nhà|tỉnh nhà",
  "(?:my|our) (?:own |home )?(?:province|city|hometown|home town|region|district|area|place)",
  "where (?:i|we) live",
  "(?:min|vår|mitt|vårt) (?:hem)?(?:provins|stad|ort|område|län|distrikt|hemort)",
  "där (?:jag|vi) bor|hos oss",
]);
/** "ở đây", "here", "tỉnh này": where the asker is, or what was spoken of. */
const HERE = new Wordings(
  "anywhere",
  [
    "(?:ở|tại|trong|trên địa bàn) (?:tỉnh )?(?:đây|này)(?! (?:là|có nghĩa))",
    "(?:in |around )?here(?! (?:is|are|we)(?![a-z]))",
    "här(?! är)",
  ],
  [
    "(?:o|tai) day(?! (?:la|du|nghe|chuyen)(?![a-z]))",
    "(?:in |around )?here(?! (?:is|are|we)(?![a-z]))",
    "har(?= *[?.!]*$)(?<=(?:finns|kooperativ|grupper) har)",
  ],
);
const IN: Record<Language, string> = { vi: "ở", en: "in", sv: "i" };

export interface Placed {
  text: string;
  /** The asker speaks of the own province, and nobody knows which that is. */
  isPlaceUnknown: boolean;
}

/**
 * Puts the home place where a question speaks of "my province" or "here". A question that names a place keeps to that. Without a
 * home place "here" is left as it is, since it may point to what was said before.
 */
export function withHomePlace(text: string, home: string | undefined, known: ReadonlySet<string>): Placed {
  const own = OWN.in(text);
  const here = own.length > 0 ? [] : HERE.in(text);
  if (own.length + here.length === 0 || places.find(text, known).length > 0)
    return { text, isPlaceUnknown: false };
  const name = home === undefined ? undefined : homeName(home);
  // A rule holds wherever one lives: without the words it can still be answered.
  if (name === undefined) return { text: without(text, own), isPlaceUnknown: own.length > 0 };
  const language = detectLanguage(text) ?? "vi";
  const edits: Edit[] = [
    ...own.map((span) => ({ ...span, text: name })),
    ...here.map((span) => ({ ...span, text: `${IN[language]} ${name}` })),
  ];
  return { text: edited(text, edits), isPlaceUnknown: false };
}

/** The place that a name stands for; undefined where there is none of that name. */
export function homePlace(name: string): Place | undefined {
  return places.find(name)[0];
}

function homeName(name: string): string | undefined {
  const place = homePlace(name);
  if (place === undefined) return undefined;
  return place.district === undefined ? place.province : `huyện ${place.district}, ${place.province}`;
}
