import { describe, expect, it } from "vitest";
import { ChosenUnits } from "../../src/store/chosen-units.ts";
import { impactOf, inverseFrequency, KeywordIndex, type LengthNorm } from "../../src/store/keyword-index.ts";
import { KeywordIndexBuilder } from "../../src/store/keyword-index-builder.ts";
import { randomNumbers } from "../support/random.ts";

const K1 = 1.2;
const NORM: LengthNorm = { b: 0.6, length: 20 };

function indexOf(texts: readonly string[], norm = NORM): KeywordIndex {
  const builder = new KeywordIndexBuilder(norm);
  texts.forEach((text, unit) => {
    builder.add(unit, tokensOf(text));
  });
  return builder.build(texts.length);
}

const tokensOf = (text: string) => text.split(" ").filter(Boolean);

/** BM25 as the book has it, text by text and without any index; of each term also how much it may be rounded. */
function plainBm25(texts: readonly string[], { b, length }: LengthNorm) {
  const lists = texts.map(tokensOf);
  const rarityOf = (term: string) => {
    const having = lists.filter((tokens) => tokens.includes(term)).length;
    return Math.log(1 + (texts.length - having + 0.5) / (having + 0.5));
  };
  return (query: readonly string[]) => {
    const rarities = query.map((term) => [term, rarityOf(term)] as const);
    const scores = lists.map((tokens) => {
      const norm = K1 * (1 - b + (b * tokens.length) / length);
      const parts = rarities.map(([term, rarity]) => {
        const frequency = tokens.filter((token) => token === term).length;
        return (rarity * frequency * (K1 + 1)) / (frequency + norm);
      });
      return parts.reduce((sum, part) => sum + part, 0);
    });
    // Half a step of a byte for each term, and the rounding of floats.
    const limit = rarities.reduce((sum, [, rarity]) => sum + (rarity * (K1 + 1) * 0.5) / 255, 1e-5);
    return { scores, limit };
  };
}

function scoresOf(index: KeywordIndex, query: readonly string[]): number[] {
  const scores = new Float32Array(index.count);
  index.addScores(
    query.map((token) => ({ token, weight: 1 })),
    scores,
  );
  return [...scores];
}

/** Made-up texts of 0 to 60 words, of which some are common and some rare, and questions of 1 to 5 of them. */
function madeUp(seed: number): { texts: string[]; queries: string[][] } {
  const random = randomNumbers(seed);
  for (let i = 0; i < 5; i += 1) random();
  const word = () => `từ${Math.floor(random() ** 3 * 80)}`;
  const list = (most: number, least: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, word);
  return {
    texts: Array.from({ length: 120 }, () => list(60, 0).join(" ")),
    queries: Array.from({ length: 40 }, () => [...new Set(list(5, 1)), "nowhere"]),
  };
}

describe.each([1, 2, 3])("a keyword index of made-up texts (seed %i)", (seed) => {
  const { texts, queries } = madeUp(seed);
  const index = indexOf(texts);
  const plain = plainBm25(texts, NORM);

  it("scores as plain BM25 does, within the rounding to a byte", () => {
    for (const query of queries) {
      const { scores, limit } = plain(query);
      const differences = scoresOf(index, query).map((score, unit) => Math.abs(score - (scores[unit] ?? -9)));
      expect(Math.max(...differences), query.join(" ")).toBeLessThanOrEqual(limit);
    }
  });

  it("ranks as plain BM25 does wherever two scores differ by more than that", () => {
    let compared = 0;
    for (const query of queries) {
      const { scores: wanted, limit } = plain(query);
      const scores = scoresOf(index, query);
      for (let a = 0; a < texts.length; a += 1)
        for (let b = 0; b < texts.length; b += 1) {
          if ((wanted[a] ?? 0) - (wanted[b] ?? 0) <= 2 * limit) continue;
          compared += 1;
          if ((scores[a] ?? 0) <= (scores[b] ?? 0))
            throw new Error(`${query}: ${a} does not come before ${b}`);
        }
    }
    expect(compared).toBeGreaterThan(10_000);
  });

  it("knows in which texts a term is", () => {
    for (const term of new Set(queries.flat())) {
      const having = [...texts.keys()].filter((unit) => tokensOf(texts[unit] ?? "").includes(term));
      expect([...index.postings(term).units]).toEqual(having);
      expect(index.frequency(term)).toBe(having.length);
    }
  });
});

