import { describe, expect, it } from "vitest";
import { isReadable, safeName } from "../../src/telegram/review.ts";

describe("the name of a file that somebody else has named", () => {
  it.each([
    ["Báo cáo 2025.pdf", "Báo cáo 2025.pdf"],
    ["Nghị định 113-2024 (bản gốc).DOCX", "Nghị định 113-2024 (bản gốc).docx"],
    ["../../etc/passwd.txt", "etc passwd.txt"],
    ["..\\..\\a.txt", "a.txt"],
    ['$(rm -rf ~)"`;&|\n.md', "(rm -rf ).md"],
    ["-rf.md", "rf.md"],
    [".hidden.md", "hidden.md"],
    ["...md", "document.md"],
    ["\u202Efdp.exe.pdf", "fdp.exe.pdf"],
    ["\u0000.pdf", "document.pdf"],
    [`${"dài ".repeat(99)}.pdf`, `${"dài ".repeat(25).trim()}.pdf`],
    [`${"Báo".normalize("NFD")} cáo.pdf`, "Báo cáo.pdf"],
  ])("%j becomes %j", (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it("tells whether the corpus can hold it", () => {
    expect(["a.PDF", "a.docx", "a.md", "a.txt", "a.html"].every(isReadable)).toBe(true);
    expect(["a.exe", "a", "", ".pdf", "a.pdf.zip"].some(isReadable)).toBe(false);
  });
});
