import { describe, expect, it } from "vitest";
import { isStopword } from "../../src/language/stopwords.ts";
import { contentUnits, queryTerms, type TermKind, tokenize } from "../../src/language/tokenize.ts";
import { words } from "../../src/language/words.ts";
import { randomNumbers } from "../support/random.ts";
import { readCorpus } from "../support/shipped-corpus.ts";

/** As people type who have no Vietnamese keyboard. */
const bare = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d").replace(/Đ/gu, "D");

/** Tokens of one kind, or all, with their weights. */
const weightsOf = (text: string, kind?: TermKind) =>
  Object.fromEntries(
    queryTerms(text)
      .filter((term) => kind === undefined || term.kind === kind)
      .map(({ token, weight }) => [token, weight]),
  );
const tokensOf = (text: string, kind: TermKind) => Object.keys(weightsOf(text, kind));

describe("tokenize", () => {
  it("gives concepts, words and pairs of a text, without diacritics", () => {
    expect(tokenize("Hợp tác xã")).toEqual(["#cooperative", "hop", "hop_tac", "tac", "tac_xa", "xa"]);
  });

  it("gives a token as often as the text says it", () => {
    expect(tokenize("mật ong, mật mía, mật").filter((token) => token === "mat")).toHaveLength(3);
    expect(tokenize("hợp tác xã và hợp tác xã").filter((token) => token === "#cooperative")).toHaveLength(2);
  });

  it.each([
    ["hoà thuận, uỷ quyền", "hòa thuận, ủy quyền"],
    ["khoẻ mạnh, thuỷ sản, hoá đơn", "khỏe mạnh, thủy sản, hóa đơn"],
    ["Uỷ ban nhân dân", "Ủy ban nhân dân"],
  ])("gives %j and %j, with old and new placement of tones, the same tokens", (old, recent) => {
    expect(tokenize(old)).toEqual(tokenize(recent));
    expect(tokenize(bare(old))).toEqual(tokenize(bare(recent)));
  });

  it.each([
    "Hợp tác xã nuôi ong ở rừng tràm của làng",
    "Uỷ ban nhân dân cấp huyện, Đồng Tháp",
    "Kooperativ för småbönder",
  ])("gives the decomposed form of %j the same tokens", (text) => {
    expect(text.normalize("NFD")).not.toBe(text);
    expect(tokenize(text.normalize("NFD"))).toEqual(tokenize(text));
    expect(queryTerms(text.normalize("NFD"))).toEqual(queryTerms(text));
  });

  it("keeps document numbers and figures whole", () => {
    expect(tokenize("31/2031/QC")).toEqual(["31/2031/qc"]);
    expect(tokenize("1.529")).toEqual(["1529"]);
    expect(tokenize("1.529")).toEqual(tokenize("1,529"));
  });

  it("gives the same concept in every language", () => {
    for (const text of ["thành viên", "thanh vien", "members", "medlemmarna"]) {
      expect(tokenize(text)).toContain("#member");
    }
  });

  it("gives an English word and its plural one token", () => {
    expect(tokenize("hives")).toEqual(tokenize("hive"));
  });

  it.each(["😀 …", "", "của và là", "of the and", "och i på"])("gives nothing for %j", (text) => {
    expect(tokenize(text)).toEqual([]);
  });
});

