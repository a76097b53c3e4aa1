import { describe, expect, it } from "vitest";
import { figureFit } from "../../src/answer/figures.ts";
import { leadOf, leadText, needsLead } from "../../src/answer/lead.ts";
import { madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

const leadFor = (question: string, text: string, language = "en", isTarget = false) => {
  const query = queryOf(question);
  const candidate = sentenceOf(madeHit(text, { metadata: { language } }));
  const figure = figureFit(query, candidate);
  return leadOf(query, { candidate, figure, isTarget, score: 1, coverage: 1, scope: 1 });
};
const said = (question: string, text: string, place?: string) => {
  const lead = leadFor(question, text);
  return lead && leadText(queryOf(question).language, lead, place);
};

describe("the figure is said in the asker's language and format", () => {
  it("as a sum of what was asked for, with place and year", () => {
    expect(
      said(
        "Doanh thu bình quân là bao nhiêu?",
        "In 2034, the average revenue was 1.35 billion VND.",
        "Lạng Sơn",
      ),
    ).toBe("Lạng Sơn, 2034: doanh thu bình quân 1,35 tỷ đồng.");
  });

  it("as a count of what was asked for", () => {
    expect(said("Có bao nhiêu hợp tác xã?", "There are 2,021 cooperatives.")).toBe("2.021 hợp tác xã.");
  });

  it("as a share", () => {
    expect(said("Bao nhiêu phần trăm hợp tác xã hiệu quả?", "Of the cooperatives 65% are effective.")).toBe(
      "65%.",
    );
  });
});

describe("a year is left out", () => {
  const REVENUE = "Doanh thu bình quân là bao nhiêu?";
  it.each([
    [
      "that the figure is compared with",
      REVENUE,
      "The average revenue is 1.85 billion VND, double that of 2034.",
    ],
    ["from which on it holds", REVENUE, "Since 2034 the average revenue has been 1.85 billion VND."],
    [
      "of the name of a rule",
      "Tỷ lệ tối đa là bao nhiêu?",
      "Theo Luật Hợp tác xã 2034, tỷ lệ tối đa là 30%.",
    ],
  ])("%s", (_, question, text) => {
    expect(leadFor(question, text)).toBeDefined();
    expect(said(question, text)).not.toContain("2034");
  });
});

describe("nothing is said that would leave something out", () => {
  it.each([
    ["of several figures", "Có bao nhiêu hợp tác xã?", "There are 2,021 cooperatives and 80 cooperatives."],
    ["of a narrower count", "Có bao nhiêu hợp tác xã?", "There are 398 agricultural cooperatives."],
    ["of another noun", "Có bao nhiêu hợp tác xã?", "There are 556 cooperative groups."],
    ["of another measure", "Doanh thu bình quân là bao nhiêu?", "The average profit was 300 million VND."],
    [
      "of one cooperative",
      "Doanh thu là bao nhiêu?",
      "The chairman of Moc cooperative says revenue is 4 billion VND.",
    ],
  ])("%s", (_, question, text) => {
    expect(leadFor(question, text)).toBeUndefined();
  });
});

describe("a time", () => {
  const MEETS = "Hội đồng quản trị bao lâu họp một lần?";
  const FILES = "Hồ sơ phải nộp trong bao nhiêu ngày?";
  it.each([
    [MEETS, "The board of directors meets at least once every 3 months.", undefined],
    [MEETS, "The board of directors meets every 3 months.", undefined],
    [FILES, "The file must be submitted within 30 days.", "Trong 30 ngày."],
    [FILES, "The file must be submitted in at most 30 days.", "Tối đa 30 ngày."],
  ])("%s %s", (question, text, expected) => {
    expect(said(question, text)).toBe(expected);
  });

  it("that comes round says so by itself in Vietnamese too", () => {
    expect(leadFor(MEETS, "Hội đồng quản trị họp ít nhất 3 tháng một lần.", "vi")).toBeUndefined();
  });
});

describe("of several figures the one that answers is said", () => {
  it.each([
    [
      "Có bao nhiêu tổ hợp tác?",
      "There are over 500 cooperatives, 556 cooperative groups (attracting over 2,770 members).",
      "556 tổ hợp tác.",
    ],
    [
      "Lợi nhuận là bao nhiêu?",
      "The average revenue of a cooperative is 1.7 billion VND/year, profit is 300 million VND/year.",
      "Lợi nhuận 300 triệu đồng/năm.",
    ],
    [
      "Thu nhập bình quân là bao nhiêu?",
      "The revenue is VND2.5 billion (US$105,300), and members earn an average income of VND57 million ($2,400).",
      "Thu nhập bình quân 57 triệu đồng.",
    ],
    [
      "Dư nợ là bao nhiêu?",
      "In 2033, the fund disbursed loans of 9.45 billion VND; outstanding loans of 14.5 billion VND.",
      "Dư nợ 14,5 tỷ đồng.",
    ],
  ])("%s %s", (question, text, expected) => {
    expect(said(question, text)).toBe(expected);
  });

  it("but not where two are of the same thing", () => {
    const text = "Revenue was 407 million VND/group, for cooperatives it was 1.3 billion VND/cooperative.";
    expect(leadFor("Doanh thu là bao nhiêu?", text)).toBeUndefined();
  });
});

describe("a target", () => {
  it("is said as one", () => {
    const question = "Mục tiêu là bao nhiêu hợp tác xã?";
    const lead = leadFor(question, "It aims at 3,000 cooperatives.", "en", true);
    expect(lead && leadText("vi", lead, "Hà Nội")).toBe("Mục tiêu đặt ra – Hà Nội: 3.000 hợp tác xã.");
  });
});

describe("a quote is led by its figure", () => {
  const hit = (language: string) => madeHit("x", { metadata: { language } });

  it("where it is in another language, or long", () => {
    expect(needsLead("vi", hit("en"), "short")).toBe(true);
    expect(needsLead("vi", hit("vi"), "dài ".repeat(60))).toBe(true);
  });

  it("and not where it says it shortly itself", () => {
    expect(needsLead("vi", hit("vi"), "Có 557 hợp tác xã.")).toBe(false);
  });
});
