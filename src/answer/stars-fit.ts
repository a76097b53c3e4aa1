import { type Quantity, sameQuantity } from "../language/quantity.ts";
import type { Candidate } from "./candidates.ts";
import type { Query } from "./understand.ts";

/** By how much a figure fits less: only parts of what is asked for, a range with others in it, other stars, none. */
const FIT = { ofParts: 0.85, amongOthers: 0.5, other: 0.35, none: 0.35 };
const FROM_ON = /(?<!\p{L})(?:từ|tu|ít nhất|it nhat|tối thiểu|toi thieu|at least|from|minst|från)\s*$/iu;
const AND_MORE =
  /^\s*(?:trở lên|tro len|or (?:more|higher|above)|and (?:up|above|more)|eller (?:mer|fler)|och uppåt)/iu;

/** "3 products with 5 stars" do not answer how many have 3 stars, nor does a sentence that knows of no stars. */
export function starsFit(query: Query, { quantities }: Candidate, { end }: Quantity): number {
  const stars = quantities.filter(({ unit }) => unit === "stars");
  // "3 with 5 stars, 153 with 4 and 824 with 3" are parts of what was asked for.
  if (query.stars.length === 0) return stars.length > 1 ? FIT.ofParts : 1;
  if (stars.length === 0) return FIT.none;
  const told = stars.find(({ start }) => start >= end);
  if (told === undefined) return 1;
  return Math.max(...query.stars.map((asked) => fitOf(query, asked, told)));
}

function fitOf(query: Query, asked: Quantity, told: Quantity): number {
  if (sameQuantity(asked, told)) return 1;
  const {
    values: [least = 0],
    upper,
  } = told;
  const [stars = 0] = asked.values;
  // "Từ 3 sao": "3–4 stars" are such; of 4 alone they tell with those of 3.
  if (upper !== undefined && isLeast(query, asked) && least >= stars) return 1;
  return stars >= least && stars <= (upper?.[0] ?? least) ? FIT.amongOthers : FIT.other;
}

function isLeast({ text }: Query, { start, end }: Quantity): boolean {
  return FROM_ON.test(text.slice(0, start)) || AND_MORE.test(text.slice(end));
}
