import { describe, expect, it } from "vitest";
import type { CaseFact, OwnCase } from "../../../src/answer/eligibility/case-facts.ts";
import { limitsOf } from "../../../src/answer/eligibility/limits.ts";
import type { Verdict } from "../../../src/answer/eligibility/verdict.ts";
import { verdictText } from "../../../src/answer/eligibility/verdict-text.ts";
import type { Language } from "../../../src/domain.ts";

const OWN: OwnCase = {
  facts: [],
  claims: [],
  asked: [],
  fields: [],
  asksBare: false,
  asksLeave: true,
  spans: [],
  clauses: [],
  places: [],
};

/** What is said of a case that does not reach the bound of a rule. */
function saidOf(rule: string, language: Language): string | undefined {
  const limit = limitsOf(rule, "vi")[0];
  if (limit === undefined) throw new RangeError(`no bound in: ${rule}`);
  const fact = { qualifiers: [] } as unknown as CaseFact;
  const candidate = { hit: { passage: { text: rule } } } as unknown as Verdict["candidate"];
  return verdictText(language, OWN, { fact, limit, isWithin: false, candidate })?.text;
}

describe("the bound that is told first", () => {
  it("names the organ whose members are counted", () => {
    const rule = "Ban kiểm soát phải có ít nhất 4 thành viên.";
    expect(saidOf(rule, "vi")).toContain("ít nhất 4 thành viên Ban kiểm soát");
    expect(saidOf(rule, "en")).toContain("at least 4 members of the control board");
    expect(saidOf(rule, "sv")).toContain("4 medlemmar i kontrollnämnden");
    expect(saidOf("Hội đồng quản trị có ít nhất 6 thành viên.", "vi")).toContain(
      "6 thành viên Hội đồng quản trị",
    );
  });

  it("names nobody where the members are those of the cooperative", () => {
    expect(saidOf("Hợp tác xã phải có ít nhất 9 thành viên.", "vi")).toMatch(/ít nhất 9 thành viên\.$/u);
  });

  it("is left out where there is no word for whose members they are", () => {
    expect(saidOf("Chi nhánh phải có ít nhất 7 thành viên.", "vi")).toBeUndefined();
  });
});