describe("a text with and without diacritics", () => {
  it.each([
    "Hợp tác xã nông nghiệp",
    "vốn điều lệ",
    "quỹ tín dụng nhân dân",
    "nuôi ong rừng tràm",
    "đường làng Đồng Tháp",
    "thu nhập bình quân",
  ])("has the same words and pairs with the same weights: %j", (text) => {
    expect(weightsOf(bare(text), "word")).toEqual(weightsOf(text, "word"));
    expect(weightsOf(bare(text), "pair")).toEqual(weightsOf(text, "pair"));
  });

  it("has the same words and pairs wherever no function word is concerned: rows of words of the corpus", async () => {
    const corpus = Object.values(await readCorpus()).join("\n");
    const content = [...new Set(corpus.match(/\p{L}+/gu))].filter((text) =>
      words(text).every((word) => !isStopword(word, true) && !isStopword(word, false)),
    );
    expect(content.length).toBeGreaterThan(1000);
    const random = randomNumbers(3);
    for (let round = 0; round < 2000; round += 1) {
      const row = Array.from({ length: 6 }, () => content[Math.floor(random() * content.length)]).join(" ");
      for (const kind of ["word", "pair"] as const)
        expect(tokensOf(bare(row), kind), row).toEqual(tokensOf(row, kind));
    }
  });

  it("has a pair even of a word that without them is a function word", () => {
    expect(tokensOf("đất nông", "word")).toEqual(["dat", "nong"]);
    expect(tokensOf("dat nong", "word")).toEqual(["nong"]);
    expect([tokensOf("đất nông", "pair"), tokensOf("dat nong", "pair")]).toEqual([
      ["dat_nong"],
      ["dat_nong"],
    ]);
  });
});

describe("function words", () => {
  it.each([
    ["làng của bản", ["lang", "ban"], ["lang_cua", "cua_ban"]],
    ["lang cua ban lang", ["lang"], ["lang_cua", "ban_lang"]],
    ["nuôi ong như thế nào", ["nuoi", "ong"], ["nuoi_ong", "ong_nhu"]],
    ["hives of the valley", ["hive", "valley"], ["hive_of", "the_valley"]],
    ["bikupor i dalen", ["bikupor", "dalen"], ["bikupor_i", "i_dalen"]],
  ])("of %j are no words, and in pairs only beside a content word", (text, expectedWords, expectedPairs) => {
    expect(tokensOf(text, "word")).toEqual(expectedWords);
    expect(tokensOf(text, "pair")).toEqual(expectedPairs);
  });

  it("are told by their accents where the text has any: đạt is one, đất is not", () => {
    expect(tokenize("đạt")).toEqual([]);
    expect(tokenize("đất")).toEqual(["#land", "dat"]);
    expect(tokenize("dat")).toEqual([]);
  });
});

describe("queryTerms", () => {
  it("has each token of the text once", () => {
    for (const text of ["mật ong, mật mía, mật", "hợp tác xã và hợp tác xã của làng", "31/2031/QC", ""]) {
      const tokens = queryTerms(text).map(({ token }) => token);
      expect(tokens).toHaveLength(new Set(tokens).size);
      expect(new Set(tokens)).toEqual(new Set(tokenize(text)));
    }
  });

  it("weighs concepts and words of their own 1, and what a concept covers 0.3", () => {
    expect(queryTerms("hợp tác xã của làng")).toEqual([
      { token: "#cooperative", kind: "concept", weight: 1 },
      { token: "hop", kind: "word", weight: 0.3 },
      { token: "hop_tac", kind: "pair", weight: 0.3 },
      { token: "tac", kind: "word", weight: 0.3 },
      { token: "tac_xa", kind: "pair", weight: 0.3 },
      { token: "xa", kind: "word", weight: 0.3 },
      { token: "xa_cua", kind: "pair", weight: 1 },
      { token: "cua_lang", kind: "pair", weight: 1 },
      { token: "lang", kind: "word", weight: 1 },
    ]);
  });

  it.each(["xã hợp tác xã", "hợp tác xã, xã"])(
    "gives a word its highest weight where it stands twice: %j",
    (text) => {
      expect(weightsOf(text)).toMatchObject({ "#cooperative": 1, hop: 0.3, xa: 1 });
    },
  );

  it("weighs a pair little only where both its words are covered", () => {
    expect(weightsOf("thành viên kuku", "pair")).toEqual({ thanh_vien: 0.3, vien_kuku: 1 });
  });
});

describe("contentUnits", () => {
  it("gives concepts and content words in reading order, without function words", () => {
    expect(contentUnits("Thành viên của hợp tác xã bơi kuku").map(({ key }) => key)).toEqual([
      "#member",
      "#cooperative",
      "boi",
      "kuku",
    ]);
  });

  it("knows the place of each unit", () => {
    const text = "Hỏi: thành viên bơi kuku?";
    expect(contentUnits(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "thành viên",
      "bơi",
      "kuku",
    ]);
  });
});
