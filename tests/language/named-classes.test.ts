import { describe, expect, it } from "vitest";
import { isOfOtherClass, namedClasses } from "../../src/language/named-classes.ts";

const isOther = (asked: string, told: string) => isOfOtherClass(namedClasses(asked), namedClasses(told));

describe("a class that is named by its number", () => {
  it.each([
    ["mật 4 sao thưởng bao nhiêu", "Mật 3 sao: 2 triệu đồng."],
    ["xã khu vực III được bao nhiêu", "Xã khu vực I: 2 triệu đồng."],
    ["what does a 5-star product get", "Sản phẩm 4 sao: 2 triệu đồng."],
  ])("is another one: %s / %s", (asked, told) => {
    expect(isOther(asked, told)).toBe(true);
  });

  it.each([
    ["mật 4 sao thưởng bao nhiêu", "Mật 3 sao, 4 sao: 2 triệu đồng."],
    ["nhom 2 dong bao nhieu", "Nhóm II đóng 2 triệu đồng."],
    ["mật 4 sao thưởng bao nhiêu", "Mật được thưởng 2 triệu đồng."],
    ["nhóm 2 người góp bao nhiêu", "Nhóm 3 người góp 2 triệu đồng."],
    ["mật thưởng bao nhiêu", "Mật 3 sao: 2 triệu đồng."],
  ])("is the same, or none is named: %s / %s", (asked, told) => {
    expect(isOther(asked, told)).toBe(false);
  });
});
