import { describe, expect, it } from "vitest";
import { listOf } from "../../../src/answer/eligibility/conditions.ts";

describe("a clause with points", () => {
  it("is what introduces them, and the points to the letter", () => {
    expect(
      listOf("Hợp tác xã được vay khi đáp ứng điều kiện sau:\n   a) có đơn;\n   đ) có điều lệ."),
    ).toEqual({
      lead: "Hợp tác xã được vay khi đáp ứng điều kiện sau:",
      items: ["a) có đơn;", "đ) có điều lệ."],
      isCondition: true,
    });
  });

  it("keeps under a point what belongs to it", () => {
    expect(listOf("Hồ sơ gồm:\na) giấy tờ:\n- đơn;\n- điều lệ;\nb) danh sách.")?.items).toEqual([
      "a) giấy tờ:\n- đơn;\n- điều lệ;",
      "b) danh sách.",
    ]);
  });

  it("holds conditions only where its introduction says so", () => {
    expect(listOf("Hồ sơ đủ điều kiện. Hồ sơ gồm:\na) đơn;\nb) điều lệ.")?.isCondition).toBe(false);
    expect(listOf("It must meet these requirements:\na) one;\nb) two.")?.isCondition).toBe(true);
  });

  it.each(["Một câu.", "a) đơn;\nb) điều lệ.", "Không có dấu\na) đơn."])("is not “%s”", (text) => {
    expect(listOf(text)).toBeUndefined();
  });
});
