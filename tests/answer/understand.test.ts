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
