import { beforeAll, describe, expect, it } from "vitest";
import { candidatesOf } from "../../src/answer/candidates.ts";
import { declineReason, declineText, nearestHits, speaksOf } from "../../src/answer/decline.ts";
import { judge } from "../../src/answer/evidence.ts";
import { retrieve } from "../../src/answer/retrieve.ts";
import { DECLINE_REASONS, type DeclineReason, type Language } from "../../src/domain.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { queryOf } from "../support/made-up-hits.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await openKnowledge());
});

async function look(question: string) {
  const query = queryOf(question);
  const hits = await retrieve(kb, query, 40);
  const evidence = judge(kb, query, hits.flatMap(candidatesOf));
  return { query, hits, evidence, reason: declineReason(kb, query, evidence) };
}

describe("the reason of a refusal", () => {
  it.each<[DeclineReason, string]>([
    ["not-a-question", "Xin chào"],
    ["no-document-on-place", "Cà Mau có bao nhiêu hợp tác xã?"],
    ["no-document-on-period", "Năm 2019 Lạng Sơn có bao nhiêu hợp tác xã?"],
    ["no-evidence", "Hưng Yên có bao nhiêu tổ hợp tác?"],
    ["outside-subject", "Nấu phở bò thế nào?"],
    // Whoever names cooperatives asks within the subject, however little is known of it.
    ["no-evidence", "Hợp tác xã nấu phở bò thế nào?"],
  ])("is %s: %s", async (reason, question) => {
    expect((await look(question)).reason).toBe(reason);
  });

  it("is the place before the year when both are nowhere", async () => {
    expect((await look("Năm 2019 Cà Mau có bao nhiêu hợp tác xã?")).reason).toBe("no-document-on-place");
  });
});

describe("a document speaks of a place", () => {
  it("when one of the places asked for is among its own, in any spelling", () => {
    expect(speaksOf(kb, [{ province: "Cà Mau" }, { province: "lang son" }])).toBe(true);
    expect(speaksOf(kb, [{ province: "Cà Mau" }])).toBe(false);
    expect(speaksOf(kb, [])).toBe(false);
  });
});

describe("the text of a refusal", () => {
  it("names the place that is nowhere", () => {
    expect(declineText(queryOf("Cà Mau có bao nhiêu hợp tác xã?"), "no-document-on-place")).toContain(
      "Cà Mau",
    );
  });

  it("names the district rather than its province", () => {
    const text = declineText(queryOf("Huyện Ân Thi có gì?"), "no-document-on-place");
    expect(text).toContain("Ân Thi");
    expect(text).not.toContain("Hưng Yên");
  });

  it("names the year as digits without a separator", () => {
    expect(declineText(queryOf("How many were there in 2019?"), "no-document-on-period")).toContain(" 2019.");
  });

  it.each<Language>(["vi", "en", "sv"])("exists for every reason in %s", (language) => {
    const texts = DECLINE_REASONS.map((reason) => declineText({ ...queryOf("x"), language }, reason));
    expect(new Set(texts).size).toBe(DECLINE_REASONS.length);
  });
});

describe("the passages offered with a refusal", () => {
  it.each<DeclineReason>(["outside-subject", "not-a-question", "empty-question"])(
    "are none when %s",
    async (reason) => {
      const { hits, evidence } = await look("Lạng Sơn có bao nhiêu hợp tác xã?");
      expect(nearestHits(reason, hits, evidence)).toEqual([]);
    },
  );

  it("are two of different documents", async () => {
    const { hits, evidence } = await look("Hưng Yên có bao nhiêu tổ hợp tác?");
    const ids = nearestHits("no-evidence", hits, evidence).map(({ document }) => document.id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });

  it("are on the same subject elsewhere when the place is nowhere", async () => {
    const { hits, evidence } = await look("Cà Mau có bao nhiêu tổ hợp tác?");
    expect(nearestHits("no-document-on-place", hits, evidence)[0]?.passage.id).toBe("articles/lang-son.vi#2");
  });
});
