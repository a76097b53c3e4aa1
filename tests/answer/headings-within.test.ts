import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../src/answer/candidates.ts";
import type { DocumentMetadata } from "../../src/domain.ts";
import { madeHit } from "../support/made-up-hits.ts";

function textsOf(text: string, metadata: Partial<DocumentMetadata> = {}): string[] {
  return candidatesOf(madeHit(text, { metadata })).map((candidate) => candidate.text);
}

describe("what of a passage may answer", () => {
  it.each([
    ["**Có mất phí không?** Không, Quỹ không thu phí.", ["Không, Quỹ không thu phí."]],
    ["Có mất phí không? Không, Quỹ không thu phí.", ["Không, Quỹ không thu phí."]],
    ["Is there a fee? No, it is free.", ["No, it is free."]],
    ["Finns det en avgift?\nNej, den är gratis.", ["Nej, den är gratis."]],
    ["Ai được vay?", []],
  ])("is no question, but what follows it: %s", (text, told) => {
    expect(textsOf(text, { kind: "guide" })).toEqual(told);
  });

  it("answers in the words of the question before it", () => {
    const [first, second] = candidatesOf(madeHit("Trả nợ trước hạn có mất phí không? Không mất. Gọi 5 giờ?"));
    expect(first?.lead.size).toBeGreaterThan(0);
    expect(second).toBeUndefined();
  });

  it.each([
    ["**Xuất khẩu nông sản**\n- Xoài: 7 tổ.", {}, ["Xoài: 7 tổ."]],
    ["Những mô hình điểm\nTổ ong có 5 người.", {}, ["Tổ ong có 5 người."]],
    [
      "Ong mật sau một năm khó khăn\nTổ ong có 5 người.",
      { title: "Ong mật sau một năm khó khăn" },
      ["Tổ ong có 5 người."],
    ],
    // The head of an official text, and a heading in capitals wherever it stands.
    [
      "ỦY BAN NHÂN DÂN TỈNH GIA LAI\nĐộc lập - Tự do - Hạnh phúc\nSố: 41/2024/QĐ-UBND\nGia Lai, ngày 30 tháng 10 năm 2024\nSửa đổi một số điều về nuôi ong\nCăn cứ Luật Ong ngày 20 tháng 6 năm 2023;\nQUYẾT ĐỊNH:",
      { kind: "decision" as const, title: "Quyết định số 41/2024/QĐ-UBND Sửa đổi một số điều về nuôi ong" },
      [],
    ],
    ["Tổ ong có 5 người.\nVAY VỐN NUÔI ONG", {}, ["Tổ ong có 5 người."]],
    // What introduces a list that is in another passage.
    ["Tổ ong có 5 người. Thủ tục như sau:", {}, ["Tổ ong có 5 người."]],
    // What may be a fact stays: a line with a figure, an item of a list, a line of a law.
    ["257 tổ mới\nTổ ong có 5 người.", {}, ["257 tổ mới", "Tổ ong có 5 người."]],
    ["Đơn xin vay\n- Biên bản họp", {}, ["Đơn xin vay", "Biên bản họp"]],
    [
      "Những mô hình điểm\nTổ ong có 5 người.",
      { kind: "law" as const },
      ["Những mô hình điểm", "Tổ ong có 5 người."],
    ],
  ])("is no heading and no title: %s", (text, metadata, told) => {
    expect(textsOf(text, metadata)).toEqual(told);
  });
});
