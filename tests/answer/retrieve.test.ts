import { beforeAll, describe, expect, it } from "vitest";
import { retrieve } from "../../src/answer/retrieve.ts";
import type { Hit } from "../../src/domain.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { queryOf } from "../support/made-up-hits.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await openKnowledge());
});

const search = (question: string, k = 40): Promise<Hit[]> => retrieve(kb, queryOf(question), k);
const idsOf = (hits: Hit[]) => hits.map(({ passage }) => passage.id);

describe("retrieval", () => {
  it.each([
    ["Bao lâu thì có giấy chứng nhận đăng ký?", "laws/luat-99.vi#5"],
    ["Lạng Sơn có bao nhiêu tổ hợp tác?", "articles/lang-son.vi#2"],
    ["Doanh thu bình quân của hợp tác xã Hưng Yên?", "articles/hung-yen.vi#2"],
    ["Thu nhập bình quân của thành viên ở Quảng Trị?", "press/quang-tri.txt#2"],
  ])("puts the right passage first: %s", async (question, id) => {
    expect(idsOf(await search(question))[0]).toBe(id);
  });

  it("gives scores within 0..1, best first", async () => {
    const scores = (await search("Lạng Sơn có bao nhiêu hợp tác xã?")).map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(5);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
  });

  it("gives no more than were asked for", async () => {
    expect(await search("hợp tác xã", 3)).toHaveLength(3);
  });

  it("gives no passage twice", async () => {
    const ids = idsOf(await search("hợp tác xã"));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives of two language variants the one in the asker's language", async () => {
    const variants = (question: string) =>
      search(question).then((hits) =>
        idsOf(hits)
          .filter((id) => id.startsWith("articles/lang-son."))
          .map((id) => id.slice(18, 20)),
      );
    expect(new Set(await variants("Lạng Sơn có bao nhiêu hợp tác xã?"))).toEqual(new Set(["vi"]));
    expect(new Set(await variants("How many cooperatives are there in Lang Son?"))).toEqual(new Set(["en"]));
  });

  it("puts the province that is asked for before another with the same words", async () => {
    const places = (await search("Doanh thu bình quân của hợp tác xã Hưng Yên?")).map(
      ({ document }) => document.metadata.places[0],
    );
    expect(places[0]).toBe("Hưng Yên");
    expect(places.indexOf("Lạng Sơn")).toBeGreaterThan(places.lastIndexOf("Hưng Yên"));
  });

  it("puts the clause that is named first, the rest of its article next", async () => {
    const locators = (await search("Điều 3 khoản 2 nói gì?")).map(({ passage }) => passage.locator);
    expect(locators[0]).toBe("Điều 3 khoản 2");
    expect(locators.slice(1, 3).sort()).toEqual(["Điều 3 khoản 1", "Điều 3 khoản 3"]);
  });

  it("finds a named article that shares no other word with the question", async () => {
    const hits = await search("Article 8?");
    expect(hits[0]?.passage.locator).toBe("Điều 8 khoản 1");
  });

  it("lowers other laws where a number is named", async () => {
    const score = async (question: string) =>
      (await search(question)).find(({ passage }) => passage.id === "laws/luat-99.vi#5")?.score ?? 0;
    const question = "Giấy chứng nhận đăng ký theo";
    expect(await score(`${question} 98/2091/QH16`)).toBeLessThan(await score(`${question} 99/2009/QH16`));
  });
});
