import { describe, expect, it } from "vitest";
import { isOnRival, tellsOfAll, tellsTargetAndResult } from "../../src/answer/comparison-fit.ts";
import { comparisonOf } from "../../src/answer/comparison-sides.ts";
import type { Pick } from "../../src/answer/pick.ts";
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

describe("a sentence on the other of two things", () => {
  const quoted = (quote: string) => ({ quote }) as Pick;
  const side = (more: object) => ({ name: "", query: queryOf("Chi nhánh là gì?"), ...more });

  it("tells nothing of the one that it does not name", () => {
    const branch = side({ key: "#branch", rivals: ["#representative-office"] });
    expect(isOnRival(branch, quoted("Văn phòng đại diện không kinh doanh."))).toBe(true);
    expect(isOnRival(branch, quoted("Chi nhánh và văn phòng đại diện là đơn vị phụ thuộc."))).toBe(false);
    expect(isOnRival(branch, quoted("Hồ sơ nộp trong 10 ngày."))).toBe(false);
  });

  it("is known by the words that narrow a thing, or that alone tell it apart", () => {
    const reserve = side({ key: "#fund", more: "du phong", rivals: ["#undivided-fund"] });
    expect(isOnRival(reserve, quoted("Quỹ chung không chia là loại quỹ không đem chia."))).toBe(true);
    expect(isOnRival(side({ word: "tach" }), quoted("Hợp tác xã bị chia thì chấm dứt."))).toBe(true);
    expect(isOnRival(side({ word: "tach" }), quoted("Hợp tác xã bị tách không chấm dứt."))).toBe(false);
  });
});
