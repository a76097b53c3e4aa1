import { describe, expect, it } from "vitest";
import type { Hit } from "../../src/domain.ts";
import { reasonFor } from "../support/altered-statements.ts";
import { clauseHit, madeHit } from "../support/made-up-hits.ts";

const press = (text: string, language: string, places: string[], id: string): Hit =>
  madeHit(text, { id, metadata: { title: "Press", language, places } });

const TWO_PROVINCES = press(
  "In 2024, Lang Son had 557 cooperatives and Hung Yen had 498 cooperatives and 556 cooperative groups. The average revenue of a cooperative in Lang Son was 1.35 billion VND and the average profit was 300 million VND.",
  "en",
  [],
  "press/two",
);
const YEARS = press(
  "Số hợp tác xã ở Cà Mau tăng từ 210 năm 2022 lên 245 năm 2024. Doanh thu bình quân năm 2023 là 1,2 tỷ đồng, năm 2024 là 1,5 tỷ đồng/hợp tác xã.",
  "vi",
  ["Cà Mau"],
  "press/years",
);
const DISTRICT = press(
  "Mr. Duong Huu Phong, of Bac Son district, said that 17 new cooperatives were supported and that their revenue was 1.85 billion VND.",
  "en",
  ["Lạng Sơn"],
  "press/district",
);
const TARGETS = press(
  "From 2021 to 2024 the province founded 257 new cooperatives. The objectives for 2021-2025 are as follows: support the establishment of 200-250 new cooperatives; organize 30 training courses for members.",
  "en",
  ["Lạng Sơn"],
  "press/targets",
);
const SWEDISH = press(
  "Per den 31 oktober 2025 hade hela provinsen 3 066 kooperativa grupper och 1 529 kooperativ. Den genomsnittliga inkomsten för varje medlem är cirka 45 miljoner VND per år.",
  "sv",
  ["Ninh Bình"],
  "press/swedish",
);
const ONE = press(
  "Ms. Vy Thi Chu, Director of Chu Tinh Organic Cooperative, said: the cooperative was founded in April 2024 with 9 members. To date, the cooperative has partnered with 90 households and has planted 18 hectares.",
  "en",
  ["Lạng Sơn"],
  "press/one",
);
const RULE = clauseHit(
  "1. Hợp tác xã phải có ít nhất 5 thành viên chính thức. Thành viên được rút vốn khi chấm dứt tư cách. Hợp tác xã không được cho người ngoài vay vốn. Nghị quyết được thông qua khi có hai phần ba số phiếu.",
);
const LAW: Hit = {
  ...RULE,
  document: {
    ...RULE.document,
    metadata: {
      ...RULE.document.metadata,
      title: "Luật Hợp tác xã số 17/2023/QH15",
      number: "17/2023/QH15",
      issued: "2023-06-20",
      effective: "2024-07-01",
    },
  },
  passage: { ...RULE.passage, id: "laws/retold#1", locator: "Điều 4 khoản 7" },
};

describe("what a source says is kept in other words:", () => {
  it.each<[string, string, Hit]>([
    ["vi", "Năm 2024, Lạng Sơn có 557 hợp tác xã.", TWO_PROVINCES],
    ["vi", "Năm 2024, Hưng Yên có 556 tổ hợp tác.", TWO_PROVINCES],
    ["sv", "År 2024 hade Lang Son 557 kooperativ, medan Hung Yen hade 498.", TWO_PROVINCES],
    ["en", "Hung Yen had 498 cooperatives in 2024, Lang Son 557.", TWO_PROVINCES],
    ["vi", "Lạng Sơn và Hưng Yên lần lượt có 557 và 498 hợp tác xã.", TWO_PROVINCES],
    ["vi", "Doanh thu bình quân của một hợp tác xã ở Lạng Sơn là 1.350 triệu đồng.", TWO_PROVINCES],
    ["vi", "Ở Cà Mau, năm 2024 có 245 hợp tác xã.", YEARS],
    ["en", "In 2022 Ca Mau had 210 cooperatives; in 2024 it had 245.", YEARS],
    [
      "en",
      "The average revenue of a cooperative was 1.2 billion VND in 2023 and 1.5 billion VND in 2024.",
      YEARS,
    ],
    ["vi", "Huyện Bắc Sơn (Lạng Sơn) đã hỗ trợ 17 hợp tác xã mới.", DISTRICT],
    ["sv", "I distriktet Bac Son i Lang Son fick 17 nya kooperativ stöd.", DISTRICT],
    ["vi", "Mục tiêu giai đoạn 2021–2025 của Lạng Sơn là hỗ trợ thành lập mới 200–250 hợp tác xã.", TARGETS],
    ["vi", "Từ năm 2021 đến năm 2024, Lạng Sơn thành lập mới 257 hợp tác xã.", TARGETS],
    ["sv", "Målet för 2021–2025 var 200–250 nya kooperativ.", TARGETS],
    ["vi", "Đến 31/10/2025, tỉnh Ninh Bình có 1.529 hợp tác xã và 3.066 tổ hợp tác.", SWEDISH],
    ["en", "A member earns about 45 million VND a year on average in Ninh Binh.", SWEDISH],
    ["vi", "Hợp tác xã hữu cơ Chu Tinh được thành lập tháng 4/2024 với 9 thành viên.", ONE],
    ["vi", "Theo Luật Hợp tác xã 2023, hợp tác xã phải có ít nhất 5 thành viên chính thức.", LAW],
    ["en", "Under clause 7 of Article 4, a cooperative must have at least 5 official members.", LAW],
    ["sv", "Ett kooperativ måste ha minst 5 ordinarie medlemmar.", LAW],
    ["vi", "Cần 2/3 số phiếu để nghị quyết được thông qua.", LAW],
    ["vi", "Luật số 17/2023/QH15 có hiệu lực từ ngày 01/7/2024.", LAW],
    ["en", "A cooperative may not lend capital to outsiders.", LAW],
  ])("%s: %s", (language, text, hit) => {
    expect(reasonFor(text, language, hit)).toBeUndefined();
  });
});

