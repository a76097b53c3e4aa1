import { describe, expect, it } from "vitest";
import { FROM_LEFT, guessHeaders, readableRows, readTables } from "../../src/ingest/table-rows.ts";

const table = (...lines: string[]) => readTables(lines);

describe("readTables", () => {
  it.each<[string, string[], string[]]>([
    ["a header", ["| Tổ | Số |", "|---|---|", "| A | 5 |"], ["Tổ: A; Số: 5"]],
    ["no header", ["| Đàn | 5 | 6 |", "| Tổ | 7 | 8 |"], ["Đàn – 5; 6", "Tổ – 7; 8"]],
    ["years as header", ["| Tổ | 2021 | 2022 |", "| A | 5 | 6 |"], ["Tổ: A; 2021: 5; 2022: 6"]],
    ["nothing but years as header", ["| 2021 | 2022 |", "| 5 | 6 |"], ["2021: 5; 2022: 6"]],
    ["years that lead", ["| 2021 | 5 |", "| 2022 | 6 |"], ["2021: 5", "2022: 6"]],
    ["ragged rows", ["| Tổ | Số |", "|---|---|", "| A | 5 | 6 |", "| B |"], ["Tổ: A; Số: 5; 6", "B"]],
    [
      "empty cells",
      ["| Tổ | Số | Vốn |", "|---|---|---|", "| A | | 1,35 |", "| | 6 | |"],
      ["Tổ: A; Vốn: 1,35", "Số: 6"],
    ],
    ["units", ["| Tổ | Vốn (tỷ đồng) |", "|---|---|", "| A | 1 529 |"], ["Tổ: A; Vốn (tỷ đồng): 1 529"]],
    [
      "a column of units",
      [
        "| TT | Chỉ tiêu | ĐVT | TH 2025 | KH 2026 |",
        "|---|---|---|---|---|",
        "| 1 | Tổ ong | tổ | 5 | 7 |",
        "| 2 | Tỷ lệ | % | 56 | 60,5 |",
      ],
      [
        "TT: 1; Chỉ tiêu: Tổ ong; TH 2025: 5 tổ; KH 2026: 7 tổ",
        "TT: 2; Chỉ tiêu: Tỷ lệ; TH 2025: 56%; KH 2026: 60,5%",
      ],
    ],
    [
      "a column of units in English",
      ["| Item | Unit | 2025 |", "|---|---|---|", "| Honey | tonnes | 5 |"],
      ["Item: Honey; 2025: 5 tonnes"],
    ],
    [
      "a unit without a figure",
      ["| Chỉ tiêu | ĐVT | Số |", "|---|---|---|", "| Vốn | đồng | tăng |"],
      ["Chỉ tiêu: Vốn; ĐVT: đồng; Số: tăng"],
    ],
    [
      "who reports, which is no unit",
      ["| Đơn vị | Số |", "|---|---|", "| Huyện A | 5 |"],
      ["Đơn vị: Huyện A; Số: 5"],
    ],
    ["the same figure in every cell", ["| Tổ | Số |", "|---|---|", "| 5 | 5 |"], ["Tổ: 5; Số: 5"]],
    ["escaped bars", ["| Tổ | Số |", "|---|---|", "| A \\| B | 5 |"], ["Tổ: A / B; Số: 5"]],
    ["no outer bars", ["Tổ | Số", "---|---", "A | 5"], ["Tổ: A; Số: 5"]],
    [
      "a row of one cell",
      ["| Tổ | Số |", "|---|---|", "| Vùng núi |", "| A | 5 |"],
      ["Vùng núi", "Tổ: A; Số: 5"],
    ],
    ["a header alone", ["| Tổ | Số |", "|---|---|"], ["Tổ; Số"]],
    ["a column without cells", ["| Tổ | Ghi chú |", "|---|---|", "| | x |"], ["Tổ", "Ghi chú: x"]],
    [
      "text around it",
      ["Trước.", "| Tổ | Số |", "|---|---|", "| A | 5 |", "Sau."],
      ["Trước.", "Tổ: A; Số: 5", "Sau."],
    ],
    ["a bar in a sentence", ["Ong | mật có 5 đàn."], ["Ong | mật có 5 đàn."]],
    ["two bars in a sentence", ["Ong | mật | sáp", "Sau."], ["Ong | mật | sáp", "Sau."]],
  ])("reads %s", (_what, lines, rows) => {
    expect(table(...lines)).toEqual(rows);
  });
});

describe("readableRows", () => {
  it("gives a cell that spans columns the names of all of them", () => {
    const grid = [
      ["Tổ", "Nam", "Nữ"],
      ["A", "12", FROM_LEFT],
    ];
    expect(readableRows(grid, 1)).toEqual(["Tổ: A; Nam, Nữ: 12"]);
  });

  it("names the columns by both rows of a header", () => {
    const grid = [
      ["Tổ", "Thành viên", FROM_LEFT],
      ["Tổ", "Nam", "Nữ"],
      ["A", "5", "6"],
    ];
    expect(readableRows(grid, 2)).toEqual(["Tổ: A; Thành viên Nam: 5; Thành viên Nữ: 6"]);
  });

  it("writes the cells of a very long row on lines of their own, each with what leads the row", () => {
    const long = "chữ ".repeat(200).trim();
    const grid = [
      ["", "Cũ", "Mới"],
      ["Vốn", long, long],
    ];
    expect(readableRows(grid, 1)).toEqual([`Vốn – Cũ: ${long}`, `Vốn – Mới: ${long}`]);
  });
});

describe("guessHeaders", () => {
  it.each<[number, string[][]]>([
    [0, []],
    [0, [["Tổ", "Số"]]],
    [
      0,
      [
        ["1", "Tổ"],
        ["2", "Số"],
      ],
    ],
    [
      1,
      [
        ["Tổ", "Số"],
        ["A", "5"],
      ],
    ],
  ])("finds %i rows", (count, grid) => {
    expect(guessHeaders(grid)).toBe(count);
  });
});
