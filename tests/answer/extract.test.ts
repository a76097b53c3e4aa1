import { beforeAll, describe, expect, it } from "vitest";
import { extract } from "../../src/answer/extract.ts";
import type { Pick } from "../../src/answer/pick.ts";
import { retrieve } from "../../src/answer/retrieve.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { clauseHit, madeHit, queryOf } from "../support/made-up-hits.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await openKnowledge());
});

async function picks(question: string): Promise<Pick[]> {
  const query = queryOf(question, ["bac son", "an thi"]);
  return extract(kb, query, await retrieve(kb, query, 40)).picks;
}
const quotes = async (question: string) => (await picks(question)).map(({ quote }) => quote);

describe("what is picked", () => {
  it("is a verbatim part of its passage", async () => {
    const found = await picks("Hồ sơ đăng ký hợp tác xã gồm những giấy tờ gì?");
    expect(found.length).toBeGreaterThan(0);
    for (const { hit, quote, start, end } of found) expect(hit.passage.text.slice(start, end)).toBe(quote);
  });

  it("is one sentence for a figure", async () => {
    expect(await quotes("Lạng Sơn có bao nhiêu tổ hợp tác?")).toEqual([
      "Năm 2033, tỉnh Lạng Sơn còn có 556 tổ hợp tác.",
    ]);
  });

  it("is a whole clause with all its points, without its number", async () => {
    const [clause] = await quotes("Hồ sơ đăng ký hợp tác xã gồm những giấy tờ gì?");
    expect(clause).toMatch(/^Hồ sơ đăng ký hợp tác xã gồm:\n/u);
    expect(clause).toMatch(/\na\) .*\nb\) .*\nc\) danh sách thành viên sáng lập\.$/u);
  });

  it("is one figure for each of two provinces", async () => {
    const found = await picks("Doanh thu bình quân của hợp tác xã Lạng Sơn và Hưng Yên là bao nhiêu?");
    expect(found.map(({ hit }) => hit.document.metadata.places[0]).sort()).toEqual(["Hưng Yên", "Lạng Sơn"]);
  });

  it("is side by side where no province is named", async () => {
    const found = await picks("Doanh thu bình quân của hợp tác xã là bao nhiêu?");
    expect(found.map(({ hit }) => hit.document.metadata.places[0]).sort()).toEqual(["Hưng Yên", "Lạng Sơn"]);
  });

  it("is three pieces at most", async () => {
    expect((await picks("Điều 3 nói gì?")).length).toBe(3);
  });

  it.each([
    ["a place in no document", "Cà Mau có bao nhiêu hợp tác xã?"],
    ["a figure that is nowhere", "Hưng Yên có bao nhiêu tổ hợp tác?"],
    [
      "the province, where only a district's figure is told",
      "Lợi nhuận bình quân của hợp tác xã Hưng Yên là bao nhiêu?",
    ],
    [
      "a district, where only the province's figure is told",
      "Doanh thu bình quân của hợp tác xã huyện Ân Thi là bao nhiêu?",
    ],
    ["another subject", "Nấu phở thế nào?"],
  ])("is nothing for %s", async (_name, question) => {
    expect(await picks(question)).toEqual([]);
  });
});

describe("a sentence is no answer", () => {
  it("when it only says that the source does not say", () => {
    const query = queryOf("Lợi nhuận của hợp tác xã chia thế nào?");
    const says = madeHit("Lợi nhuận của hợp tác xã chia theo vốn góp.");
    const silent = madeHit("Bài báo không nêu lợi nhuận của hợp tác xã.");
    expect(extract(kb, query, [says]).picks).toHaveLength(1);
    expect(extract(kb, query, [silent]).picks).toEqual([]);
  });

  it("when no figure stands in it and a sum is asked for", () => {
    const query = queryOf("Lợi nhuận của hợp tác xã là bao nhiêu?");
    expect(extract(kb, query, [madeHit("Lợi nhuận của hợp tác xã tăng nhanh.")]).picks).toEqual([]);
  });
});

describe("a rule", () => {
  it("may be told in words where a number was asked for", () => {
    const query = queryOf("Hợp tác xã phải họp đại hội thành viên mấy lần một năm?");
    const rule = clauseHit("Hợp tác xã phải họp đại hội thành viên thường niên, mỗi năm một lần.");
    expect(extract(kb, query, [rule]).picks.map(({ quote }) => quote)).toEqual([rule.passage.text]);
  });
});

describe("a rule for a time", () => {
  it.each([
    ["Hợp tác xã phải trả lại vốn góp ngay sau khi thành viên rút.", true],
    ["Hợp tác xã phải trả lại vốn góp theo Điều lệ cho thành viên rút.", false],
  ])("tells a time, in words too: %s", (text, isTold) => {
    const query = queryOf("Hợp tác xã phải trả lại vốn góp cho thành viên rút trong bao nhiêu ngày?");
    expect(extract(kb, query, [clauseHit(text)]).picks.length > 0).toBe(isTold);
  });
});

describe("the evidence of a draft", () => {
  it("is kept when nothing is picked, for the passages that a refusal offers", async () => {
    const query = queryOf("Cà Mau có bao nhiêu hợp tác xã?");
    const draft = extract(kb, query, await retrieve(kb, query, 40));
    expect(draft.picks).toEqual([]);
    expect(draft.evidence.length).toBeGreaterThan(0);
  });
});