describe("what a source does not say is rejected:", () => {
  it.each<[string, string, Hit, RegExp]>([
    [
      "vi",
      "Năm 2024, Hưng Yên có 557 hợp tác xã.",
      TWO_PROVINCES,
      /is of Lạng Sơn in the source, not of Hưng Yên/,
    ],
    ["en", "Hung Yen had 557 cooperatives, Lang Son 498.", TWO_PROVINCES, /is of Lạng Sơn in the source/],
    ["vi", "Lạng Sơn và Hưng Yên lần lượt có 498 và 557 hợp tác xã.", TWO_PROVINCES, /in the source, not of/],
    ["sv", "År 2024 hade Hung Yen 556 kooperativ.", TWO_PROVINCES, /counts #cooperative-group in the source/],
    [
      "vi",
      "Lợi nhuận bình quân của một hợp tác xã ở Lạng Sơn là 1,35 tỷ đồng.",
      TWO_PROVINCES,
      /is #revenue in the source, not #profit/,
    ],
    ["vi", "Năm 2023, Lạng Sơn có 557 hợp tác xã.", TWO_PROVINCES, /"2023" is not in the source/],
    ["vi", "Năm 2022, Cà Mau có 245 hợp tác xã.", YEARS, /is for "2024" in the source, not for "2022"/],
    [
      "en",
      "In 2024 the average revenue was 1.2 billion VND.",
      YEARS,
      /is for "2023" in the source, not for "2024"/,
    ],
    [
      "vi",
      "Lạng Sơn đã hỗ trợ 17 hợp tác xã mới.",
      DISTRICT,
      /a figure of Bắc Sơn district is told without it/,
    ],
    ["vi", "Huyện Chi Lăng đã hỗ trợ 17 hợp tác xã mới.", DISTRICT, /Chi Lăng" is not in the source/],
    ["vi", "Lạng Sơn đã hỗ trợ thành lập mới 200–250 hợp tác xã.", TARGETS, /a target is told as a result/],
    ["en", "Lang Son's target was 257 new cooperatives.", TARGETS, /a result is told as a target/],
    ["vi", "Ninh Bình có 3.066 hợp tác xã.", SWEDISH, /counts #cooperative-group in the source/],
    ["vi", "Các hợp tác xã ở Lạng Sơn đã trồng 18 ha.", ONE, /a figure of one cooperative \(Chu Tinh/],
    ["vi", "Theo Luật Hợp tác xã 2024, hợp tác xã phải có ít nhất 5 thành viên.", LAW, /a law of 2024/],
    ["en", "Under the 2024 Law on Cooperatives, at least 5 members are needed.", LAW, /a law of 2024/],
    [
      "vi",
      "Theo Nghị định 113, hợp tác xã phải có ít nhất 5 thành viên chính thức.",
      LAW,
      /the document 113/,
    ],
    [
      "vi",
      "Theo Điều 5, hợp tác xã phải có ít nhất 5 thành viên chính thức.",
      LAW,
      /the figure "5" is not in the source/,
    ],
    ["vi", "Luật có hiệu lực từ ngày 20/6/2023.", LAW, /20\/6\/2023" is not in the source/],
    ["vi", "Cần 3/4 số phiếu để nghị quyết được thông qua.", LAW, /"3\/4" is not in the source/],
    ["vi", "Thành viên không được rút vốn khi chấm dứt tư cách.", LAW, /denies what the source affirms/],
    ["en", "A cooperative may lend capital to outsiders.", LAW, /affirms what the source denies/],
    ["vi", "Hợp tác xã được cho người ngoài vay vốn.", LAW, /affirms what the source denies/],
    ["vi", "Thành viên phải rút vốn khi chấm dứt tư cách.", LAW, /tells as a duty what the source allows/],
    ["vi", "Hợp tác xã chỉ cần 1 thành viên.", LAW, /the figure "1" is not in the source/],
    ["vi", "1.", LAW, /says nothing/],
    ["vi", "Đội bóng đá của tỉnh vô địch giải quốc gia nhờ huấn luyện viên nước ngoài.", LAW, /./],
  ])("%s: %s", (language, text, hit, reason) => {
    expect(reasonFor(text, language, hit)).toMatch(reason);
  });
});
