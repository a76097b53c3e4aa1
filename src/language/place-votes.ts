import { fold } from "./normalize.ts";

/** The line says that the province is meant as such: "tỉnh Nam Định", "the People's Committee of Nam Dinh". */
const SUBJECT_BEFORE =
  /(?:tỉnh|thành phố|tp\.?|ubnd|ủy ban nhân dân|hợp tác xã tỉnh|province of|committee of|council of|alliance of|union of)\s*$/iu;
const SUBJECT_AFTER =
  /^\s*(?:province|city|provincial|people's|cooperative (?:union|alliance)|party committee)/iu;
/** What is sold, shown or visited elsewhere, and where a company sits, does not make that place the subject. */
const IN_PASSING =
  /(?:hội chợ|triển lãm|siêu thị|công ty|doanh nghiệp|đoàn (?:công tác|đại biểu)|đến từ|quê (?:ở|gốc)?|thị trường|xuất khẩu|tiêu thụ|bán|cung cấp|tham quan|học tập|kinh nghiệm|trụ sở|đại học|học viện|trade fair|fairs?|exhibitions?|supermarkets?|company|enterprises?|markets?|sold|sells?|supply|supplies|exported|delegation|visit(?:ed|s)?|headquartered|based|university|native of|originally|come from|came from)[^.;\n]{0,45}$/iu;
const NATIONAL =
  /cả nước|toàn quốc|trên phạm vi cả nước|hợp tác xã việt nam|nationwide|across the country|whole country|throughout the country|vietnam cooperative alliance|hela landet/giu;
const LOCAL =
  /toàn tỉnh|tỉnh ta|(?:trong|của|trên địa bàn|toàn) (?:tỉnh|thành phố)|the (?:whole |entire )?province|provincial|in the city|the city's|hela provinsen|i provinsen|provinsiell/giu;
const HOST = /[\w-]+(?:\.[\w-]+)+/gu;
/** Newspapers that are called after a city and write about the whole country. */
const NATIONAL_HOST = /hanoitimes|saigontimes|sggp/iu;
const HOST_WEIGHT = 5;
const ENOUGH = 2;
/** A note of this many characters names its place once. */
const SHORT_NOTE = 1500;
const ENOUGH_IN_NOTE = 1;
const LEAD = 1.5;

/** A province or district named in a line, with where it stands. */
interface NamedPlace {
  province: string;
  district?: string;
  start: number;
  end: number;
}

export interface Gazetteer {
  find(text: string): NamedPlace[];
  /** The province after which a newspaper or an office calls its address, if it does. */
  ofHost(host: string): string | undefined;
}

/**
 * The province that a whole document speaks of: from its title, the provinces and districts it names, and the address
 * of its newspaper. Undefined when none is clearly ahead, or the document speaks more of the whole country.
 */
export function leadingProvince(text: string, gazetteer: Gazetteer): string | undefined {
  const scores = new Map<string, number>();
  const vote = (province: string, weight: number) =>
    scores.set(province, (scores.get(province) ?? 0) + weight);
  const hosts = new Set(text.match(HOST) ?? []);
  for (const [at, line] of text
    .split("\n")
    .filter((own) => own.trim() !== "")
    .entries())
    for (const [province, weight] of votesOf(line, at === 0, gazetteer)) vote(province, weight);
  for (const host of NATIONAL_HOST.test([...hosts].join(" ")) ? [] : hosts) {
    const province = gazetteer.ofHost(host);
    if (province !== undefined) vote(province, HOST_WEIGHT);
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  const enough = text.length <= SHORT_NOTE ? ENOUGH_IN_NOTE : ENOUGH;
  if (!best || best[1] < enough || best[1] < LEAD * (second?.[1] ?? 0)) return undefined;
  return count(text, NATIONAL) > count(text, LOCAL) + best[1] ? undefined : best[0];
}

/** Each province counts once a line, by its strongest mention; districts that it shares with others count less. */
function votesOf(line: string, isTitle: boolean, gazetteer: Gazetteer): Map<string, number> {
  const votes = new Map<string, number>();
  const found = gazetteer.find(line);
  for (const { province, district, start, end } of found) {
    const rivals = found.filter((other) => district !== undefined && other.district === district).length;
    const weight =
      district === undefined
        ? mentionWeight(line.slice(0, start), line.slice(end), isTitle)
        : 1 / Math.max(1, rivals);
    const key = `${province}/${district ?? ""}`;
    votes.set(key, Math.max(weight, votes.get(key) ?? 0));
  }
  const byProvince = new Map<string, number>();
  for (const [key, weight] of votes) {
    const province = key.split("/", 1)[0] ?? "";
    byProvince.set(province, (byProvince.get(province) ?? 0) + weight);
  }
  return byProvince;
}

function mentionWeight(before: string, after: string, isTitle: boolean): number {
  if (IN_PASSING.test(before)) return 0;
  return isTitle || SUBJECT_BEFORE.test(before) || SUBJECT_AFTER.test(after) ? 2 : 1;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Letters of a name or an address only: "bao-hung-yen.vn" and "Hưng Yên" meet in "hungyen". */
export function lettersOf(text: string): string {
  return fold(text).replace(/[^a-z]/gu, "");
}
