import { describe, expect, it } from "vitest";
import { meetsDemands } from "../../src/answer/meets-demands.ts";
import { madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

const grown = (text: string) => queryOf(text).demands.grown;

describe("what cooperatives grow", () => {
  it.each([
    ["Lạng Sơn có bao nhiêu HTX trồng hồi?", "trong hoi"],
    ["lang son co may htx trong que", "trong que"],
    ["Hợp tác xã nuôi chồn ở Hà Nội doanh thu bao nhiêu?", "nuoi chon"],
  ])("is demanded of a figure: %s", (question, expected) => {
    expect(grown(question)).toBe(expected);
  });

  it.each([
    "lang son co may htx trong tinh",
    "Trong năm 2024 Lạng Sơn có bao nhiêu HTX?",
    "HTX trồng quế của tôi có bao nhiêu thành viên thì phải kiểm toán?",
    "HTX trồng quế có phải đăng ký không?",
    "Có bao nhiêu HTX trong tỉnh?",
  ])("is not demanded: %s", (question) => {
    expect(grown(question)).toBeUndefined();
  });

  it("must be told, and not a word that folds alike", () => {
    const { demands } = queryOf("Lạng Sơn có bao nhiêu HTX trồng hồi?");
    expect(meetsDemands(demands, sentenceOf(madeHit("Hãy hỏi Liên minh về 557 HTX.")))).toBe(false);
    expect(meetsDemands(demands, sentenceOf(madeHit("Có 12 HTX trồng hồi, quế.")))).toBe(true);
    expect(meetsDemands(demands, sentenceOf(madeHit("Tỉnh có 12 HTX trồng hồi và quế.")))).toBe(true);
  });
});
