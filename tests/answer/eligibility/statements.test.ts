import { describe, expect, it } from "vitest";
import { ownCase } from "../../../src/answer/eligibility/case-facts.ts";
import { caseNotices, partsOf } from "../../../src/answer/eligibility/statements.ts";
import type { Pick } from "../../../src/answer/pick.ts";
import { clauseHit, queryOf } from "../../support/made-up-hits.ts";

const CLAUSE =
  "Hợp tác xã được vay khi đáp ứng các điều kiện sau:\na) có ít nhất 9 thành viên;\nb) có điều lệ.";
const hit = clauseHit(CLAUSE);
const PICK: Pick = {
  hit,
  quote: CLAUSE,
  start: 0,
  end: CLAUSE.length,
  isTarget: false,
  isFormer: false,
  language: "vi",
};
const own = ownCase(queryOf("HTX của tôi 5 thành viên có được vay không?"));
const plain = ({ quote }: Pick) => quote;

describe("the points of a clause", () => {
  it("are statements of their own that cite the whole clause", () => {
    const parts = partsOf("vi", PICK, plain);
    expect(parts.map(({ text }) => text)).toEqual(CLAUSE.split("\n"));
    expect(new Set(parts.map(({ quote }) => quote))).toEqual(new Set([CLAUSE]));
  });

  it("are marked against the case, and quoted each by itself", () => {
    expect(partsOf("vi", PICK, plain, own).slice(1)).toEqual([
      {
        quote: "a) có ít nhất 9 thành viên;",
        text: "Chưa đạt – a) có ít nhất 9 thành viên;",
        condition: "not-met",
      },
      { quote: "b) có điều lệ.", text: "Chưa rõ – b) có điều lệ.", condition: "unknown" },
    ]);
  });

  it("are marked where the heading alone says which body they are on", () => {
    const bare = "Điều kiện hỗ trợ:\na) có ít nhất 9 thành viên;\nb) có điều lệ.";
    const marksUnder = (headingPath: string[]) => {
      const under = clauseHit(bare);
      under.passage.headingPath = headingPath;
      return partsOf("vi", { ...PICK, hit: under, quote: bare, end: bare.length }, plain, own)[1]?.condition;
    };
    expect(marksUnder(["Hỗ trợ hợp tác xã"])).toBe("not-met");
    expect(marksUnder(["Hỗ trợ tổ hợp tác"])).toBe("unknown");
    expect(marksUnder([])).toBe("unknown");
  });

  it("stay in quotation marks where the source is in another language", () => {
    expect(partsOf("en", PICK, plain, own)[2]?.text).toBe("Not known – “b) có điều lệ.”");
  });

  it("stay together where words stand around the whole, and where the clause has ended", () => {
    expect(partsOf("en", PICK, ({ quote }) => `The source says: “${quote}”`)).toHaveLength(1);
    expect(partsOf("vi", { ...PICK, isFormer: true }, plain, own)).toHaveLength(1);
  });
});

describe("notices", () => {
  it("tell who decides, and what is not known", () => {
    const notices = caseNotices("en", [
      { text: "a", citations: [1], condition: "met" },
      { text: "b", citations: [1], condition: "unknown" },
    ]);
    expect(notices).toEqual([expect.stringContaining("authority"), expect.stringContaining("To find out")]);
  });

  it("are none beside a plain answer, or a single bound", () => {
    expect(caseNotices("en", [{ text: "a", citations: [1] }])).toEqual([]);
    expect(caseNotices("en", [{ text: "a", citations: [1], condition: "met" }])).toEqual([]);
  });
});
