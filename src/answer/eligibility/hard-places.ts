import { fold } from "../../language/normalize.ts";
import type { Limit } from "./limits.ts";

/** Kinds of places for which rules set bounds of their own, by their folded names. */
const KINDS = {
  mountains: /\b(?:mien nui|vung cao|mountain\p{L}*|bergs\p{L}*)\b/u,
  islands: /\b(?:hai dao|xa dao|islands?|oar|oarna)\b/u,
  borders: /\b(?:bien gioi|border|grans\p{L}*)\b/u,
  hardship: /\b(?:kho khan|vung sau|difficult\p{L}*|disadvantaged)\b/u,
};
type Kind = keyof typeof KINDS;
const ALL: readonly Kind[] = ["mountains", "islands", "borders", "hardship"];

/** What a question tells of such a place: "không ở miền núi" is { kind: "mountains", isInside: false }. */
export interface ToldPlace {
  kind: Kind;
  isInside: boolean;
}

/** A bound of a condition, where it stands, and whether the asker's figure is within it. */
interface Held {
  limit: Limit;
  isWithin: boolean;
}

/** Who is in a delta is not in the mountains. */
const LOWLAND = /\b(?:dong bang|delta|lowlands?|slattland\p{L}*)\b/u;
const DENIED = /\b(?:khong|ko|chang|not|outside|inte|utanfor)\b[^,.;]{0,24}$/u;

/** The places of these kinds that a question puts the asker in, or rules out. */
export function placesTold(text: string): ToldPlace[] {
  const folded = fold(text);
  const told = ALL.flatMap((kind): ToldPlace[] => {
    const found = KINDS[kind].exec(folded);
    return found === null ? [] : [{ kind, isInside: !DENIED.test(folded.slice(0, found.index)) }];
  });
  if (told.length > 0 || !LOWLAND.test(folded)) return told;
  return [{ kind: "mountains", isInside: false }];
}

/**
 * Of bounds of which some hold in such places only ("từ 10 thành viên trở lên; đối với xã miền núi có từ 07"), those that hold
 * for the asker; undefined where that hangs on a place which the question does not tell.
 */
export function holdingFor<T extends Held>(
  told: readonly ToldPlace[],
  item: string,
  compared: readonly T[],
): readonly T[] | undefined {
  const kindOf = ({ limit }: Held) => ALL.find((kind) => KINDS[kind].test(fold(partAround(item, limit))));
  const [inside, elsewhere] = [true, false].map((isSpecial) =>
    compared.filter((one) => (kindOf(one) !== undefined) === isSpecial),
  );
  if (!inside?.length || !elsewhere?.length) return compared;
  const kinds = new Set(inside.map(kindOf));
  const [place] = told.filter(({ kind }) => kinds.has(kind));
  if (place !== undefined && kinds.size === 1) return place.isInside ? inside : elsewhere;
  return compared.every(({ isWithin }) => isWithin === compared[0]?.isWithin) ? compared : undefined;
}

/** The part of a condition between the marks around a bound. */
function partAround(item: string, { start, end }: Limit): string {
  const from = Math.max(...[",", ";", "("].map((mark) => item.lastIndexOf(mark, start))) + 1;
  const rest = item.slice(end).search(/[,;)]/u);
  return item.slice(from, rest < 0 ? item.length : end + rest);
}
