import { describe, expect, it } from "vitest";
import { comparisonOf } from "../../src/answer/comparison-sides.ts";
import { queryOf } from "../support/made-up-hits.ts";

const KNOWN = ["bac son", "an thi"];
const compared = (text: string) => comparisonOf(queryOf(text, KNOWN), new Set(KNOWN));
const namesOf = (text: string) => compared(text)?.sides.map(({ name }) => name);

describe("the sides of a comparison", () => {
  it.each([
    ["Lạng Sơn hay Hưng Yên có doanh thu bình quân cao hơn?", ["Lạng Sơn", "Hưng Yên"]],
    ["so sanh so htx cua ha noi va ninh binh", ["Hà Nội", "Ninh Bình"]],
    ["Tổng số HTX của Lạng Sơn, Hưng Yên và Quảng Trị?", ["Lạng Sơn", "Hưng Yên", "Quảng Trị"]],
    ["Finns det fler kooperativ i Hanoi eller i Ninh Binh?", ["Hà Nội", "Ninh Bình"]],
    ["Doanh thu HTX huyện Bắc Sơn so với tỉnh Lạng Sơn?", ["Bắc Sơn", "Lạng Sơn"]],
    ["Doanh thu HTX huyện Bắc Sơn, Lạng Sơn so với Hưng Yên?", ["Bắc Sơn", "Hưng Yên"]],
    [
      "Hợp tác xã và liên hiệp hợp tác xã cần mấy thành viên?",
      ["side-cooperative", "side-cooperative-union"],
    ],
    ["Luật 2012 và 2023 khác nhau gì về số thành viên?", ["side-old-law", "side-new-law"]],
    ["Doanh thu HTX Lạng Sơn năm 2021 so với năm 2024?", ["2021", "2024"]],
    ["Chỉ tiêu HTX mới của Lạng Sơn là bao nhiêu, thực tế được bao nhiêu?", ["side-target", "side-result"]],
    ["Số hợp tác xã ở Ninh Bình so với cả nước thì sao?", ["Ninh Bình", "side-country"]],
    ["How does Hanoi compare with the whole country in cooperatives?", ["Hà Nội", "side-country"]],
    ["How many cooperatives were there at the end of 2020 and in February 2024, compared?", ["2020", "2024"]],
    ["How many more cooperatives were there in early February 2024 than when 2020 ended?", ["2024", "2020"]],
    ["ha noi muc tieu 2030 bao nhieu htx ma gio co bao nhieu", ["side-target", "side-result"]],
    ["Số HTX mới ở Lạng Sơn đã vượt chỉ tiêu Chương trình 19 chưa?", ["side-target", "side-result"]],
    ["HTX nông nghiệp quy mô vừa và quy mô lớn cần bao nhiêu thành viên?", ["quy mô vừa", "quy mô lớn"]],
    ["Nhiệm kỳ của giám đốc và kế toán trưởng có giống nhau không?", ["giám đốc", "kế toán trưởng"]],
    ["So sánh doanh thu và lợi nhuận HTX ở Hưng Yên.", ["doanh thu", "lợi nhuận"]],
    ["What are the revenue and the profit of a cooperative in Quang Tri?", ["revenue", "profit"]],
    ["Mục tiêu số HTX của Ninh Bình và của cả nước?", ["Ninh Bình", "side-country"]],
    ["Hur har intäkten i Hung Yen förändrats från 2019 till 2022?", ["2019", "2022"]],
    ["HTX, tổ hợp tác: loại nào phải có điều lệ?", ["side-cooperative", "side-cooperative-group"]],
    [
      "Must a cooperative union keep more in reserve than a cooperative?",
      ["side-cooperative-union", "side-cooperative"],
    ],
    ["Did Quang Tri's fund pay out more in 2023 than was outstanding?", ["pay out", "outstanding"]],
    ["Số HTX ở Bắc Sơn và cả tỉnh Lạng Sơn là mấy?", ["Bắc Sơn", "Lạng Sơn"]],
    ["Vilken lag kräver flest grundare, 2012 eller 2023?", ["side-old-law", "side-new-law"]],
    ["Kräver 2023 års lag färre grundare än 2012 års?", ["side-new-law", "side-old-law"]],
    ["Ở Ninh Bình HTX nhiều hơn liên hiệp bao nhiêu?", ["side-cooperative", "side-cooperative-union"]],
    ["Ở Ninh Bình số HTX đạt VietGAP so với số HTX công nghệ cao thì sao?", ["VietGAP", "công nghệ cao"]],
    ["giai the voi pha san, cai nao phai ra toa", ["giai the", "pha san"]],
    ["Quyết định 167 với Nghị quyết 20 khác gì nhau?", ["Quyết định 167", "Nghị quyết 20"]],
    ["Hội đồng quản trị và Ban kiểm soát khác nhau thế nào?", ["Hội đồng quản trị", "Ban kiểm soát"]],
  ])("%s", (question, names) => {
    expect(namesOf(question)).toEqual(names);
  });

  it.each([
    "to hop tac thi can it nhat may nguoi",
    "Ban kiểm soát thì cần ít nhất mấy người?",
    "Lạng Sơn có bao nhiêu hợp tác xã?",
    "Lợi nhuận và thu nhập được phân phối thế nào?",
    "Doanh thu bình quân của HTX ở huyện Bắc Sơn, Lạng Sơn là bao nhiêu?",
    "HTX có được tham gia liên hiệp hợp tác xã không?",
    "Năm 2024 doanh thu bình quân HTX Lạng Sơn tăng bao nhiêu so với năm 2021?",
    "Điều 4 khoản 7 khác gì Điều 4 khoản 8?",
    "Giai đoạn 2021-2025 Lạng Sơn có bao nhiêu HTX mới?",
    "Hưng Yên đứng thứ mấy cả nước về số hợp tác xã?",
    "Hiện nay mục tiêu của cả nước là bao nhiêu HTX?",
  ])("are none: %s", (question) => {
    expect(compared(question)).toBeUndefined();
  });
});

