import { describe, expect, it } from "vitest";
import { isDocumentMeant, isNumberMeant } from "../../src/answer/referred-document.ts";
import { understand } from "../../src/answer/understand.ts";
import type { DocumentMetadata } from "../../src/domain.ts";
import { noLists } from "../../src/domain.ts";
import { madeHit, queryOf } from "../support/made-up-hits.ts";

function metadata(kind: DocumentMetadata["kind"], title: string, number: string): DocumentMetadata {
  const known = { kind, title, number, language: "vi", validity: "unknown" } as const;
  return { ...known, ...noLists() };
}

const LAW = metadata("law", "Luật Hợp tác xã số 17/2023/QH15 (tóm lược)", "17/2023/QH15");
const CIRCULAR = metadata("circular", "Thông tư 01/2025/TT-NHNN về quỹ tín dụng", "01/2025/TT-NHNN");
const DECREE = metadata("decree", "Nghị định 113/2024/NĐ-CP", "113/2024/NĐ-CP");
const INVESTMENT = metadata("law", "Luật Đầu tư công", "39/2019/QH14");

function isMeant(text: string, document: DocumentMetadata): boolean {
  return isDocumentMeant(understand({ text, history: [] }, new Set()), document);
}

describe("isDocumentMeant", () => {
  it.each([
    ["Điều 18 nói gì?", LAW],
    ["Điều 18 Luật HTX", LAW],
    ["Điều 18 luật hợp tác xã 2023", LAW],
    ["Điều 18 luật hợp tác xã mới", LAW],
    ["Article 18 of the Law on Cooperatives", LAW],
    ["Article 18 of the Cooperative Law", LAW],
    ["Điều 18 Luật số 17/2023/QH15", LAW],
    ["Điều 3 Thông tư 01", CIRCULAR],
    ["Điều 3 thông tư 1/2025", CIRCULAR],
    ["điều 3 nghị định 113", DECREE],
    ["dieu 3 nghi dinh 113/2024/ND-CP", DECREE],
    ["Điều 3 Luật Đầu tư công", INVESTMENT],
  ])("%j may be of it", (text, document) => {
    expect(isMeant(text, document)).toBe(true);
  });

  it.each([
    ["Điều 18 khoản 2 Luật Đất đai", LAW],
    ["Điều 18 Luật Hợp tác xã 2012", LAW],
    ["Article 18 of the Enterprise Law", LAW],
    ["Article 18 of the 2024 Land Law", LAW],
    ["Điều 18 Hiến pháp", LAW],
    ["Điều 3 nghị định 113", LAW],
    ["Điều 3 Thông tư 41", CIRCULAR],
    ["Điều 3 nghị định 13", DECREE],
    ["Điều 3 Luật Đầu tư", INVESTMENT],
  ])("%j is of another document", (text, document) => {
    expect(isMeant(text, document)).toBe(false);
  });
});

describe("isNumberMeant", () => {
  const hit = madeHit("Nghị định 253/2025/NĐ-CP sửa Nghị định 45/2021/NĐ-CP.", {
    metadata: { kind: "decree", number: "113/2024/NĐ-CP", title: "Nghị định 113" },
  });

  it.each([
    "Nghị định 113/2024/NĐ-CP có hiệu lực khi nào?",
    "Nghị định 113/2024 nói gì?",
    "nghi dinh 113 noi gi",
    "Decree 113 on support",
    "Nghị định 253/2025/NĐ-CP sửa gì?",
    "nghị định 45 còn dùng không",
    "Hợp tác xã có 113 thành viên?",
  ])("a passage of the document, or that speaks of it, may answer %j", (question) => {
    expect(isNumberMeant(queryOf(question), hit)).toBe(true);
  });

  it.each(["Nghị định 92/2024/NĐ-CP có hiệu lực khi nào?", "Nghị định 13 nói gì?", "Decree 25 on support"])(
    "another one may not answer %j",
    (question) => {
      expect(isNumberMeant(queryOf(question), hit)).toBe(false);
    },
  );
});