describe("KeywordIndex", () => {
  it("scores a text that says it more often higher, and of two that say it as often the shorter one", () => {
    const [often = 0, once = 0, short = 0] = scoresOf(
      indexOf(["mật ong mật hoa mật mía", "mật ong keo tràm bông vàng", "mật ong"]),
      ["mật"],
    );
    expect(often).toBeGreaterThan(once);
    expect(short).toBeGreaterThan(once);
  });

  it("does not ask for the length of a text where b is 0", () => {
    const [short, long] = scoresOf(indexOf(["mật ong", "mật hoa rừng keo tràm"], { b: 0, length: 1 }), [
      "mật",
    ]);
    expect(short).toBe(long);
  });

  it("adds to the scores that are there, times the weight", () => {
    const index = indexOf(["ong", "cá"]);
    const [whole = 0] = scoresOf(index, ["ong"]);
    const scores = Float32Array.of(1, 1);
    index.addScores([{ token: "ong", weight: 0.5 }], scores);
    expect(scores[0]).toBeCloseTo(1 + whole / 2, 5);
    expect(scores[1]).toBe(1);
  });

  it("scores nothing for a term that stands nowhere", () => {
    expect(scoresOf(indexOf(["ong", "cá"]), ["zebra", "", "😀"])).toEqual([0, 0]);
    expect(indexOf(["ong"]).postings("zebra")).toEqual({
      units: new Uint32Array(),
      impacts: new Uint8Array(),
    });
  });

  it("counts texts without a token, and may be empty", () => {
    expect(indexOf(["", "ong", ""]).count).toBe(3);
    expect(scoresOf(indexOf([]), ["ong"])).toEqual([]);
    expect([...indexOf([]).terms()]).toEqual([]);
  });

  it("lists every posting by term, in the order of the terms' bytes", () => {
    const index = indexOf(["ong cá", "ong đỗ", "bò"]);
    expect(Array.from(index.terms(), ({ term, units }) => [term, ...units])).toEqual([
      ["bò", 2],
      ["cá", 0],
      ["ong", 0, 1],
      ["đỗ", 1],
    ]);
  });
});

describe("inverseFrequency", () => {
  it("grows with rarity and is highest for an unknown token", () => {
    const index = indexOf(["ong mật rừng", "ong mật", "ong", "cá"]);
    const [common = 0, middle = 0, rare = 0, unknown = 0] = ["ong", "mật", "rừng", "ngựa"].map((token) =>
      index.inverseFrequency(token),
    );
    expect(common).toBeGreaterThan(0);
    expect(middle).toBeGreaterThan(common);
    expect(rare).toBeGreaterThan(middle);
    expect(unknown).toBeGreaterThan(rare);
  });

  it("is the logarithm of Robertson and Spärck Jones", () => {
    expect(inverseFrequency(2, 3)).toBeCloseTo(Math.log(1 + 1.5 / 2.5), 10);
    expect(indexOf(["ong", "ong", "cá"]).inverseFrequency("ong")).toBe(inverseFrequency(2, 3));
  });
});

describe("impactOf", () => {
  it.each<[string, number, number, number]>([
    ["half of what it can be at K1 occurrences in a usual text", 1.2, 20, 128],
    ["1 / (1 + K1) for one occurrence in a usual text", 1, 20, 116],
    ["all for a term that is there without end", 1e9, 20, 255],
    ["never nothing, however long the text", 1, 1e9, 1],
  ])("is %s", (_what, frequency, length, impact) => {
    expect(impactOf(frequency, length, NORM)).toBe(impact);
  });
});

