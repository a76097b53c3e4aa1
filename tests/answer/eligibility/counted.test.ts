import { describe, expect, it } from "vitest";
import { countedAt, sameNoun } from "../../../src/answer/eligibility/counted.ts";
import { quantities } from "../../../src/language/quantities.ts";
import { contentUnits } from "../../../src/language/tokenize.ts";

function counted(text: string, language = "vi") {
  const [figure] = quantities(text, language);
  if (!figure) throw new Error(`There is no figure in "${text}".`);
  return countedAt(text, contentUnits(text), figure);
}

describe("what a figure counts", () => {
  it("is its noun with the kind of member", () => {
    expect(counted("HTX phải có ít nhất 5 thành viên chính thức")).toMatchObject({
      noun: "#member",
      qualifiers: ["#official-status"],
      holders: ["#cooperative"],
    });
  });

  it.each([
    ["Liên hiệp hợp tác xã do ít nhất 3 hợp tác xã lập ra", ["#cooperative-union"]],
    ["Hợp tác xã, liên hiệp hợp tác xã có từ 50 thành viên trở lên", ["#cooperative", "#cooperative-union"]],
    ["Ban kiểm soát HTX có 2 người", ["#control-board"]],
    ["Ban kiểm soát của HTX tôi có 2 người", ["#control-board"]],
    ["3 người lập tổ hợp tác", ["#cooperative-group"]],
  ])("belongs to the body meant in “%s”", (text, holders) => {
    expect([...counted(text).holders].sort()).toEqual(holders);
  });

  it("is, of a share, the body behind it", () => {
    expect(counted("không quá 30% vốn điều lệ đối với liên hiệp hợp tác xã").holders).toEqual([
      "#cooperative-union",
    ]);
  });

  it("is no noun beyond a comma", () => {
    expect(counted("có 5, thành viên thì đông").noun).toBeUndefined();
  });

  it("marks the share of all together", () => {
    expect(counted("Tất cả thành viên cộng lại được góp 30% vốn điều lệ").qualifiers).toContain("all");
  });
});

describe("nouns", () => {
  it.each([
    ["#member", "#person", true],
    ["#member", "#household", true],
    ["#member", "#cooperative", false],
    ["#member", undefined, false],
  ])("%s and %s count the same: %s", (a, b, same) => expect(sameNoun(a, b)).toBe(same));
});
