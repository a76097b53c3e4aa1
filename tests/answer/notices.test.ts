import { describe, expect, it } from "vitest";
import { noticesFor } from "../../src/answer/notices.ts";
import type { Validity } from "../../src/domain.ts";
import { clauseHit, madeHit, queryOf } from "../support/made-up-hits.ts";

const RULE = queryOf("Góp vốn thế nào?");
const COUNT = queryOf("Lạng Sơn có bao nhiêu hợp tác xã?");
const PRESS = madeHit("x").document;

function law(validity: Validity) {
  const { document } = clauseHit("x");
  return { ...document, metadata: { ...document.metadata, validity } };
}

describe("notices", () => {
  it.each<[Validity, string]>([
    ["expired", "Luật Mẫu đã hết hiệu lực."],
    ["not-yet-in-force", "Luật Mẫu chưa có hiệu lực."],
    ["partly-in-force", "Luật Mẫu đã hết hiệu lực một phần; bạn hãy kiểm tra điều khoản nào còn áp dụng."],
    ["unknown", "Chưa xác minh được Luật Mẫu còn hiệu lực hay không."],
  ])("warn of a law that is %s", (validity, notice) => {
    expect(noticesFor(RULE, [law(validity)])).toEqual([notice]);
  });

  it.each<Validity>(["in-force", "not-applicable"])("say nothing of what is %s", (validity) => {
    expect(noticesFor(RULE, [law(validity)])).toEqual([]);
  });

  it("name what has taken the place of a law", () => {
    const by = law("in-force");
    const next = { ...by, metadata: { ...by.metadata, title: "Luật Mới", effective: "2091-07-01" } };
    const replacementOf = () => ({ number: "1/2091/QH17", by: next });
    expect(noticesFor(RULE, [law("expired")], { replacementOf })).toEqual([
      "Luật Mẫu đã hết hiệu lực, được thay thế bởi Luật Mới (có hiệu lực từ ngày 1/7/2091).",
    ]);
    expect(noticesFor(RULE, [law("in-force")], { replacementOf })).toEqual([]);
  });

  it("say that a figure comes from the press", () => {
    expect(noticesFor(COUNT, [PRESS])).toEqual(["Số liệu lấy từ báo chí, không phải thống kê chính thức."]);
  });

  it("do not call the press what an office or a fund writes itself", () => {
    const issuer = "Quỹ tín dụng nhân dân Đồng Ong";
    const { document } = madeHit("x", { metadata: { issuer } });
    expect(noticesFor(COUNT, [document])).toEqual([]);
    const rule = queryOf("Vay tối đa bao nhiêu?");
    expect(noticesFor(rule, [document])).toEqual([]);
    expect(noticesFor(rule, [PRESS])).not.toEqual([]);
  });

  it.each([
    "Kế hoạch số 9/KH-UBND: Phát triển kinh tế tập thể",
    "Quy chế nội bộ",
    "Final report",
    "Slutrapport: Bambu",
  ])("do not call “%s” the press", (title) => {
    expect(noticesFor(COUNT, [madeHit("x", { metadata: { title } }).document])).toEqual([]);
  });

  it("say that a province is part of another one now", () => {
    const ninhBinh = madeHit("x", { metadata: { places: ["Ninh Bình"], published: "2025-11-15" } }).document;
    const asked = queryOf("Nam Định có bao nhiêu hợp tác xã?");
    expect(noticesFor(asked, [ninhBinh])[0]).toMatch(/^Từ ngày 1\/7\/2025 Nam Định đã nhập vào Ninh Bình;/u);
    expect(noticesFor(queryOf("Ninh Bình có bao nhiêu hợp tác xã?"), [ninhBinh])).toHaveLength(1);
  });

  it("say so only where a figure was asked for", () => {
    expect(noticesFor(RULE, [PRESS])).toEqual([]);
  });

  it("are said once for several documents of the kind", () => {
    expect(noticesFor(COUNT, [PRESS, PRESS])).toHaveLength(1);
    expect(noticesFor(RULE, [law("expired"), law("expired")])).toHaveLength(1);
  });

  it("say that a rule is known from texts about it only", () => {
    const told = [{ documentId: PRESS.id, quote: "x" }];
    const notice = "Thông tin này mới biết qua bài viết về văn bản, chưa đối chiếu với bản gốc.";
    const rule = queryOf("Điều kiện để được vay vốn là gì?");
    expect(noticesFor(rule, [PRESS], { quotes: told })).toEqual([notice]);
    expect(noticesFor(rule, [PRESS, law("in-force")], { quotes: told })).toEqual([]);
    const marked = [{ documentId: "laws/made", quote: "x", confidence: "secondary" as const }];
    expect(noticesFor(RULE, [law("in-force")], { quotes: marked })).toEqual([notice]);
  });

  it("say that a figure is old, but not that a rule is", () => {
    const quotes = [{ documentId: PRESS.id, quote: "Năm 2021 có 557 hợp tác xã." }];
    expect(noticesFor(COUNT, [PRESS], { quotes, day: "2026-01-01" })[1]).toContain("năm 2021");
    expect(noticesFor(COUNT, [PRESS], { quotes, day: "2023-01-01" })).toHaveLength(1);
  });

  it("say that the sources disagree", () => {
    expect(noticesFor(COUNT, [PRESS], { disagree: true })[1]).toContain("khác nhau");
  });

  it("are in the language of the answer", () => {
    const query = queryOf("How is capital contributed?");
    expect(noticesFor(query, [law("expired")])).toEqual(["Luật Mẫu is no longer in force."]);
  });
});
