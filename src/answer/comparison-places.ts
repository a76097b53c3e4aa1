import { fold } from "../language/normalize.ts";
import { type Place, type PlaceMention, places } from "../language/places.ts";
import { wantsFigure } from "../language/wanted.ts";
import { areJoined, type Mention, type Span, spansOf } from "./comparison-mentions.ts";
import { asksOf, contrasts } from "./comparison-words.ts";
import { withoutMerged } from "./merged-in.ts";
import type { Query } from "./understand.ts";

/** The side that a province is set against where the whole country is meant. */
export const COUNTRY = "side-country";

/** The places that a question sets beside each other; `known` holds the folded names of districts of the corpus. */
export function placeMentions(text: string, query: Query, known: ReadonlySet<string>): Mention[] {
  const named = withoutMerged(text, places.find(text, known));
  const all = places
    .mentionsIn(text, known)
    .filter((mention) => named.some((place) => isSame(place, mention)));
  const byName = new Map<string, Mention>();
  all.forEach((mention, at) => {
    const part = partOf(text, all, at);
    const owner = part ?? mention;
    const name = owner.district ?? owner.province;
    const known = byName.get(name) ?? { name, spans: [], places: [] };
    known.spans.push(withDistrictWord(text, mention));
    if (part === undefined && !known.places?.some((place) => isSame(place, mention)))
      known.places?.push({
        province: mention.province,
        ...(mention.district === undefined ? {} : { district: mention.district }),
      });
    byName.set(name, known);
  });
  const setsAgainst = contrasts(text, query.questionLanguage);
  if (setsAgainst) addOwnProvince(text, byName, named);
  const sides = [...byName.values()].filter((mention) => (mention.places?.length ?? 0) > 0);
  const asksBoth =
    wantsFigure(query.wanted) &&
    query.wanted !== "percent" &&
    asksOf(text, query.questionLanguage) !== "rank";
  const ofCountry = countryMention(text);
  const country =
    sides.length > 0 && (setsAgainst || asksBoth || isSideBySide(text, [...sides, ...ofCountry]));
  const withCountry = country ? [...sides, ...ofCountry] : sides;
  // "I farm in Ân Thi; how many are there in the whole province?" speaks of one place.
  const isOne =
    query.places.length === 1 &&
    withCountry.length === sides.length &&
    !setsAgainst &&
    !isSideBySide(text, sides);
  return isOne ? [] : withCountry;
}

/** "Bắc Sơn có hơn mặt bằng chung cả tỉnh không?": a district set against the province that it is in, named or not. */
function addOwnProvince(text: string, byName: Map<string, Mention>, named: readonly Place[]): void {
  const [district, ...others] = named.filter(({ district }) => district !== undefined);
  const spans = spansOf(text, WHOLE_PROVINCE);
  if (district === undefined || others.length > 0 || spans.length === 0) return;
  const { province } = district;
  const own = byName.get(province)?.spans ?? [];
  byName.set(province, { name: province, spans: [...own, ...spans], places: [{ province }] });
}

/** The province as a whole, in other words than its name. */
const WHOLE_PROVINCE =
  /(?<!\p{L})(?:(?:cả|toàn|ca|toan) (?:tỉnh|thành phố|tinh|thanh pho)|(?:the )?(?:whole|entire|rest of the) (?:province|city)|the provinc(?:e as a whole|ial average|ial figure|e's (?:average|figure|mean))|hela provinsen|provinsen som helhet|provinsens (?:genomsnitt|snitt))(?!\p{L})/giu;

function isSideBySide(text: string, sides: readonly Mention[]): boolean {
  const spans = sides.flatMap(({ spans: own }) => own).sort((a, b) => a.start - b.start);
  return spans.some((span, at) => at > 0 && areJoined(text, spans[at - 1] ?? span, span));
}

/** "huyện Bắc Sơn", "Bac Son district": the kind goes with the name, so that the question on the province has it not. */
function withDistrictWord(text: string, { district, start, end }: PlaceMention): Span {
  if (district === undefined) return { start, end };
  const before = DISTRICT_BEFORE.exec(text.slice(0, start))?.[0].length ?? 0;
  const behind = DISTRICT_BEHIND.exec(text.slice(end))?.[0].length ?? 0;
  return { start: start - before, end: end + behind };
}

const DISTRICT_BEFORE =
  /(?<!\p{L})(?:huyện|huyen|quận|quan|thị xã|thi xa|distriktet|(?:the )?district of)\s+$/iu;
const DISTRICT_BEHIND = /^\s+(?:district|distriktet|distrikt)(?!\p{L})/iu;

/** "so với cả nước", "the whole country"; not the most "in the whole country", nor a rank in it. */
const WHOLE_COUNTRY =
  /(?<!(?:nhat|hang|dau|thu \p{L}{1,5}|bac) (?:the )?)(?<!\p{L})(?:(?:cua |o |voi )?(?:(?:muc |so )?(?:binh quan |chung )?(?:cua )?(?:ca|toan) (?:nuoc|quoc))|(?:the )?(?:whole|entire) country|nationwide|nationally|the national (?:average|figure|total|number)|the country|hela landet|landet|riket)(?!\p{L})/gu;

/** "The most in the whole country" is no side; "in Hanoi and in the whole country" names two. */
const IN_ALL_OF_IT =
  /(?<!(?:,|\b(?:va|voi|hay|hoac|con|and|or|than|with|to|och|eller|an|med)) )(?<!\p{L})(?:in|trong|i) (?:the )?$/u;

function countryMention(text: string): Mention[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  const spans = [...folded.matchAll(WHOLE_COUNTRY)]
    .filter(({ index }) => !IN_ALL_OF_IT.test(folded.slice(0, index)))
    .map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
  return spans.length === 0 ? [] : [{ name: COUNTRY, spans, places: [] }];
}

function isSame(a: Place, b: Place): boolean {
  return a.province === b.province && a.district === b.district;
}

/** "Bắc Sơn, Lạng Sơn", "huyện Bắc Sơn của tỉnh Lạng Sơn": the district that a province is only named to place. */
function partOf(text: string, all: readonly PlaceMention[], at: number): PlaceMention | undefined {
  const own = all[at];
  if (own === undefined || own.district !== undefined) return undefined;
  return all.find((other) => {
    if (other.district === undefined || other.province !== own.province) return false;
    const between =
      other.end <= own.start ? text.slice(other.end, own.start) : text.slice(own.end, other.start);
    return PLACED_IN.test(fold(between));
  });
}

const PLACED_IN =
  /^[\s,(]*(?:(?:district|distriktet)[\s,]*)?(?:(?:cua|o|tai|thuoc|in|of|i)\s+)?(?:(?:tinh|thanh pho|huyen|thi xa|province|provinsen)\s*)?[\s,(]*$/u;
