import type { Hit } from "../domain.ts";
import { fold, nfc } from "../language/normalize.ts";
import type { FoundSide } from "./comparison-answer.ts";
import { evidenceOf } from "./comparison-figures.ts";
import type { Side } from "./comparison-side.ts";
import type { Evidence } from "./evidence.ts";
import type { Draft } from "./extract.ts";
import type { Pick } from "./pick.ts";

/** A side with all that was read for it. */
export interface SearchedSide extends FoundSide {
  hits: Hit[];
  draft: Draft;
}

/** Looks a side up in the hits that were found for it. */
type Search = (side: Side, hits: Hit[]) => SearchedSide;

/** Where no year was asked for and the figures are of several, the newest year of which every side has a figure is told. */
export function ofOneYear(all: SearchedSide[], search: Search): SearchedSide[] {
  const years = all.map(({ figure }) => figure?.years.join());
  const isOpen = all.every(({ side, figure }) => figure !== undefined && side.query.years.length === 0);
  if (!isOpen || new Set(years).size < 2) return all;
  const told = all.flatMap(({ figure }) => (figure?.years.length === 1 ? figure.years : []));
  for (const year of [...new Set(told)].sort((a, b) => b - a)) {
    const same = withYear(all, year, search);
    if (same !== undefined) return same;
  }
  return all;
}

/** The sides with their figures of one year; undefined as soon as one has none. */
function withYear(all: readonly SearchedSide[], year: number, search: Search): SearchedSide[] | undefined {
  const same: SearchedSide[] = [];
  for (const known of all) {
    const { side, hits, figure } = known;
    const isOfYear = figure?.years.join() === `${year}`;
    const query = { ...side.query, years: [year] };
    const found = isOfYear ? known : { ...search({ ...side, query }, hits), side };
    if (found.figure?.years.join() !== `${year}` || isNarrower(found, known)) return undefined;
    same.push(found);
  }
  return same;
}

/** How much less than the known figure the one of another year may fit what is counted. */
const FITS_AS_WELL = 0.05;
const SCORES_AS_WELL = 0.85;

/** "Trong số 901 HTX có 688 HTX nông nghiệp": a part is not told for the whole, though it be of the newer year. */
function isNarrower(found: SearchedSide, known: SearchedSide): boolean {
  const [own, other] = [evidenceFor(found), evidenceFor(known)];
  if (own === undefined || other === undefined) return false;
  return (
    own.figure.fit < other.figure.fit - FITS_AS_WELL ||
    own.score < other.score * SCORES_AS_WELL ||
    (found.figure?.narrowed ?? []).some((key) => !known.figure?.narrowed.includes(key))
  );
}

function evidenceFor({ side, pick, draft }: SearchedSide): Evidence | undefined {
  return pick && evidenceOf(side.query, pick, draft.evidence);
}

const SPAN =
  /(?<!\d)(?:19|20)\d{2}\s*[–-]\s*(?:19|20)\d{2}(?!\d)|\b(?:tu|from|fran|between|mellan) (?:nam )?(?:19|20)\d{2} (?:den|toi|to|till|until|and|och) (?:\p{L}+ ){0,2}(?:19|20)\d{2}\b/u;

/** "Từ năm 2021 đến 2025 …": what is told of several years together is the figure of none of them. */
export function isOfLongerTime({ name, query }: Side, { quote }: Pick): boolean {
  const isOfOneYear = query.years.length === 1 && name === `${query.years[0]}`;
  return isOfOneYear && SPAN.test(fold(nfc(quote)));
}
