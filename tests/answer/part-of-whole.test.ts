import { describe, expect, it } from "vitest";
import { figureFit } from "../../src/answer/figures.ts";
import { ENOUGH } from "../../src/answer/sufficient.ts";
import { tellsPart } from "../../src/answer/tells-part.ts";
import { madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

const press = (text: string, language = "vi") => sentenceOf(madeHit(text, { metadata: { language } }));

describe("a part of a named whole", () => {
  it.each([
    ["Trong 557 HTX ở Lạng Sơn có bao nhiêu HTX nông nghiệp?", "557"],
    ["trong so 146 htx o ninh binh may htx nong nghiep", "146"],
    ["How many of the 980 products in Ninh Binh are exported?", "980"],
    ["How many of Lang Son's 34 training courses were on accounting?", "34"],
    ["Hur många av de 246 grupperna är registrerade?", "246"],
  ])("is asked for: %s", (question, whole) => {
    expect(queryOf(question).partOf?.whole.text).toBe(whole);
  });

  it.each([
    "Lạng Sơn có bao nhiêu HTX?",
    "Có đúng là 557 HTX không?",
    "Trong 3 năm lập bao nhiêu HTX?",
    "Trong 557 HTX ở Lạng Sơn, HTX nào lớn?",
    "How many supervisors does a co-op of 80 members elect, and how many one of 2,000?",
  ])("is not asked for: %s", (question) => {
    expect(queryOf(question).partOf).toBeUndefined();
  });

  it("is not the whole told again", () => {
    const asked = queryOf("Trong 99 hợp tác xã ở Lạng Sơn, bao nhiêu hợp tác xã đã đăng ký?");
    expect(figureFit(asked, press("Lạng Sơn có 99 hợp tác xã.")).fit).toBeLessThan(ENOUGH.figure);
    const told = figureFit(asked, press("Trong 99 hợp tác xã có 44 hợp tác xã đã đăng ký."));
    expect(told.quantity?.text).toBe("44");
  });

  it("needs what is said of it", () => {
    const asked = queryOf("Trong 99 hợp tác xã có bao nhiêu hợp tác xã đã giải thể?");
    expect(tellsPart(asked, press("Có 44 hợp tác xã được hỗ trợ vốn."))).toBe(false);
    expect(tellsPart(asked, press("Có 44 hợp tác xã đã giải thể."))).toBe(true);
  });
});
