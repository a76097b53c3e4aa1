import { describe, expect, it } from "vitest";
import { crossReferences } from "../../src/language/cross-references.ts";

/** "5.2.a" for each reference, with the document it names. */
function read(text: string): string[] {
  return crossReferences(text, "99").map(({ article, clause, point, document }) => {
    const place = [article, clause, point].filter((part) => part !== undefined).join(".");
    return document === undefined ? place : `${place} ${document.number ?? document.name}`;
  });
}

describe("crossReferences", () => {
  it.each([
    ["khoản 3 Điều 22", ["22.3"]],
    ["các khoản 1, 2 và 3 Điều 5", ["5.1", "5.2", "5.3"]],
    ["các khoản từ 1 đến 3 Điều 5", ["5.1", "5.2", "5.3"]],
    ["điểm b và điểm c khoản 2 Điều này", ["99.2.b", "99.2.c"]],
    ["điểm đ khoản 1 Điều 3", ["3.1.đ"]],
    ["điểm a1 khoản 1a Điều 9b", ["9b.1a.a1"]],
    ["điểm a, b khoản 1 và khoản 2 Điều 5", ["5.1.a", "5.1.b", "5.2"]],
    ["điểm a khoản 1, điểm b khoản 2 Điều 5", ["5.1.a", "5.2.b"]],
    ["Điều 5 khoản 2 điểm đ", ["5.2.đ"]],
    ["Điều 5, khoản 2 Điều 6", ["5", "6.2"]],
    ["Điều 5, 6 và 7 của Luật này", ["5", "6", "7"]],
    ["Điều 5 và 10 ngày làm việc", ["5"]],
    ["từ Điều 5 đến Điều 8", ["5", "6", "7", "8"]],
    ["điểm a khoản này và khoản 3 Điều 8", ["8.3"]],
    ["Article 9.4, Article 5(2)", ["9.4", "5.2"]],
    ["Clause 3, Article 22 of this Law", ["22.3"]],
    ["points a and b, Clause 2, Article 5", ["5.2.a", "5.2.b"]],
    ["Articles 81 and 82", ["81", "82"]],
    ["điều kiện 5 thành viên, Điều này", []],
  ])("reads %j", (text, places) => {
    expect(read(text)).toEqual(places);
  });

  it.each([
    ["Điều 6 Luật Hoa", ["6 Luật Hoa"]],
    ["Điều 5 Nghị định số 113/2024/NĐ-CP", ["5 113/2024/NĐ-CP"]],
    ["khoản 1 Điều 5 và khoản 2 Điều 6 Luật Hoa", ["5.1 Luật Hoa", "6.2 Luật Hoa"]],
    ["Điều 5 của Luật này và Điều 6 Luật Hoa", ["5", "6 Luật Hoa"]],
    ["khoản 2 Điều này và Điều 6 Luật Hoa", ["99.2", "6 Luật Hoa"]],
    ["Điều 10,\nĐiều 11 của Luật\nHoa", ["10 Luật Hoa", "11 Luật Hoa"]],
    ["Điều 5 Hiến pháp", ["5 Hiến pháp"]],
    ["Article 5 of the Flower Law", ["5 Flower Law"]],
    ["Articles 5 to 6 of the Law on Bees", ["5 Law on Bees", "6 Law on Bees"]],
  ])("tells of which document %j is", (text, references) => {
    expect(read(text)).toEqual(references);
  });

  it("does not take long over a long row without an article", () => {
    const row = Array.from({ length: 400 }, (_, i) => `khoản ${i}, điểm a`).join(", ");
    const before = Date.now();
    expect(read(`${row} ${"và khoản 1, 2, 3 ".repeat(300)}`)).toEqual([]);
    expect(Date.now() - before).toBeLessThan(2000);
  });
});
