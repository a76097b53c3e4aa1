import { beforeAll, describe, expect, it } from "vitest";
import { isConvincing, oddsOf } from "../../../src/answer/answerable/convincing.ts";
import { type Features, featuresOf } from "../../../src/answer/answerable/features.ts";
import { extract } from "../../../src/answer/extract.ts";
import { retrieve } from "../../../src/answer/retrieve.ts";
import type { KnowledgeBase } from "../../../src/store/knowledge-base.ts";
import { queryOf } from "../../support/made-up-hits.ts";
import { openKnowledge } from "../../support/made-up-knowledge.ts";

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await openKnowledge());
});

/** The best evidence for a question, with its features. */
async function best(question: string) {
  const query = queryOf(question, ["bac son"]);
  const { evidence } = extract(kb, query, await retrieve(kb, query, 40));
  const item = evidence.find(({ scope }) => scope > 0);
  if (item === undefined) throw new Error(`nothing was found for "${question}"`);
  return { query, item, features: featuresOf(kb, query, item) };
}
const COUNT = "Lạng Sơn có bao nhiêu hợp tác xã?";

describe("features of the best evidence", () => {
  it("say that nothing is missing where all is told", async () => {
    expect((await best(COUNT)).features).toMatchObject({
      worstMissing: 0,
      narrowed: 0,
      otherBody: 0,
      near: 1,
    });
  });

  it("say that what narrows the count is not told", async () => {
    const { features } = await best("Lạng Sơn có bao nhiêu hợp tác xã karaoke?");
    expect(features.narrowed).toBeGreaterThan(0.3);
    expect(features.worstMissing).toBeGreaterThan(0.3);
  });

  it("say that another body is asked about, unless one of ours is too", async () => {
    expect((await best("Hồ sơ đăng ký công ty TNHH gồm những gì?")).features.otherBody).toBe(1);
    expect((await best("Hồ sơ đăng ký công ty TNHH của hợp tác xã gồm những gì?")).features.otherBody).toBe(
      0,
    );
  });
});

describe("a count of something else", () => {
  it.each([
    "Lạng Sơn có bao nhiêu hợp tác xã karaoke?",
    "Hợp tác xã ở Lạng Sơn có bao nhiêu con lạc đà?",
    "How many karaoke cooperatives does Lang Son have?",
  ])("is noticed: %s", async (question) => {
    expect((await best(question)).features).toMatchObject({ untold: 1, otherCounted: 1 });
  });

  it("is not where all that is counted is told", async () => {
    expect((await best(COUNT)).features).toMatchObject({ untold: 0, otherCounted: 0 });
  });

  it("never convinces", async () => {
    const { query, item } = await best("Lạng Sơn có bao nhiêu hợp tác xã karaoke?");
    expect(isConvincing(kb, query, item)).toBe(false);
  });
});

describe("whether evidence convinces", () => {
  it("is so for what the documents tell", async () => {
    const { query, item } = await best(COUNT);
    expect(isConvincing(kb, query, item)).toBe(true);
  });

  it("is not so for what they do not tell, however alike", async () => {
    const { query, item } = await best("Hồ sơ đăng ký kết hôn với công ty TNHH gồm những giấy tờ gì?");
    expect(isConvincing(kb, query, item)).toBe(false);
  });

  it.each(["narrowed", "otherBody", "conceptsMissing", "figureMissing", "worstMissing"] as const)(
    "gets less likely by %s",
    async (name) => {
      const { features } = await best(COUNT);
      const worse: Features = { ...features, [name]: 1 };
      expect(oddsOf(worse)).toBeLessThan(oddsOf(features));
    },
  );
});
