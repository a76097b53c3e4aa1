import { describe, expect, it } from "vitest";
import { withEarnings } from "../../src/language/earnings.ts";
import { contentUnits } from "../../src/language/tokenize.ts";

const keysOf = (text: string) => withEarnings(text, contentUnits(text)).map(({ key }) => key);

describe("what is earned", () => {
  it.each([
    "Một HTX mỗi năm kiếm được bao nhiêu tiền?",
    "to hop tac hay htx lam ra tien hon",
    "How much does a cooperative earn a year?",
    "Hur mycket tjänar ett kooperativ?",
  ])("by a cooperative is its revenue: %s", (text) => {
    expect(keysOf(text)).toContain("#revenue");
    expect(keysOf(text)).not.toContain("#income");
  });

  it.each([
    "Xã viên HTX mỗi năm kiếm được bao nhiêu tiền?",
    "Làm ở HTX kiếm được mấy triệu?",
    "HTX kiếm thêm thu nhập cách nào?",
    "Thu nhập của HTX là bao nhiêu?",
    "What do people earn in a cooperative?",
  ])("by people, and income by its own name, stays income: %s", (text) => {
    expect(keysOf(text)).toContain("#income");
    expect(keysOf(text)).not.toContain("#revenue");
  });
});
