import type { Turn } from "../../domain.ts";
import { detectLanguage } from "../../language/detect.ts";
import { type Place, places } from "../../language/places.ts";
import { type Edit, edited, IN, type Span, Wordings, without } from "./wordings.ts";

const ASKER =
  "(?:của )?(?:chúng tôi|chúng mình|chúng em|bọn em|bọn mình|tụi em|tụi tui|nhà mình|nhà tôi|nhà em|tôi|mình|em|tui|tớ|cháu|con|anh|chị|bác|ta)";
/** "tỉnh tôi", "my province": the place of the person who asks. */
const OWN = new Wordings("anywhere", [
  `(?:tỉnh|quê|thành phố|địa phương|huyện|(?<!hợp tác |hop tac )xã|phường|vùng|chỗ|nơi) ${ASKER}(?: (?:ở|đang ở|sống|đang sống))?(?! (?:hiện )?(?:làm|là giám|là thành|là chủ))`,
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
/** "Vem leder alliansen där?", "bên đó": the place that was spoken of. */
const THERE = new Wordings(
  "anywhere",
  [
    "(?:ở|bên|ngoài|trên|dưới|tại) (?:đó|đấy|ấy|ngoải|trển|tỉnh đó|tỉnh ấy|nơi đó|chỗ đó)(?= *[?.!,]*$| (?:thì |hiện |có |ai |do |được )*(?:ai|do ai|đứng đầu|lãnh đạo|chủ tịch|giám đốc|liên minh))",
    "(?<!(?:is|are|was|were|be|been|will|has|have) )(?:over |up |down |out |in )?there(?= *[?.!,]*$| (?:too|now|today|then|in|by)(?![a-z]))",
    "där(?= *[?.!,]*$| (?:också|nu|då|idag|i dag|år|i)(?![a-zåäö]))",
  ],
  [
    "(?:o|ben|ngoai|tren|duoi|tai) (?:do|day|ay|ngoai|tren|tinh do|tinh ay|noi do|cho do)(?= *[?.!,]*$| (?:thi |hien |co |ai |do |duoc )*(?:ai|do ai|dung dau|lanh dao|chu tich|giam doc|lien minh))",
    "(?<!(?:is|are|was|were|be|been|will|has|have) )(?:over |up |down |out |in )?there(?= *[?.!,]*$| (?:too|now|today|then|in|by)(?![a-z]))",
    "dar(?= *[?.!,]*$| (?:ocksa|nu|da|idag|i dag|ar|i)(?![a-z]))",
  ],
);
/** "I live in" stands right before the name, or before its kind. */
const NEAR = 14;

/** "Tôi ở Lạng Sơn, …": where the asker says to live. */
const LIVES = new Wordings("anywhere", [
  "(?:tôi|mình|em|tui|chúng tôi|nhà tôi|nhà em|cháu|con) (?:đang )?(?:ở|sống ở|sống tại|quê ở|quê|là người)",
  "(?:i|we) (?:live in|am from|are from|come from|farm in)|(?:i'm|we're) (?:from|in)",
  "(?:jag|vi) (?:bor i|kommer från|är från)",
]);

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
  const here = hereIn(text);
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

/** Where the asker has said to live in the turns before, the last time first. */
export function homeToldIn(
  history: readonly Pick<Turn, "question">[],
  known: ReadonlySet<string>,
): string | undefined {
  for (const { question } of [...history].reverse()) {
    const [lives] = LIVES.in(question);
    const place = lives && places.located(question, known).find(({ start }) => start >= lives.end);
    if (lives && place && place.start - lives.end <= NEAR) return question.slice(place.start, place.end);
  }
  return undefined;
}

/** "Tỉnh có mấy HTX?", "in the province": the province that was spoken of. */
const THE_PROVINCE = new Wordings(
  "anywhere",
  [
    "(?<=^(?:[^\\s]+ ){0,2})tỉnh(?= (?:có|hiện|đã|đang|được|này|đó|ấy)(?! phải))(?: (?:này|đó|ấy))?",
    "(?:trong|của) tỉnh(?! (?:nào|tôi|mình|em|tui|ta|khác|nhà|chúng))(?: (?:này|đó|ấy))?(?=[\\s?.!,]|$)",
    "(?:in|of) (?:the|that|this) (?:province|city)(?! of)",
    "i (?:provinsen|staden)(?= |[?.!]*$)",
  ],
  [
    "(?<=^(?:va )?)tinh(?= (?:co|hien|da|dang) (?:may|bao nhieu|co))",
    "(?:trong|cua) tinh(?! (?:nao|toi|minh|em|tui|ta|khac|nha|chung))(?: (?:nay|do|ay))?(?=[\\s?.!,]|$)",
    "(?:in|of) (?:the|that|this) (?:province|city)(?! of)",
    "i (?:provinsen|staden)(?= |[?.!]*$)",
  ],
);

/** Where a text speaks of a province that it does not name. */
export function provinceIn(text: string): Span[] {
  return OWN.isIn(text) ? [] : THE_PROVINCE.in(text);
}

/** Whether a text speaks of a place only by pointing: "ở đây", "here". */
export function hereIn(text: string): Span[] {
  return OWN.isIn(text) ? [] : HERE.in(text);
}

/** A text with the place that was spoken of in the place of "there"; undefined where it does not say so. */
export function withPlaceThere(text: string, place: string): string | undefined {
  const there = THERE.in(text);
  if (there.length === 0) return undefined;
  const language = detectLanguage(text) ?? "vi";
  return edited(
    text,
    there.map((span) => ({ ...span, text: `${IN[language]} ${place}` })),
  );
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
