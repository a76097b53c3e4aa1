import { describe, expect, it } from "vitest";
import { withOwnership } from "../../src/language/ownership.ts";
import { contentUnits } from "../../src/language/tokenize.ts";

const keysOf = (text: string) => withOwnership(text, contentUnits(text)).map(({ key }) => key);

describe("what a member owns", () => {
  it.each([
    "What share can one member hold?",
    "How much of it may a foreigner own?",
    "Hur stor andel får en medlem äga?",
    "mot thanh vien nam toi da bao nhieu phan tram",
  ])("is the capital put in: %s", (text) => {
    expect(keysOf(text)).toContain("#contribute-capital");
  });

  it.each([
    "What share of the votes can one member hold?",
    "How often must the members hold a meeting?",
    "What share of the land does the cooperative own?",
    "Thành viên giữ chức chủ tịch mấy năm?",
    "Năm 2040 xã có bao nhiêu thành viên?",
    "moi nam bao nhieu thanh vien moi",
  ])("is something else: %s", (text) => {
    expect(keysOf(text)).not.toContain("#contribute-capital");
  });
});
