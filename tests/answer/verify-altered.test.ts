import { beforeAll, describe, expect, it } from "vitest";
import { quantities } from "../../src/language/quantities.ts";
import { ALTERATIONS } from "../support/alterations.ts";
import { reasonFor, type Told, toldBy } from "../support/altered-statements.ts";

/** Digests with their languages, and every how many of their sentences are tried. */
const DIGESTS: [string, string[], number][] = [
  ["articles/lang-son-2025", ["vi", "en"], 1],
  ["articles/hung-yen-2024", ["vi", "en"], 1],
  ["articles/quang-tri-2024", ["vi", "en"], 1],
  ["articles/ha-noi-2023", ["vi", "en"], 1],
  ["articles/ninh-binh-2025", ["vi", "en", "sv"], 2],
  ["guides/luat-2012-va-luat-2023", ["vi", "en"], 2],
  ["laws/nghi-dinh-113-2024", ["vi", "en"], 5],
  ["laws/luat-hop-tac-xa-2023", ["vi", "en"], 23],
];

/**
 * Least share of altered sentences that must be rejected, where it is less than all but a few. What stays: a denial or a duty
 * in another language than the source's, where each may be worded without a word for it ("được miễn": "pays no fee"); what
 * one cooperative does, without a figure, told of all; another measure that the same passage speaks of too. On all sentences
 * of these digests 99 % of the denied ones were rejected in the source's language and 86 % in another, of duties and leaves
 * 99 % and 84 %; the floors allow for the few that a sample has.
 */
const LESS_SEEN: Readonly<Record<string, { sameLanguage: number; translated: number }>> = {
  denied: { sameLanguage: 0.92, translated: 0.8 },
  "duty as leave": { sameLanguage: 0.95, translated: 0.7 },
  "leave as duty": { sameLanguage: 0.95, translated: 0.6 },
  "another bound": { sameLanguage: 0.8, translated: 0.8 },
  "another measure": { sameLanguage: 0.85, translated: 0.8 },
  "one cooperative as the province": { sameLanguage: 0.6, translated: 0.6 },
};
const LEAST = 0.97;
/** "over" for "nearly" is seen where figures are read with their bounds; without, it is not. */
const READS_BOUNDS = quantities("hơn 500 hợp tác xã", "vi").some((quantity) => "bound" in quantity);
const MOST_TRUE_REJECTED = { sameLanguage: 0.005, translated: 0.03 };

const isTranslated = ({ language, hit }: Told) => language !== hit.document.metadata.language;
const shareOf = (part: number, whole: number) => part / Math.max(1, whole);

let told: Told[] = [];
let kept: Told[] = [];
beforeAll(async () => {
  const all = await Promise.all(
    DIGESTS.map(async ([document, languages, every]) =>
      (await toldBy(document, languages)).filter((_, i) => i % (every * languages.length) < languages.length),
    ),
  );
  told = all.flat();
  kept = told.filter(({ text, language, hit }) => reasonFor(text, language, hit) === undefined);
}, 240_000);

describe("sentences of the corpus, told in the words of another language or in their own", () => {
  it.each([
    ["their own", false, MOST_TRUE_REJECTED.sameLanguage],
    ["another language", true, MOST_TRUE_REJECTED.translated],
  ] as const)("are kept in %s", (_name, translated, most) => {
    const tried = told.filter((statement) => isTranslated(statement) === translated);
    const lost = tried.length - kept.filter((statement) => isTranslated(statement) === translated).length;
    expect(tried.length).toBeGreaterThan(400);
    expect(shareOf(lost, tried.length)).toBeLessThanOrEqual(most);
  });

  it.each(Object.keys(ALTERATIONS).filter((name) => READS_BOUNDS || name !== "another bound"))(
    "are rejected when altered: %s",
    (name) => {
      const altered = alteredBy(name);
      expect(altered.length).toBeGreaterThan(8);
      for (const translated of [false, true]) {
        const tried = altered.filter((statement) => isTranslated(statement) === translated);
        const rejected = tried.filter(
          ({ text, language, hit }) => reasonFor(text, language, hit) !== undefined,
        );
        const least = LESS_SEEN[name]?.[translated ? "translated" : "sameLanguage"] ?? LEAST;
        expect(shareOf(rejected.length, tried.length)).toBeGreaterThanOrEqual(least);
      }
    },
    60_000,
  );
});

function alteredBy(name: string): Told[] {
  return kept.flatMap((statement) => {
    const text = ALTERATIONS[name]?.(statement.text);
    return text === undefined ? [] : [{ ...statement, text }];
  });
}