describe("the question on one side", () => {
  const sideOf = (text: string, at: number) => compared(text)?.sides[at]?.query;

  it("on a province does not speak of the district that it is set against", () => {
    const side = sideOf("Har distriktet Bac Son högre intäkt per kooperativ än hela Lang Son?", 1);
    expect(side?.places).toEqual([{ province: "Lạng Sơn" }]);
    expect(side?.units.map(({ key }) => key)).not.toContain("#district");
  });

  it("names neither the other sides nor what compares them", () => {
    const query = sideOf("Lạng Sơn hay Hưng Yên nhiều hợp tác xã hơn?", 1);
    expect(query).toMatchObject({
      wanted: "count",
      focus: ["#cooperative"],
      places: [{ province: "Hưng Yên" }],
    });
    expect(query?.text).not.toMatch(/Lạng Sơn|hơn|hay/u);
  });

  it("leaves the year and the figures of a target to the target", () => {
    const text = "Cả nước đặt mục tiêu 45.000 HTX vào 2030, hiện có bao nhiêu rồi?";
    expect(sideOf(text, 0)?.years).toEqual([2030]);
    expect(sideOf(text, 1)).toMatchObject({ years: [], aboutTarget: false, wanted: "count" });
    expect(sideOf(text, 1)?.text).not.toMatch(/mục tiêu|2030|45/u);
  });

  it("asks for a sum, and not for a number, of what is earned", () => {
    const text = "HTX Hà Nội mỗi năm thu bao nhiêu, còn HTX Lạng Sơn thu bao nhiêu?";
    expect(sideOf(text, 0)?.wanted).toBe("money");
  });

  it("asks for the amount of a measure, and of an average never for a number", () => {
    expect(sideOf("So sánh doanh thu bình quân của HTX Lạng Sơn và Hưng Yên", 0)?.wanted).toBe("money");
    expect(sideOf("Bình quân một htx ở Lạng Sơn thu được nhiều hơn hay ít hơn ở Hưng Yên?", 0)?.wanted).toBe(
      "money",
    );
  });

  it("asks which of several is something, and for no number", () => {
    expect(sideOf("htx, tht, lien hiep: cai nao co tu cach phap nhan", 1)?.wanted).not.toBe("count");
    expect(sideOf("Lập tổ hợp tác với lập HTX thì bên nào cần ít người hơn?", 1)?.wanted).toBe("count");
  });

  it("asks for what a thing takes, where that is named, and else for what it is", () => {
    expect(sideOf("Điều kiện làm giám đốc khác điều kiện làm kế toán trưởng thế nào?", 0)?.wanted).not.toBe(
      "definition",
    );
    expect(sideOf("Giám đốc với kế toán trưởng khác nhau thế nào?", 0)?.wanted).toBe("definition");
  });

  it("counts what is founded on both sides, also where results are asked for behind it", () => {
    const text = "Chỉ tiêu thành lập mới HTX của Lạng Sơn là bao nhiêu, kết quả ra sao?";
    expect(sideOf(text, 1)).toMatchObject({ wanted: "count", focus: ["#cooperative", "#newly-founded"] });
  });

  it("has the year of its side", () => {
    expect(sideOf("Doanh thu HTX Lạng Sơn năm 2021 so với năm 2024?", 0)?.years).toEqual([2021]);
  });

  it("is on a target for one side, and on a result for the other", () => {
    const text = "Chỉ tiêu HTX mới của Lạng Sơn là bao nhiêu, thực tế được bao nhiêu?";
    expect(sideOf(text, 0)?.aboutTarget).toBe(true);
    expect(sideOf(text, 1)?.aboutTarget).toBe(false);
  });

  it("asks what a thing is where nothing else is asked of it", () => {
    expect(sideOf("Hợp tác xã khác tổ hợp tác ở chỗ nào?", 1)).toMatchObject({
      text: "tổ hợp tác là gì?",
      wanted: "definition",
    });
  });
});

describe("the target of one of two years", () => {
  it("is no target of the other", () => {
    const sides = compared("Mục tiêu 2031 về số HTX cả nước có cao hơn con số năm 2024 không?")?.sides;
    const told = sides?.map(({ name, query }) => [name, query.aboutTarget, /mục tiêu/iu.test(query.text)]);
    expect(told).toEqual([
      ["2031", true, true],
      ["2024", false, false],
    ]);
  });
});
