import { describe, expect, it } from "vitest";
import { understand } from "../../src/answer/understand.ts";
import { queryOf } from "../support/made-up-hits.ts";

const keysOf = (text: string) => queryOf(text).units.map(({ key }) => key);

describe("places", () => {
  it("are told apart from what is asked", () => {
    const query = queryOf("Lạng Sơn có bao nhiêu hợp tác xã?");
    expect(query.places).toEqual([{ province: "Lạng Sơn" }]);
    expect(query.units.map(({ key }) => key)).toEqual(["#cooperative"]);
  });

  it("with an everyday word in their name do not change what is wanted", () => {
    expect(queryOf("Cần Thơ có bao nhiêu hợp tác xã?").normative).toBe(false);
  });

  it("keep a district with its province", () => {
    expect(queryOf("Huyện Bắc Sơn có bao nhiêu hợp tác xã?").places).toEqual([
      { province: "Lạng Sơn", district: "Bắc Sơn" },
    ]);
  });

  it("find a district written small only when the corpus knows it", () => {
    expect(queryOf("bắc sơn có bao nhiêu htx").places).toEqual([]);
    expect(queryOf("bắc sơn có bao nhiêu htx", ["bac son"]).places).toEqual([
      { province: "Lạng Sơn", district: "Bắc Sơn" },
    ]);
  });

  it("lose the district where the whole province is asked for", () => {
    const { places } = queryOf("Tôi ở huyện Ân Thi, cả tỉnh Hưng Yên có bao nhiêu hợp tác xã?");
    expect(places.map(({ province }) => province)).toContain("Hưng Yên");
    expect(places.every(({ district }) => district === undefined)).toBe(true);
  });
});

describe("years", () => {
  it("are read from the question", () => {
    expect(queryOf("Năm 2033 doanh thu ra sao?").years).toEqual([2033]);
  });

  it("of a period are all years in it", () => {
    expect(queryOf("Giai đoạn 2031-2033 có bao nhiêu hợp tác xã?").years).toEqual([2031, 2032, 2033]);
  });

  it("that name a law are no period", () => {
    expect(queryOf("Luật 2012 quy định gì về vốn góp?").years).toEqual([]);
    expect(queryOf("What does the Law on Cooperatives 2023 say on capital?").years).toEqual([]);
  });
});

describe("legal references", () => {
  it("are read and taken out of what is asked", () => {
    const query = queryOf("Khoản 2 Điều 5 nói gì?");
    expect(query.reference).toEqual({ article: "5", clause: "2" });
    expect(query.units).toEqual([]);
  });

  it("name the document too", () => {
    expect(queryOf("Điều 3 của 99/2090/QH16 nói gì?").documentNumbers).toEqual(["99/2090/QH16"]);
  });

  it("are absent where none is named", () => {
    expect(queryOf("Góp vốn thế nào?")).not.toHaveProperty("reference");
  });
});

describe("language", () => {
  it.each([
    ["vi", "Lạng Sơn có bao nhiêu hợp tác xã?"],
    ["vi", "lang son co bao nhieu htx"],
    ["en", "How many cooperatives are there in Lang Son?"],
    ["sv", "Hur många kooperativ finns det i Lang Son?"],
  ])("is %s: %s", (language, text) => {
    expect(queryOf(text)).toMatchObject({ language, questionLanguage: language });
  });

  it("of the answer is the one that was chosen, whatever the question is written in", () => {
    const query = understand({ text: "Có bao nhiêu hợp tác xã?", history: [], language: "en" }, new Set());
    expect(query).toMatchObject({ language: "en", questionLanguage: "vi" });
  });

  it("of a text that gives no clue is the chosen one, else Vietnamese", () => {
    expect(queryOf("2033").language).toBe("vi");
    expect(understand({ text: "2033", history: [], language: "sv" }, new Set()).questionLanguage).toBe("sv");
  });

  it.each(["lap htx can may tv", "htx lang son lam an ntn?"])("is Vietnamese in shorthand: %s", (text) => {
    expect(queryOf(text).questionLanguage).toBe("vi");
  });
});

