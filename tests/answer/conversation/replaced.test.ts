import { describe, expect, it } from "vitest";
import { completeFromHistory } from "../../../src/answer/conversation/complete.ts";

/** The last turn completed; a turn before may hold its answer behind " = ". */
function complete(text: string, ...earlier: string[]): string {
  const history = earlier.map((turn) => {
    const [question = "", answer = "…"] = turn.split(" = ");
    return { question, answer };
  });
  return completeFromHistory({ text, history }, new Set(["bac son"])).text;
}

describe("a new amount", () => {
  it.each([
    ["còn 470 thành viên?", "HTX 83 thành viên thì cần mấy đại biểu?", "470 thành viên", "83"],
    ["nếu 1.270 người thì sao?", "HTX 83 thành viên thì cần mấy đại biểu?", "1.270 thành viên", "83"],
    ["con 23 tuoi thi sao", "chau 17 tuoi vao htx dc ko", "23 tuoi vao htx", "17"],
    ["And with 1,270 members?", "A cooperative has 83 members. How many delegates?", "1,270 members", "83"],
    ["Och med 470 medlemmar?", "Hur många ombud har ett kooperativ med 83 medlemmar?", "470 medlemmar", "83"],
  ])("takes the place of the old one: %s", (text, earlier, now, before) => {
    const completed = complete(text, earlier);
    expect(completed).toContain(now);
    expect(completed).not.toContain(before);
    expect(completed).toMatch(/mấy|dc ko|how many|hur många/iu);
  });

  it("leaves numbers of articles, years and stars alone", () => {
    expect(complete("còn năm 2027?", "Năm 2024 có bao nhiêu HTX 7 thành viên?")).toContain("7 thành viên");
    expect(complete("còn 4 sao?", "Ninh Bình có mấy sản phẩm OCOP 5 sao?")).toContain("4 sao");
  });
});

describe("a new case", () => {
  it.each([
    [
      "còn nếu đổi ngành nghề thì sao?",
      "Nếu đổi tên thì báo trong mấy ngày?",
      /^(?:còn )?nếu đổi ngành nghề thì báo trong mấy ngày/u,
    ],
    [
      "neu chi doi so dien thoai thi sao",
      "htx doi dia chi thi nop gi",
      /htx chi doi so dien thoai thi nop gi/u,
    ],
    [
      "and if we only move?",
      "We got a new chair. By when must we file it?",
      /if we only move, by when must we file it/u,
    ],
  ])("is asked what the old one was asked: %s", (text, earlier, expected) => {
    expect(complete(text, earlier)).toMatch(expected);
  });

  it("stays behind the old question where it goes on with it", () => {
    expect(complete("nếu không đủ thì sao?", "Nếu họp lại thì cần bao nhiêu người?")).toContain("họp lại");
  });
});

describe("what is spoken of", () => {
  it("is what was counted, whatever was asked in between", () => {
    const completed = complete(
      "trong đó bao nhiêu được cho tiền?",
      "Lạng Sơn lập mới bao nhiêu HTX?",
      "vậy có vượt kế hoạch không?",
    );
    expect(completed).toContain("bao nhiêu HTX được cho tiền");
    expect(completed).not.toContain("vượt");
  });

  it("has the name by which an answer called it", () => {
    const turns = ["Góp đủ thì được giấy gì? = Giấy chứng nhận phần vốn góp.", "Trong giấy ghi gì?"];
    expect(complete("giấy đó bị rách thì làm lại ở đâu?", ...turns)).toContain(
      "Giấy chứng nhận phần vốn góp bị rách",
    );
  });

  it("is the board of another body, and not the body", () => {
    const asked = "Hội đồng quản trị bao lâu phải họp một lần?";
    expect(complete("còn liên hiệp?", asked)).toMatch(/Hội đồng quản trị.*ở liên hiệp/u);
    expect(
      complete("the con lien hiep thi may thang", "hdqt bao lau phai hop 1 lan", "htx nho cung vay ha"),
    ).toMatch(/hdqt.*o lien hiep/u);
  });

  it("is the fund of the province, of which a measure is asked after a count", () => {
    const turns = ["Quỹ hỗ trợ HTX Quảng Trị giải ngân bao nhiêu?", "cho mấy dự án?"];
    const completed = complete("còn nợ chưa thu về thì sao?", ...turns);
    expect(completed).toMatch(/Quỹ hỗ trợ HTX Quảng Trị.*nợ chưa thu về/u);
    expect(completed).not.toContain("dự án");
  });

  it("is a limit, and no comparison, where the least number is asked", () => {
    const completed = complete(
      "vậy người sáng lập thì ít nhất mấy người?",
      "Lập quỹ tín dụng nhân dân thì ban trù bị phải mấy người?",
    );
    expect(completed).not.toMatch(/So sánh|ban trù bị/u);
    expect(completed).toContain("người sáng lập thì ít nhất mấy người");
  });

  it("is internal lending where the cooperative lends", () => {
    expect(
      complete("ban kiểm soát hai người có cho vay được không?", "HTX muốn cho xã viên vay tiền cần gì?"),
    ).toContain("cho xã viên vay tiền được không");
    expect(
      complete("Quỹ hỗ trợ có cho vay được không?", "HTX muốn cho xã viên vay tiền cần gì?"),
    ).not.toContain("nội bộ");
  });
});
