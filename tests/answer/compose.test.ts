import { describe, expect, it } from "vitest";
import { cite, compose } from "../../src/answer/compose.ts";
import type { Pick } from "../../src/answer/pick.ts";
import type { Citation, Hit, Language } from "../../src/domain.ts";
import { clauseHit, madeHit, queryOf } from "../support/made-up-hits.ts";

function picked(hit: Hit, part: Partial<Pick> = {}): Pick {
  const { text } = hit.passage;
  return {
    hit,
    quote: text,
    start: 0,
    end: text.length,
    isTarget: false,
    isFormer: false,
    language: "vi",
    ...part,
  };
}
function said(hit: Hit, question: string, part: Partial<Pick> = {}, language?: Language): string | undefined {
  const query = queryOf(question);
  return compose(language ? { ...query, language } : query, [picked(hit, part)]).statements[0]?.text;
}

const IN_VIETNAMESE = "Lạng Sơn có bao nhiêu hợp tác xã?";
const VI = madeHit("Tỉnh Lạng Sơn có 412 hợp tác xã.", { metadata: { places: ["Lạng Sơn"] } });
const EN = madeHit("There are 412 cooperatives.", { metadata: { language: "en", places: ["Lạng Sơn"] } });

describe("what is said", () => {
  it("is the quote itself when language and place are clear", () => {
    expect(said(VI, IN_VIETNAMESE)).toBe("Tỉnh Lạng Sơn có 412 hợp tác xã.");
  });

  it("has the place in front when the quote does not name it", () => {
    const hit = madeHit("Có 412 hợp tác xã.", { metadata: { places: ["Lạng Sơn"] } });
    expect(said(hit, IN_VIETNAMESE)).toBe("Lạng Sơn: Có 412 hợp tác xã.");
  });

  it("has the fund or cooperative in front whose notice it is, when the quote does not name it", () => {
    const issuer = "Quỹ tín dụng nhân dân Đồng Ong";
    const notice = (text: string) => madeHit(text, { metadata: { places: ["Lạng Sơn"], issuer } });
    expect(said(notice("Lãi 6%."), "Lãi bao nhiêu?")).toBe(`${issuer}, Lạng Sơn: Lãi 6%.`);
    const named = `Tại ${issuer} lãi 6%.`;
    expect(said(notice(named), "Lãi bao nhiêu?")).toBe(`Lạng Sơn: ${named}`);
    const office = madeHit("Lãi 6%.", { metadata: { places: ["Lạng Sơn"], issuer: "Sở Ong" } });
    expect(said(office, "Lãi bao nhiêu?")).toBe("Lạng Sơn: Lãi 6%.");
  });

  it("knows the place in the quote without diacritics", () => {
    const hit = madeHit("Lang Son has 412.", { metadata: { language: "en", places: ["Lạng Sơn"] } });
    expect(said(hit, "How many cooperatives are there in Lang Son?")).toBe("Lang Son has 412.");
  });

  it("has no place in front when the document is on several", () => {
    const hit = madeHit("Có 412 hợp tác xã.", { metadata: { places: ["Lạng Sơn", "Hưng Yên"] } });
    expect(said(hit, IN_VIETNAMESE)).toBe("Có 412 hợp tác xã.");
  });

  it("names place and language of a quote in another language", () => {
    expect(said(EN, IN_VIETNAMESE)).toBe("Lạng Sơn – nguồn tiếng Anh viết: “There are 412 cooperatives.”");
  });

  it("names the language in the language of the answer", () => {
    expect(said(clauseHit("Cần 9 thành viên."), "How many members?", {}, "en")).toBe(
      "The source in Vietnamese says: “Cần 9 thành viên.”",
    );
  });

  it("names a language that it has no word for by its code", () => {
    const hit = madeHit("Es gibt 412.", { metadata: { language: "de" } });
    expect(said(hit, "How many cooperatives are there?")).toBe(
      "The source in another language (de) says: “Es gibt 412.”",
    );
  });

  it("marks a target that was not asked for", () => {
    expect(said(VI, IN_VIETNAMESE, { isTarget: true })).toBe(
      "Đây là mục tiêu, chưa phải kết quả: Tỉnh Lạng Sơn có 412 hợp tác xã.",
    );
  });

  it("marks a target that does not say so itself, also where a target was asked for", () => {
    expect(said(VI, "Mục tiêu của Lạng Sơn là bao nhiêu hợp tác xã?", { isTarget: true })).toBe(
      "Đây là mục tiêu, chưa phải kết quả: Tỉnh Lạng Sơn có 412 hợp tác xã.",
    );
  });

  it("keeps the points of a clause apart, each with its citation", () => {
    const clause = picked(clauseHit("Gồm:\n  a) đơn;\n\n  b) điều lệ."));
    const { statements, citations } = compose(queryOf("Hồ sơ gồm gì?"), [clause]);
    expect(statements).toEqual(["Gồm:", "a) đơn;", "b) điều lệ."].map((text) => ({ text, citations: [1] })));
    expect(citations).toHaveLength(1);
  });
});

describe("citations", () => {
  it("are numbered in order of use, one for each quote", () => {
    const { statements, citations } = compose(queryOf(IN_VIETNAMESE), [picked(VI), picked(EN), picked(VI)]);
    expect(statements.map((statement) => statement.citations)).toEqual([[1], [2], [1]]);
    expect(citations.map(({ n }) => n)).toEqual([1, 2]);
  });

  it("tell two quotes of one passage apart", () => {
    const citations: Citation[] = [];
    expect([cite(citations, VI, "Tỉnh Lạng Sơn"), cite(citations, VI, "412 hợp tác xã")]).toEqual([1, 2]);
  });

  it("carry what a reader needs to find the source", () => {
    const hit = clauseHit("Cần 9 thành viên.", "Điều 3 khoản 1");
    const citations: Citation[] = [];
    cite(citations, hit, "Cần 9 thành viên.");
    expect(citations).toEqual([
      {
        n: 1,
        passageId: "laws/made#1",
        documentId: "laws/made",
        title: "Luật Mẫu",
        file: "laws/made.md",
        locator: "Điều 3 khoản 1",
        quote: "Cần 9 thành viên.",
        language: "vi",
        validity: "in-force",
      },
    ]);
  });

  it("have the address when the document has one", () => {
    const citations: Citation[] = [];
    cite(citations, madeHit("x", { metadata: { url: "https://example.org/x" } }), "x");
    expect(citations[0]?.url).toBe("https://example.org/x");
  });
});

describe("a yes", () => {
  const question = "HTX có được thành lập doanh nghiệp không?";
  const rule = picked(clauseHit("HTX được thành lập doanh nghiệp."));
  const first = (picks: Pick[]) => compose(queryOf(question), picks).statements[0]?.text;

  it("is said in front of the rule that gives it", () => {
    expect(first([rule])).toBe("Được. HTX được thành lập doanh nghiệp.");
  });

  it("is not said where a clause beside it sets conditions", () => {
    const limits = picked(clauseHit("HTX phải bảo đảm đủ vốn.", "Điều 3 khoản 2"), { setsConditions: true });
    expect(first([rule, limits])).toBe("HTX được thành lập doanh nghiệp.");
  });
});
