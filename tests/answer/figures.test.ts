import { describe, expect, it } from "vitest";
import { figureFit, meets, purity } from "../../src/answer/figures.ts";
import { ENOUGH } from "../../src/answer/sufficient.ts";
import { clauseHit, madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

const press = (text: string, language = "vi") => sentenceOf(madeHit(text, { metadata: { language } }));
const fitOf = (question: string, text: string, language = "vi") =>
  figureFit(queryOf(question), press(text, language));

describe("a count", () => {
  it("of the cooperatives in unions is not told by those of all, or by the unions", () => {
    const question = "Các liên hiệp HTX ở tỉnh gồm bao nhiêu HTX thành viên?";
    const all = "Tỉnh có 412 HTX, 5 liên hiệp HTX và 73 tổ hợp tác.";
    expect(fitOf(question, all).fit).toBeLessThan(ENOUGH.figure);
    const own = "Tỉnh có 5 liên hiệp HTX với 31 HTX thành viên.";
    expect(fitOf(question, own).quantity?.text).toBe("31");
  });

  it("of groups may be told by their short name", () => {
    const question = "Trong số tổ hợp tác đó có mấy tổ đăng ký?";
    expect(fitOf(question, "Tỉnh có 61 tổ đã đăng ký.").fit).toBeGreaterThanOrEqual(ENOUGH.figure);
    expect(fitOf(question, "Tỉnh có 61 tổ chức đã đăng ký.").fit).toBeLessThan(ENOUGH.figure);
  });

  it.each([
    ["vi", "HTX ở tỉnh có bao nhiêu sản phẩm?", "Tỉnh có 61 sản phẩm, tính cho mọi chủ thể."],
    ["vi", "Bao nhiêu sản phẩm là của HTX?", "Tỉnh có 61 sản phẩm, không chỉ của hợp tác xã."],
    ["en", "How many products do cooperatives have?", "There are 61 products, counted for all producers."],
    ["sv", "Hur många produkter har kooperativen?", "Det finns 61 produkter, inte bara från kooperativ."],
  ])("of what all producers have is not that of cooperatives (%s)", (language, question, text) => {
    expect(fitOf(question, text, language).fit).toBeLessThan(ENOUGH.figure);
  });

  it("of what all producers have puts a claim right", () => {
    const text = "Tỉnh có 61 sản phẩm, không chỉ của hợp tác xã.";
    expect(fitOf("61 sản phẩm ở Hưng Yên là của HTX hết phải không?", text).fit).toBeGreaterThanOrEqual(
      ENOUGH.figure,
    );
  });

  it("of what came from cooperatives is a part, where no body is asked about", () => {
    const told = (text: string) => fitOf("Hur många produkter har Hung Yen?", text, "sv").fit;
    const own = told("Provinsen har 61 produkter från kooperativ.");
    expect(own).toBeLessThan(told("Provinsen har 61 produkter."));
    expect(own).toBeGreaterThanOrEqual(ENOUGH.figure);
  });

  it("of what all producers have is that of the province", () => {
    const text = "Tỉnh có 61 sản phẩm, tính cho mọi chủ thể.";
    expect(fitOf("Tỉnh có bao nhiêu sản phẩm?", text).fit).toBeGreaterThanOrEqual(ENOUGH.figure);
  });

  it("of 3 to 4 stars is one from 3 stars on, tells of 4 stars with others, and of 5 stars nothing", () => {
    const text = "Tỉnh có 61 sản phẩm 3–4 sao.";
    const told = (stars: string) => fitOf(`Tỉnh có bao nhiêu sản phẩm ${stars}?`, text).fit;
    expect(told("từ 3 sao")).toBeGreaterThanOrEqual(1);
    expect(told("3 sao trở lên")).toBeGreaterThanOrEqual(1);
    expect(told("4 sao")).toBeGreaterThanOrEqual(ENOUGH.figure);
    expect(told("4 sao")).toBeLessThan(0.8);
    expect(told("5 sao")).toBeLessThan(ENOUGH.figure);
  });

  const COOPERATIVES = "Lạng Sơn có bao nhiêu hợp tác xã?";

  it("belongs to the noun right behind it", () => {
    const found = fitOf(COOPERATIVES, "Tỉnh có 412 hợp tác xã và 556 tổ hợp tác.");
    expect(found.quantity?.text).toBe("412");
    expect(found.fit).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ["vi", "Tỉnh còn có 556 tổ hợp tác."],
    ["en", "There are also 556 cooperative groups."],
    ["vi", "Các hợp tác xã có 8.700 thành viên."],
  ])("of something else is not enough (%s: %s)", (language, text) => {
    expect(fitOf(COOPERATIVES, text, language).fit).toBeLessThan(ENOUGH.figure);
  });

  it.each([
    [
      "vi",
      "Lạng Sơn có bao nhiêu hợp tác xã?",
      "Trong số này có 196 hợp tác xã nông nghiệp.",
      "Tỉnh có 231 hợp tác xã nông thôn.",
    ],
    [
      "en",
      "How many cooperatives are there in Lang Son?",
      "Of these, 196 cooperatives grow rice.",
      "The area has 231 rural cooperatives.",
    ],
  ])("of a part of what was told before is no total (%s)", (language, question, part, all) => {
    expect(fitOf(question, part, language).fit).toBeLessThan(fitOf(question, all, language).fit - 0.2);
    expect(
      fitOf("Lạng Sơn có bao nhiêu hợp tác xã nông nghiệp?", "Trong số này có 196 hợp tác xã nông nghiệp.")
        .fit,
    ).toBeGreaterThanOrEqual(1);
  });

  it("of a cooperative's members is not that of its control board", () => {
    const text = "The control board of a cooperative has 3 to 8 members.";
    expect(fitOf("How many members are in the cooperative?", text, "en").fit).toBeLessThan(ENOUGH.figure);
    const ofBoard = fitOf("How many members are on the control board?", text, "en").fit;
    expect(ofBoard).toBeGreaterThanOrEqual(ENOUGH.figure);
  });

  it.each([
    ["vi", "Cả nước có 70 liên hiệp HTX với 310 HTX thành viên."],
    ["en", "The country has 70 cooperative unions with 310 member cooperatives."],
  ])("of the cooperatives in unions is not that of all (%s)", (language, text) => {
    expect(fitOf("Cả nước có bao nhiêu hợp tác xã?", text, language).fit).toBeLessThan(ENOUGH.figure);
    const ofUnions = "Các liên hiệp hợp tác xã có bao nhiêu hợp tác xã thành viên?";
    expect(fitOf(ofUnions, text, language).fit).toBeGreaterThanOrEqual(ENOUGH.figure);
  });

  it("of a union's members is that of the cooperatives that join it", () => {
    const text = "A union is founded by at least 8 cooperatives as its official members.";
    expect(fitOf("How many members does a cooperative union need?", text, "en").fit).toBeGreaterThan(
      ENOUGH.figure,
    );
    expect(fitOf("How many members does a cooperative need?", text, "en").fit).toBeLessThan(ENOUGH.figure);
  });

  it("of kinds of members is none of members", () => {
    const text = "A cooperative has the following four groups of members.";
    expect(fitOf("How many members does a cooperative need?", text, "en").fit).toBeLessThan(ENOUGH.figure);
  });

  it("of those that got something is none of all there are", () => {
    const text = "Năm 2040, 77 thành viên của 9 hợp tác xã được vay vốn.";
    expect(fitOf("Tỉnh có bao nhiêu thành viên hợp tác xã?", text).fit).toBeLessThan(ENOUGH.figure);
    expect(fitOf("Bao nhiêu thành viên được vay vốn?", text).fit).toBeGreaterThan(ENOUGH.figure);
    const beside = "Năm 2040 có 77 hợp tác xã, trong đó 9 hợp tác xã được hỗ trợ.";
    expect(fitOf("Tỉnh có bao nhiêu hợp tác xã?", beside).quantity?.text).toBe("77");
  });

  it("is demanded by the condition behind what it makes, and not by the case of a rule", () => {
    const asked = "Hợp tác xã phải có bao nhiêu thành viên mới được gọi là lớn?";
    const demanded = "Hợp tác xã nông nghiệp có quy mô lớn khi có từ 77 thành viên trở lên.";
    const premise = "Hợp tác xã có từ 77 thành viên trở lên phải thuê kiểm toán.";
    const law = (text: string) => figureFit(queryOf(asked), sentenceOf(clauseHit(text))).fit;
    expect(law(demanded)).toBeGreaterThan(1);
    expect(law(premise)).toBeLessThan(ENOUGH.figure);
  });

  it("of models of cooperatives is one of cooperatives where those are asked for", () => {
    const text = "Đến năm 2040 có 77 mô hình hợp tác xã ứng dụng công nghệ cao.";
    expect(fitOf("Mục tiêu bao nhiêu hợp tác xã công nghệ cao?", text).fit).toBeGreaterThan(ENOUGH.figure);
  });

  it("of groups is found where groups are asked for", () => {
    const found = fitOf("Lạng Sơn có bao nhiêu tổ hợp tác?", "Tỉnh có 412 hợp tác xã và 556 tổ hợp tác.");
    expect(found.quantity?.text).toBe("556");
  });

  it("may stand behind its noun when nothing follows it", () => {
    const found = fitOf(COOPERATIVES, "Nâng tổng số hợp tác xã lên 412.");
    expect(found.quantity?.text).toBe("412");
    expect(found.fit).toBeGreaterThanOrEqual(ENOUGH.figure);
  });

  it("is read in other languages too", () => {
    expect(fitOf(COOPERATIVES, "The province has 412 cooperatives.", "en").quantity?.text).toBe("412");
  });

  it("is not found in money, shares or years", () => {
    expect(fitOf(COOPERATIVES, "Năm 2033, hợp tác xã thu 2,45 tỷ đồng, tăng 18%.")).toEqual({ fit: 0 });
  });

  it("of all fits better than that of a part described further", () => {
    const all = fitOf(COOPERATIVES, "Tỉnh có 412 hợp tác xã.").fit;
    expect(fitOf(COOPERATIVES, "Có 30 hợp tác xã trồng chè hữu cơ xuất khẩu.").fit).toBeLessThan(all);
  });

  it("of hectares is a figure with that measure", () => {
    const found = fitOf("Diện tích rau của hợp tác xã?", "Có 9 hợp tác xã, diện tích rau là 320 ha.");
    expect(found.quantity?.text).toBe("320 ha");
  });
});

describe("money", () => {
  const BOTH = "Doanh thu bình quân đạt 2,45 tỷ đồng, lợi nhuận là 310 triệu đồng.";

  it("belongs to the measure before it", () => {
    expect(fitOf("Doanh thu bình quân là bao nhiêu?", BOTH).quantity?.text).toBe("2,45 tỷ đồng");
    expect(fitOf("Lợi nhuận bình quân là bao nhiêu?", BOTH).quantity?.text).toBe("310 triệu đồng");
  });

  it("of another measure is not enough", () => {
    const found = fitOf("Lợi nhuận bình quân là bao nhiêu?", "Doanh thu bình quân đạt 2,45 tỷ đồng.");
    expect(found.fit).toBeLessThan(ENOUGH.figure);
  });

  it("does not go by a measure that stands in brackets", () => {
    const text = "Doanh thu (chưa trừ chi phí, lợi nhuận) đạt 2,45 tỷ đồng.";
    expect(fitOf("Doanh thu là bao nhiêu?", text).fit).toBe(1);
    expect(fitOf("Lợi nhuận là bao nhiêu?", text).fit).toBeLessThan(ENOUGH.figure);
  });

  it("is not a share, unless capital is asked for", () => {
    expect(fitOf("Doanh thu là bao nhiêu?", "Doanh thu tăng 18%.").fit).toBe(0);
    expect(fitOf("Vốn góp tối đa là bao nhiêu?", "Vốn góp tối đa là 35% vốn điều lệ.").quantity?.text).toBe(
      "35%",
    );
  });
});

describe("other figures", () => {
  it.each([
    ["Tỷ lệ hợp tác xã khá là bao nhiêu?", "Có 37% trong 412 hợp tác xã làm ăn khá, thu 2 tỷ đồng.", "37%"],
    ["Bao lâu thì có giấy chứng nhận?", "Sau 4 ngày làm việc, 9 thành viên nhận giấy.", "4 ngày làm việc"],
    ["Bao nhiêu tuổi thì được vào?", "Người đủ 16 tuổi, 3 người một tổ.", "16 tuổi"],
    [
      "Luật có hiệu lực từ ngày nào?",
      "Luật có hiệu lực từ ngày 1 tháng 3 năm 2090, trừ 2 điều.",
      "ngày 1 tháng 3 năm 2090",
    ],
  ])("are told by their unit: %s", (question, text, figure) => {
    expect(fitOf(question, text).quantity?.text).toBe(figure);
  });

  it.each([
    ["Tỷ lệ hợp tác xã khá là bao nhiêu?", "Có 412 hợp tác xã."],
    ["Bao lâu thì có giấy chứng nhận?", "Có 9 thành viên."],
    ["Bao nhiêu tuổi thì được vào?", "Sau 16 ngày."],
  ])("of another unit are none: %s", (question, text) => {
    expect(fitOf(question, text)).toEqual({ fit: 0 });
  });
});

describe("a rule's figure", () => {
  const question = "Cần tối thiểu bao nhiêu thành viên?";
  const ruleFit = (text: string) => figureFit(queryOf(question), sentenceOf(clauseHit(text))).fit;

  it("told with “at least” fits better than one told without", () => {
    expect(ruleFit("Phải có ít nhất 9 thành viên.")).toBeGreaterThan(ruleFit("Gồm 9 thành viên."));
  });

  it("is not the case in which the rule applies", () => {
    expect(ruleFit("Hợp tác xã có trên 900 thành viên phải kiểm toán.")).toBeLessThan(
      ruleFit("Gồm 9 thành viên."),
    );
  });
});

describe("an answer that needs no figure", () => {
  it("is a definition when the sentence begins with the term", () => {
    const query = queryOf("Tổ hợp tác là gì?");
    expect(figureFit(query, press("Tổ hợp tác là nhóm tự nguyện.")).fit).toBe(1);
    expect(figureFit(query, press("Xã giúp tổ hợp tác vay vốn.")).fit).toBe(0.5);
  });

  it("prefers a time where “when” is asked", () => {
    const query = queryOf("Khi nào phải nộp báo cáo?");
    const dated = figureFit(query, press("Nộp báo cáo sau 30 ngày.")).fit;
    expect(dated).toBeGreaterThan(figureFit(query, press("Nộp báo cáo đầy đủ.")).fit);
  });
});

describe("what may stand for what was asked", () => {
  it("is itself, or a narrower word for people and pay", () => {
    expect(meets("#person", "#member")).toBe(true);
    expect(meets("#revenue", "#revenue")).toBe(true);
  });

  it("is not the other way round, nor another measure", () => {
    expect(meets("#member", "#person")).toBe(false);
    expect(meets("#revenue", "#profit")).toBe(false);
  });
});

describe("purity", () => {
  const query = queryOf("Lạng Sơn có bao nhiêu hợp tác xã?");
  const pure = (text: string) => {
    const candidate = press(text);
    return purity(query, candidate, candidate.quantities[0]);
  };

  it("is whole where the clause of the figure says nothing else", () => {
    expect(pure("Tỉnh có 412 hợp tác xã, doanh thu tăng nhanh.")).toBe(1);
  });

  it("falls with every other thing in that clause", () => {
    expect(pure("Quỹ cho 35 hợp tác xã vay vốn ưu đãi.")).toBeLessThan(0.6);
  });
});

describe("the most of one member", () => {
  const ONE = "Mức cho một thành viên vay nội bộ nhiều nhất bằng 7% vốn chủ sở hữu.";
  const ALL = "Tổng số tiền cho vay nội bộ nhiều nhất bằng 40% vốn chủ sở hữu.";

  it.each([
    "Một thành viên được vay nội bộ cao nhất bao nhiêu % vốn?",
    "1 thanh vien vay noi bo cao nhat duoc bao nhieu % von",
    "Một thành viên được vay nội bộ nhiều nhất bao nhiêu tiền?",
  ])("is not that of all together: %s", (question) => {
    expect(fitOf(question, ONE).fit).toBeGreaterThan(fitOf(question, ALL).fit);
    expect(fitOf(question, ONE).fit).toBeGreaterThan(0);
  });

  it("gives way where the total is asked for", () => {
    const question = "Tổng số tiền cho vay nội bộ tối đa bao nhiêu % vốn?";
    expect(fitOf(question, ALL).fit).toBeGreaterThanOrEqual(fitOf(question, ONE).fit);
  });
});

describe("a number that a rule tells as a share", () => {
  const fitFor = (question: string) =>
    figureFit(
      queryOf(question),
      sentenceOf(
        clauseHit("HTX có trên 60 đến 90 thành viên phải có số đại biểu bằng ít nhất 40% số thành viên."),
      ),
    );

  it("answers for whom the rule is made", () => {
    const found = fitFor("HTX có 80 thành viên thì cần bao nhiêu đại biểu?");
    expect(found.quantity?.text).toBe("40%");
    expect(found.fit).toBeGreaterThanOrEqual(ENOUGH.figure);
  });

  it.each([
    "HTX có 95 thành viên thì cần bao nhiêu đại biểu?",
    "HTX có 80 thành viên thì cần bao nhiêu kho?",
  ])("answers nothing else: %s", (question) => {
    expect(fitFor(question).fit).toBeLessThan(ENOUGH.figure);
  });
});