describe("rules, targets and shorthand", () => {
  it.each([
    [true, "Hợp tác xã phải có mấy thành viên?"],
    [true, "How many members must a cooperative have?"],
    [true, "Hồ sơ đăng ký gồm những gì?"],
    [false, "Hợp tác xã hiện có bao nhiêu thành viên?"],
    [false, "Doanh thu bình quân là bao nhiêu?"],
  ])("asks for a rule: %s, %s", (normative, text) => {
    expect(queryOf(text).normative).toBe(normative);
  });

  it.each([
    [true, "Mục tiêu của tỉnh là gì?"],
    [true, "Đến năm 2038 có bao nhiêu hợp tác xã?"],
    [true, "How many will there be by 2038?"],
    [false, "Năm 2033 có bao nhiêu hợp tác xã?"],
  ])("asks for a target: %s, %s", (aboutTarget, text) => {
    expect(queryOf(text).aboutTarget).toBe(aboutTarget);
  });

  it("writes out the shorthand of a Vietnamese question only", () => {
    expect(queryOf("Lạng Sơn có bn hợp tác xã?").text).toBe("Lạng Sơn có bao nhiêu hợp tác xã?");
    expect(queryOf("How many members of the tv club are there?").text).toContain("tv club");
  });

  it("sees the same in a question with and without diacritics", () => {
    expect(keysOf("loi nhuan binh quan cua hop tac xa la bao nhieu")).toEqual(
      keysOf("Lợi nhuận bình quân của hợp tác xã là bao nhiêu"),
    );
  });

  it("does not look for words that the wanted figure says by itself", () => {
    expect(keysOf("Tỷ lệ hợp tác xã khá là bao nhiêu phần trăm?")).not.toContain("#percentage");
    expect(keysOf("Tỷ lệ hợp tác xã khá là bao nhiêu phần trăm?")).toContain("#cooperative");
  });

  it("asks for an area in hectares without a question word", () => {
    expect(queryOf("Diện tích rau của hợp tác xã")).toMatchObject({ wanted: "count", focus: ["#area"] });
  });
});

describe("slips", () => {
  it.each([
    ["hoptacxa can may thanhvien", "hop tac xa can may thanh vien"],
    ["hop tax xa can may thanh vien?", "hop tac xa can may thanh vien?"],
    ["howpj tacs xax caanf maays thanhf vieen", "hop tac xa can may thanh vien"],
    ["lap htx can may tv", "lap htx can may thanh vien"],
    ["hợp tac xa can mấy thanh vien", "hop tac xa can may thanh vien"],
  ])("of a Vietnamese question are put right: %j", (typed, text) => {
    expect(queryOf(typed)).toMatchObject({ text, language: "vi", questionLanguage: "vi" });
    expect(keysOf(typed)).toEqual(keysOf(text));
  });

  it.each([
    "How many members does a cooperative need at least in Hung Yen?",
    "Who may join a cooperative group, and what does it cost?",
    "Does her cooperative need fees paid in cash or as goods?",
    "What does the Law on Cooperatives 2023 say on capital?",
    "Is the hop tac xa law in force?",
    "cooperative dissolution steps",
    "Hur många medlemmar måste ett kooperativ ha?",
    "Får en medlem sälja sin andel till någon annan?",
    "Vilka handlingar krävs för att registrera ett kooperativ?",
    "Vad gäller för ett kooperativ i Hung Yen?",
  ])("are not looked for in English and Swedish: %j", (text) => {
    expect(queryOf(text).text).toBe(text);
  });

  it("change no name and no number", () => {
    const text = "hop tac xa Sao Mai o Hung Yen co 12.500 trieu theo 113/2024/ND-CP ngay 01/07/2024";
    expect(queryOf(text).text).toBe(text);
    expect(queryOf("hop tax xa Sao Mai 113/2024/ND-CP").documentNumbers).toEqual(["113/2024/ND-CP"]);
  });

  it.each([
    "Hợp tác xã cần mấy thành viên?",
    "So HTX của Lạng Sơn với Quảng Trị",
    "von dieu le cua hop tac xa la gi",
  ])("are not seen in words that are right: %j", (text) => {
    expect(queryOf(text).text).toBe(text);
  });

  // Bug: "moi thành viên", "phi đăng ký", "bao thieu", "Hưng ten", "năm 2023" (src/language/spelling.ts, withTerms).
  it.each([
    "Một thành viên được góp tối đa bao nhiêu phần trăm vốn điều lệ?",
    "Hợp tác xã phải đăng ký ở đâu?",
    "Tổ hợp tác cần ít nhất bao nhiêu thành viên?",
    "Ở Hưng Yên hợp tác xã phải có mấy thành viên?",
    "Theo Luật HTX năm 2003 thì cần mấy xã viên?",
    "mot thanh vien duoc gop toi da bao nhieu phan tram von dieu le?",
  ])("are not seen where there are none: %j", (text) => {
    expect(queryOf(text).text).toBe(text);
  });
});