describe("a keyword index opened from its arrays", () => {
  const { texts, queries } = madeUp(4);
  const index = indexOf(texts);

  it("gives the same scores, and the same arrays again", () => {
    const again = KeywordIndex.from(index.arrays());
    for (const query of queries) expect(scoresOf(again, query)).toEqual(scoresOf(index, query));
    expect(again.arrays()).toEqual(index.arrays());
    expect(again.count).toBe(texts.length);
  });

  it("may be empty, also of texts without a token", () => {
    expect(KeywordIndex.from(indexOf(["", ""]).arrays()).count).toBe(2);
    expect(KeywordIndex.from(indexOf([]).arrays()).count).toBe(0);
  });

  it.each(["terms", "termOffsets", "offsets", "units", "impacts", "count"])(
    "is refused without %s",
    (name) => {
      const { [name]: _gone, ...arrays } = index.arrays();
      expect(() => KeywordIndex.from(arrays)).toThrow(RangeError);
    },
  );

  const shorter = (name: string) => ({
    ...index.arrays(),
    [name]: index.arrays()[name]?.subarray(0, -1) ?? [],
  });

  it.each(["termOffsets", "offsets", "units"])("is refused where there are too few %s", (name) => {
    expect(() => KeywordIndex.from(shorter(name) as ReturnType<KeywordIndex["arrays"]>)).toThrow(RangeError);
  });

  it.each(["terms", "impacts"])("is refused where there are too few %s", (name) => {
    expect(() => KeywordIndex.from(shorter(name) as ReturnType<KeywordIndex["arrays"]>)).toThrow(RangeError);
  });
});

describe("scores of chosen units", () => {
  const { texts, queries } = madeUp(7);
  const index = indexOf(texts);
  it.each([1, 2, 60, 120])("are those of all units, for %i of 120", (count) => {
    const random = randomNumbers(count);
    for (let i = 0; i < 5; i += 1) random();
    const chosen = new ChosenUnits(
      Array.from({ length: count }, () => Math.floor(random() * texts.length)),
      index.count,
    );
    let found = 0;
    for (const query of queries) {
      const scores = new Float32Array(chosen.units.length);
      for (const token of query) index.addScoresOf(chosen, { token, weight: 1 }, scores);
      const all = scoresOf(index, query);
      expect([...scores]).toEqual(Array.from(chosen.units, (unit) => all[unit]));
      found += scores.filter((score) => score > 0).length;
    }
    expect(found).toBeGreaterThan(0);
  });

  it.each([300, 1200])(
    "are those of all units, and so is which have a term, among %i with frequent terms",
    (size) => {
      const random = randomNumbers(size);
      const word = () => `từ${Math.floor(random() ** 2 * 9)}`;
      const large = indexOf(
        Array.from({ length: size }, () => Array.from({ length: Math.floor(random() * 6) }, word).join(" ")),
      );
      const chosen = new ChosenUnits(
        Array.from({ length: 90 }, () => Math.floor(random() * size)),
        large.count,
      );
      const frequencies = Array.from({ length: 9 }, (_, i) => large.frequency(`từ${i}`));
      expect(Math.max(...frequencies) > 256, `${frequencies}`).toBe(size > 300);
      for (let i = 0; i < 9; i += 1) {
        const scores = new Float32Array(chosen.units.length);
        large.addScoresOf(chosen, { token: `từ${i}`, weight: 0.3 }, scores);
        const all = new Float32Array(size);
        large.addScores([{ token: `từ${i}`, weight: 0.3 }], all);
        expect([...scores]).toEqual(Array.from(chosen.units, (unit) => all[unit]));
        const having = large.unitsWith(`từ${i}`);
        expect([...all.keys()].filter((unit) => having.has(unit))).toEqual([
          ...large.postings(`từ${i}`).units,
        ]);
      }
      expect(large.unitsWith("nowhere").has(0)).toBe(false);
    },
  );

  it("are found in lists far longer than what is looked for", () => {
    const long = indexOf(Array.from({ length: 500 }, (_, i) => (i % 3 === 0 ? "cá" : "ong mật")));
    const chosen = new ChosenUnits([499, 4, 4, 3], long.count);
    expect([...chosen.units]).toEqual([3, 4, 499]);
    const scores = new Float32Array(3);
    long.addScoresOf(chosen, { token: "ong", weight: 1 }, scores);
    const all = scoresOf(long, ["ong"]);
    expect([...scores]).toEqual([0, all[4], all[499]]);
    expect(all[499]).toBeGreaterThan(0);
  });
});

describe("terms that too many units have", () => {
  it("are given back and not scored", () => {
    const index = indexOf(["ong", "ong mật", "ong cá"]);
    const terms = [
      { token: "ong", weight: 1 },
      { token: "cá", weight: 1 },
      { token: "zebra", weight: 1 },
    ];
    const scores = new Float32Array(3);
    expect(index.addScores(terms, scores, 2)).toEqual([terms[0]]);
    expect([...scores]).toEqual([0, 0, scoresOf(index, ["cá"])[2]]);
  });
});
