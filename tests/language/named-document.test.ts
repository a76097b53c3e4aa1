import { describe, expect, it } from "vitest";
import { namedDocument } from "../../src/language/named-document.ts";

describe("namedDocument", () => {
  it.each([
    ["Điều 18 khoản 2 Luật Đất đai", { kind: "law", name: "dat dai" }],
    ["Điều 18 luật hợp tác xã 2023", { kind: "law", name: "hop tac xa", year: 2023 }],
    ["luật HTX điều 20 khoản 1", { kind: "law", name: "htx" }],
    ["Luật hợp tác xã mới, điều 5", { kind: "law", name: "hop tac xa" }],
    ["Điều 18 luật HTX quy định gì về năm 2025", { kind: "law", name: "htx" }],
    ["Article 18 of the Law on Cooperatives", { kind: "law", name: "cooperatives" }],
    ["What does Article 5 of the Enterprise Law say?", { kind: "law", name: "enterprise" }],
    ["Article 5 of the 2015 Civil Code", { kind: "law", name: "civil", year: 2015 }],
    ["Điều 3 Thông tư 01", { kind: "circular", name: "", number: "1" }],
    ["điều 3 nghị định 113", { kind: "decree", name: "", number: "113" }],
    ["Điều 5 Hiến pháp", { kind: "constitution", name: "" }],
    ["Điều 5 Quy chế Hội Ong", { kind: "regulation", name: "hoi ong" }],
    ["Luật HTX khác gì Điều 10 Luật Doanh nghiệp", { kind: "law", name: "doanh nghiep" }],
    ["Điều 5 của luật này", { kind: "law", name: "" }],
  ])("reads %j", (text, named) => {
    expect(namedDocument(text)).toEqual(named);
  });

  it.each(["Điều 18 theo quy định của pháp luật", "Điều 9 về điều lệ hợp tác xã", "Điều 5"])(
    "finds none in %j",
    (text) => {
      expect(namedDocument(text)).toBeUndefined();
    },
  );
});
