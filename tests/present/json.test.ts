import { describe, expect, it } from "vitest";
import { answerToJson, hitsToJson } from "../../src/present/json.ts";
import { answered, citation, declined, hit } from "../support/answers.ts";

describe("an answer as JSON", () => {
  it("has these keys in this order", () => {
    expect(Object.keys(answerToJson(answered()))).toEqual(
      "kind language text statements citations followUps notices model ms".split(" "),
    );
  });

  it("adds the reason of a refusal, the id of a batch line and the trace only where they belong", () => {
    const json = answerToJson(declined(), "q7", true);
    expect(json).toMatchObject({ id: "q7", kind: "declined", reason: "no-evidence" });
    expect(json["trace"]).toEqual([{ stage: "understand", ms: 1, detail: null }]);
    expect(answerToJson(answered())).not.toHaveProperty("reason");
  });

  it("keeps an id that is the empty text", () => {
    expect(answerToJson(answered(), "")).toHaveProperty("id", "");
  });

  it("gives each citation its file and quote, but not the number of its passage in the index", () => {
    expect(answerToJson(answered())["citations"]).toEqual([
      {
        n: 1,
        documentId: "laws/sample",
        title: "Luật Mẫu",
        file: "laws/sample.md",
        url: "https://example.org/sample",
        locator: "Điều 3 khoản 1",
        quote: "Hợp tác xã có ít nhất 11 thành viên.",
        language: "vi",
        validity: "in-force",
      },
    ]);
  });

  it("says null for an address that is not known", () => {
    const { url: _url, ...unlinked } = citation();
    expect(answerToJson(answered({ citations: [unlinked] }))["citations"]).toMatchObject([{ url: null }]);
  });
});

describe("hits as JSON", () => {
  it("are ranked from 1, with scores of four digits and the whole text", () => {
    expect(hitsToJson([hit(0.123456, "Một\nhai"), hit(0, "Ba")])).toEqual({
      hits: [
        {
          rank: 1,
          passageId: "laws/sample#1",
          documentId: "laws/sample",
          file: "laws/sample.md",
          locator: "paragraph 4",
          language: "vi",
          score: 0.1235,
          text: "Một\nhai",
          headingPath: [],
        },
        expect.objectContaining({ rank: 2, score: 0, text: "Ba" }),
      ],
    });
  });

  it("tell where they come from only where they are asked to", () => {
    const why = { vector: 1.5, "place.other": -2 };
    const found = { ...hit(0.5, "Một"), keyword: 0.25, vector: 0.75, why };
    const [plain] = hitsToJson([found])["hits"] as Record<string, unknown>[];
    const [traced] = hitsToJson([found], undefined, true)["hits"] as Record<string, unknown>[];
    expect(plain).not.toHaveProperty("trace");
    expect(traced).toEqual({ ...plain, trace: { keyword: 0.25, vector: 0.75, features: why } });
    expect(JSON.stringify(traced)).toContain('"features":{"vector":1.5,"place.other":-2}');
  });

  it("have no features where nothing is known of them", () => {
    const [traced] = hitsToJson([hit(0.5, "Một")], undefined, true)["hits"] as Record<string, unknown>[];
    expect(traced?.["trace"]).toEqual({ keyword: 0.5, vector: 0.5, features: {} });
  });

  it("carry the id of a batch line first", () => {
    expect(Object.keys(hitsToJson([], "s1"))).toEqual(["id", "hits"]);
  });
});
