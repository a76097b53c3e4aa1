import { describe, expect, it } from "vitest";
import { blocksOf, FULL, lines, REST } from "../../support/made-up-pdf.ts";

describe("paragraphs of a PDF", () => {
  it("joins the lines of a paragraph with spaces", async () => {
    expect(await blocksOf(lines([FULL, FULL, REST], { y: 80 }))).toEqual([`${FULL} ${FULL} ${REST}`]);
  });

  it("begins a paragraph where a line ends early, is set in, or stands further below", async () => {
    const page = [
      ...lines([FULL, REST, FULL, "Mật bán ở chợ."], { y: 80 }),
      ...lines([`Hai ${FULL.slice(4)}.`], { y: 170 }),
      ...lines(["Ong bay xa."], { y: 185, x: 80 }),
    ];
    expect(await blocksOf(page)).toEqual([
      `${FULL} ${REST}`,
      `${FULL} Mật bán ở chợ.`,
      `Hai ${FULL.slice(4)}.`,
      "Ong bay xa.",
    ]);
  });

  it("begins a block at labels of laws and lists", async () => {
    const items = [
      "Điều 5. Tổ ong",
      "1. Tổ ong đặt xa nhà.",
      "a) Ở vườn;",
      "đ) Ở rừng.",
      "- Ong mật",
      "• Ong ruồi",
    ];
    expect(await blocksOf(lines(["Chương II", ...items], { y: 80 }))).toEqual(["Chương II", ...items]);
  });

  it("begins a clause although the line above is full", async () => {
    const clause = `1. ${FULL.slice(4, -3)}ng.`;
    expect(await blocksOf(lines([clause, "2. Ong bay xa.", FULL], { y: 80 }))).toEqual([
      clause,
      "2. Ong bay xa.",
      FULL,
    ]);
  });

  it("keeps a reference at the beginning of a line in its sentence", async () => {
    const before = `${FULL.slice(0, 66)} theo khoản`;
    const after = "Điều 22 của Quy chế này và Điều 23.";
    expect(await blocksOf(lines([FULL, after], { y: 80 }))).toEqual([`${FULL} ${after}`]);
    expect(await blocksOf(lines([FULL, "Điều 22. Mật chia đều."], { y: 80 }))).toEqual([
      `${FULL} Điều 22. Mật chia đều.`,
    ]);
    expect(await blocksOf(lines([before, "2. Người nuôi ong được chia mật."], { y: 80 }))).toHaveLength(1);
  });

  it("joins a heading that is set in two lines", async () => {
    const heading = "Điều 109. Việc chia mật và sáp ong cho người nuôi ong của Hội Ong thung lũng";
    const page = [
      ...lines([heading, "và của các tổ"], { y: 80, bold: true }),
      ...lines(["1. Mật chia đều."], { y: 110 }),
    ];
    expect(await blocksOf(page)).toEqual([`${heading} và của các tổ`, "1. Mật chia đều."]);
  });

  it("begins a block where the size or the weight of whole lines changes", async () => {
    const page = [
      ...lines([`${FULL}.`], { y: 80 }),
      ...lines([`${FULL}.`], { y: 95, bold: true }),
      ...lines(["Nhỏ hơn."], { y: 110, size: 9 }),
    ];
    expect(await blocksOf(page)).toHaveLength(3);
  });

  it("takes off the hyphen of a word broken at the end of a line, and only that", async () => {
    const fill = "The bees of the valley fly over the river to the orchards of coopera-";
    const years = "The bees of the valley fly over the river to the orchards since 2021-";
    const known = "Good work is well-paid. The bees of the valley live on well-";
    const address = "See https://bees.example/the-valley-of-the-bees-and-of-the-honey-";
    expect(await blocksOf(lines([fill, "tive farmers."], { y: 80 }))).toEqual([
      "The bees of the valley fly over the river to the orchards of cooperative farmers.",
    ]);
    expect((await blocksOf(lines([years, "2025 in rows."], { y: 80 })))[0]).toContain("2021-2025");
    expect((await blocksOf(lines([known, "paid work."], { y: 80 })))[0]).toContain("on well-paid work");
    expect((await blocksOf(lines([address, "trade for more."], { y: 80 })))[0]).toContain("-honey-trade for");
    const range = "The bees of the valley fly over the river to the orchards since 2021–";
    expect((await blocksOf(lines([range, "2025 in rows."], { y: 80 })))[0]).toContain("2021–2025");
    const vietnamese = "Hội Ong thung lũng họp mỗi năm một lần để xếp hạng các tổ từ BBB-";
    expect((await blocksOf(lines([vietnamese, "trở lên."], { y: 80 })))[0]).toContain("BBB- trở lên");
  });
});
