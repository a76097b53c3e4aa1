import { describe, expect, it } from "vitest";
import { figuresOf, ungroundedFigures } from "../../evals/scorers/grounding.ts";
import { supports } from "../../evals/scorers/support.ts";
import { clauseHit, madeHit } from "../support/made-up-hits.ts";

const PRESS = madeHit(
  "In 2032, cooperatives in Quang Tri province borrowed 1.35 billion VND for 24 months.",
  {
    id: "press/quang-tri.en",
    metadata: { title: "Loans", language: "en", places: ["Quảng Trị"], published: "2033-05-04" },
  },
);
const LAW = clauseHit("1. Hợp tác xã phải có từ 9 đến 12 thành viên, góp tối đa 35% vốn điều lệ.");
const COUNTS = madeHit("Tỉnh có 2.021 hợp tác xã với 14 nghìn lao động từ ngày 1 tháng 7 năm 2024.");
const SOURCES = [PRESS, LAW, COUNTS];

const missing = (text: string, sources = SOURCES, language = "vi") =>
  ungroundedFigures(text, sources, language);

describe("a figure stands in a source", () => {
  it.each([
    "vay 1,35 tỷ đồng",
    "vay 1 350 triệu đồng",
    "vay 1.350.000.000 đồng",
    "borrowed 1.35 billion VND",
    "trong 24 tháng",
    "9–12 thành viên",
    "9 to 12 members",
    "35 phần trăm",
    "35 per cent",
    "2,021 cooperatives",
    "2 021 hợp tác xã",
    "14 nghìn lao động",
    "on 1 July 2024",
    "01/07/2024",
    "tháng 7/2024",
    "từ năm 2024",
    "bài báo ngày 4 tháng 5 năm 2033",
    "Theo Điều 3 khoản 1",
    "Luật 99/2090/QH16",
    "không có con số",
  ])("%s", (text) => {
    expect(missing(text)).toEqual([]);
  });
});

describe("a figure stands in none where a digit or its unit was changed", () => {
  it.each([
    ["vay 1,36 tỷ đồng", "1,36 tỷ đồng"],
    ["vay 1,35 triệu đồng", "1,35 triệu đồng"],
    ["borrowed 1.35 billion USD", "1.35 billion USD"],
    ["trong 25 tháng", "25 tháng"],
    ["trong 24 năm", "24 năm"],
    ["9–13 thành viên", "9–13"],
    ["9 thành viên", "9"],
    ["36 phần trăm", "36 phần trăm"],
    ["2,022 cooperatives", "2,022"],
    ["15 nghìn lao động", "15 nghìn"],
    ["on 2 July 2024", "2 July 2024"],
    ["từ năm 2023", "2023"],
    ["Theo Điều 4", "4"],
    ["Luật 98/2090/QH16", "98/2090/QH16"],
    ["từ ngày 11/7/2024", "11/7/2024"],
    ["từ tháng 8/2024", "tháng 8/2024"],
    ["giai đoạn 2023–2024", "2023–2024"],
    ["có 2/8 số thành viên", "2/8"],
    ["có 0024 tháng", "0024"],
  ])("%s", (text, figure) => {
    expect(missing(text)).toEqual([figure]);
  });

  it("each is named once, whatever the number of languages in which it was read", () => {
    expect(missing("7 và 8 và 9–12 thành viên")).toEqual(["7", "8"]);
    expect(missing("3,777 cooperatives")).toEqual(["3,777"]);
  });

  it("and where there is no source", () => {
    expect(missing("9–12 thành viên", [])).toEqual(["9–12"]);
  });
});

it("the figures of a statement are counted", () => {
  expect(figuresOf("Có 9 thành viên, 35% vốn, từ 01/07/2024.", "vi")).toHaveLength(3);
  expect(figuresOf("Có thành viên.", "vi")).toEqual([]);
});

