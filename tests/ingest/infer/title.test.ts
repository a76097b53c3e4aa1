import { describe, expect, it } from "vitest";
import { titleOf } from "../../../src/ingest/infer/title.ts";

const LETTER = `QUỸ NUÔI ONG TỈNH GIA LAI
Số: 58/TB-QNO
Gia Lai, ngày 12 tháng 02 năm 2025

THÔNG BÁO
Về thủ tục vay ong giống

Kính gửi: Các tổ nuôi ong.`;

describe("the title of a text that is no law", () => {
  it.each([
    ["a letter of an office", LETTER, "Thông báo về thủ tục vay ong giống"],
    [
      "a letter with what it is on in one line, as a heading",
      LETTER.replace("THÔNG BÁO\nVề thủ tục", "# BÁO CÁO Kết quả năm 2024 về"),
      "Báo cáo kết quả năm 2024 về vay ong giống",
    ],
    [
      "an article under its newspaper",
      "Báo Ong - Thứ ba, 14/01/2025 09:12\nOng mật được mùa\nÔng An nuôi.",
      "Ong mật được mùa",
    ],
    ["an article", "# Ong mật được mùa\n\nÔng An nuôi ong.", "Ong mật được mùa"],
    // Capitals alone make no letter: nobody numbered it.
    ["a headline in capitals", "TỔ ONG NĂM NAY\nTHÔNG BÁO\nÔng An nuôi.", "TỔ ONG NĂM NAY"],
    ["a long first line: the name of the file", `${"Ông An nuôi ong ".repeat(20)}\nHết.`, "bao cao ong"],
  ])("%s", (_what, text, title) => {
    expect(titleOf(text, "bao-cao-ong.txt", "vi")).toBe(title);
  });
});
