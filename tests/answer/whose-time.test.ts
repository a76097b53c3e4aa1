import { describe, expect, it } from "vitest";
import { actorAsked, timeGain } from "../../src/answer/whose-time.ts";

describe("whose time a question asks for", () => {
  it.each([
    ["doi ten thi may bua phai di bao", "applicant"],
    ["within how many days must we notify the office", "applicant"],
    ["inom hur manga dagar ska ett nytt namn anmalas", "applicant"],
    ["nop don roi cho bao lau", "authority"],
    ["bao lau thi duoc cap giay", "authority"],
    ["how long does it take to get the certificate", "authority"],
    ["nhiem ky giam doc may nam", undefined],
  ] as const)("%s: %s", (text, actor) => {
    expect(actorAsked(text)).toBe(actor);
  });

  it("is told by who acts in the sentence", () => {
    const office = "co quan dang ky kinh doanh tra loi trong 4 ngay lam viec";
    const cooperative = "trong 9 ngay, hop tac xa nop ho so cho co quan dang ky kinh doanh";
    expect(timeGain("authority", office)).toBeGreaterThan(timeGain("authority", cooperative));
    expect(timeGain("applicant", cooperative)).toBeGreaterThan(timeGain("applicant", office));
  });

  it("is not taken for that of an office which is only named", () => {
    expect(timeGain("applicant", "phai niem yet o uy ban nhan dan cap xa, bao tren dai cua cap xa")).toBe(0);
  });
});