describe("support", () => {
  it("is given by most of the words, in other order too", () => {
    expect(supports("Vốn điều lệ do thành viên hợp tác xã góp.", [LAW], "vi")).toBe(true);
  });

  it("is not given by other words", () => {
    expect(supports("Giám đốc ký hợp đồng thuê kho lạnh.", [LAW], "vi")).toBe(false);
  });

  it("is not given by a source with another figure, though with every word", () => {
    expect(supports("Hợp tác xã phải có từ 9 đến 12 thành viên.", [LAW], "vi")).toBe(true);
    expect(supports("Hợp tác xã phải có từ 9 đến 11 thành viên.", [LAW], "vi")).toBe(false);
  });

  it("is not given to a statement on another place", () => {
    expect(supports("In 2032, cooperatives in Quảng Trị borrowed 1.35 billion VND.", [PRESS], "en")).toBe(
      true,
    );
    expect(supports("In 2032, cooperatives in Lạng Sơn borrowed 1.35 billion VND.", [PRESS], "en")).toBe(
      false,
    );
    expect(supports("Hợp tác xã ở Lạng Sơn phải có từ 9 đến 12 thành viên.", [LAW], "vi")).toBe(false);
  });

  it("is given between languages by concepts and figures", () => {
    expect(supports("Năm 2032, hợp tác xã ở Quảng Trị vay 1,35 tỷ đồng.", [PRESS], "vi")).toBe(true);
    expect(supports("Năm 2032, hợp tác xã ở Quảng Trị vay 1,36 tỷ đồng.", [PRESS], "vi")).toBe(false);
  });

  it("between languages needs no words, but most of the concepts", () => {
    const told = (rest: string) =>
      `Báo kể rằng vào năm 2032, theo lời người dân nơi ấy, ${rest} ở Quảng Trị.`;
    expect(supports(told("hợp tác xã vay 1,35 tỷ đồng"), [PRESS], "vi")).toBe(true);
    expect(supports(told("doanh thu và lợi nhuận của tổ hợp tác là 1,35 tỷ đồng"), [PRESS], "vi")).toBe(
      false,
    );
  });

  it("is given to a statement on a place that only the metadata name", () => {
    const local = (places: string[]) =>
      madeHit("Có 412 hợp tác xã nông nghiệp đang hoạt động.", { metadata: { places } });
    expect(
      supports("Lạng Sơn có 412 hợp tác xã nông nghiệp đang hoạt động.", [local(["Lạng Sơn"])], "vi"),
    ).toBe(true);
    expect(
      supports("Lạng Sơn có 412 hợp tác xã nông nghiệp đang hoạt động.", [local(["Hưng Yên"])], "vi"),
    ).toBe(false);
  });

  it("is given by several sources together", () => {
    const both = "Hợp tác xã phải có từ 9 đến 12 thành viên, cả tỉnh có 14 nghìn lao động.";
    expect(supports(both, [LAW, COUNTS], "vi")).toBe(true);
    expect(supports(both, [LAW], "vi")).toBe(false);
    expect(supports(both, [COUNTS], "vi")).toBe(false);
  });

  it("is not given by nothing", () => {
    expect(supports("Hợp tác xã.", [], "vi")).toBe(false);
  });

  it("reads the headings and the metadata of a source", () => {
    const from = (first: number) => ({ period: { from: first, to: 2033 } });
    const under = madeHit("Có 412 đơn vị.", {
      metadata: from(2033),
      passage: { headingPath: ["Lạng Sơn", "Doanh thu của hợp tác xã"] },
    });
    expect(supports("Lạng Sơn năm 2033: doanh thu của 412 hợp tác xã.", [under], "vi")).toBe(true);
    expect(supports("Lạng Sơn năm 2030: doanh thu của 412 hợp tác xã.", [under], "vi")).toBe(false);
    const years = {
      ...under,
      document: { ...under.document, metadata: { ...under.document.metadata, ...from(2031) } },
    };
    expect(supports("Lạng Sơn năm 2031: doanh thu của 412 hợp tác xã.", [years], "vi")).toBe(false);
  });
});
