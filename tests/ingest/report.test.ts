import { describe, expect, it } from "vitest";
import { noLists } from "../../src/domain.ts";
import { chaptersOf } from "../../src/ingest/report.ts";
import { split } from "../../src/ingest/split.ts";

const chapters = (body: string) => {
  const metadata = {
    title: "Ong",
    language: "vi",
    kind: "decision" as const,
    validity: "unknown" as const,
    ...noLists(),
  };
  return chaptersOf(
    split({ id: "x", file: "x.md", districts: [], format: "text", warnings: [], metadata, body }),
  );
};

describe("chaptersOf", () => {
  it("counts each article once, by chapter and in order", () => {
    const body =
      "Chương I\nONG\nĐiều 1. Tổ\n1. Một.\n2. Hai.\nĐiều 2. Mật\nNgọt.\nChương II\nHẾT\nĐiều 3. Bản in\nBa bản.";
    expect(chapters(body)).toEqual([
      { heading: "Chương I. ONG", articles: 2, first: "1", last: "2" },
      { heading: "Chương II. HẾT", articles: 1, first: "3", last: "3" },
    ]);
  });

  it("tells the articles of issued rules from those of the decision", () => {
    const body =
      "Điều 1. Ban hành kèm theo Quyết định này Quy chế nuôi ong.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\nĐiều 3. Hội Ong thi hành Quyết định này.\n\nCHỦ TỊCH\n\nQUY CHẾ\nNuôi ong\n(Ban hành kèm theo Quyết định số 1/QĐ-HO)\n\nĐiều 1. Tổ\nTổ ong ở vườn.\nĐiều 2. Mật\nMật ngọt.";
    expect(chapters(body)).toEqual([
      { heading: "", articles: 3, first: "1", last: "3" },
      { heading: "Quy chế", articles: 2, first: "1", last: "2" },
    ]);
  });

  it("finds none in prose", () => {
    expect(chapters("# Ong\n\nĐàn ong bay ra đồng tìm hoa.")).toEqual([]);
  });
});
