import { describe, expect, it } from "vitest";
import { tellsOfAll, tellsTargetAndResult } from "../../src/answer/comparison-fit.ts";
import { comparisonOf } from "../../src/answer/comparison-sides.ts";
import { queryOf } from "../support/made-up-hits.ts";

describe("a sentence that tells of both sides", () => {
  it("sets a target beside its result", () => {
    expect(tellsTargetAndResult("Chỉ tiêu là 30–40 hợp tác xã, kết quả là 51.")).toBe(true);
    expect(tellsTargetAndResult("Kết quả là 51 hợp tác xã.")).toBe(false);
  });

  it("tells nothing apart where it only names them together", () => {
    const comparison = comparisonOf(
      queryOf("Hợp tác xã và liên hiệp hợp tác xã khác nhau thế nào về phí?"),
      new Set(),
    );
    if (comparison === undefined) throw new Error("nothing is compared");
    const apart = "Hợp tác xã nộp 5%. Liên hiệp hợp tác xã nộp 10%.";
    expect(tellsOfAll(comparison, apart)).toBe(true);
    expect(tellsOfAll(comparison, "Hợp tác xã, liên hiệp hợp tác xã nộp phí theo Điều lệ.")).toBe(false);
  });
});
