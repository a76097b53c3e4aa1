import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/language/normalize.ts";
import { sentences } from "../../src/language/sentences.ts";
import { isOneSlip, respelled } from "../../src/language/spelling.ts";
import { randomNumbers } from "../support/random.ts";

describe("respelled", () => {
  it.each([
    ["hop tax xa", "hop tac xa"],
    ["hop tca xa", "hop tac xa"],
    ["hoptacxa", "hop tac xa"],
    ["Hoptacxa", "hop tac xa"],
    ["hợptácxã", "hop tac xa"],
    ["thanhvien", "thanh vien"],
    ["hoptacxa can may thanhvien", "hop tac xa can may thanh vien"],
    ["nghi dihn 113/2024/ND-CP", "nghi dinh 113/2024/ND-CP"],
    ["dai hoi thanh vine", "dai hoi thanh vien"],
    ["lien hiep hop tac xa nong nhgiep", "lien hiep hop tac xa nong nghiep"],
  ])("puts %j right", (typed, meant) => {
    expect(respelled(typed)).toBe(meant);
  });

  it.each(["lang son bao nhieu htx", "quang tri may htx"])(
    "leaves the names of places alone: %j",
    (typed) => {
      expect(respelled(typed)).toBe(typed);
    },
  );

  it("takes off what an input method leaves that is off", () => {
    expect(respelled("howpj tacs xax caanf maays thanhf vieen")).toBe("hop tac xa can may thanh vien");
    expect(respelled("ddieeuf leej hoc gif?")).toBe("dieu le hoc gi?");
  });

  it("takes a single word of that kind for a name", () => {
    expect(respelled("cong ty Bimexs o dau")).toBe("cong ty Bimexs o dau");
  });

  it.each([
    "theo luat hop tac xa nam 2003 thi can may xa vien",
    "von dieu le cua hop tac xa la gi",
    "dai hoi thanh vien hop vao luc nao",
    "gop von bang quyen su dung dat",
    "Hợp tác xã cần mấy thành viên?",
    "How many members does a cooperative need?",
    "Hur många medlemmar måste ett kooperativ ha?",
  ])("leaves words alone that are no slips: %j", (text) => {
    expect(respelled(text)).toBe(text);
  });

  // Bug: a word that exists gives way to one of a term of three or four words that is one letter away.
  it.each([
    "hop tac xa can bao nhieu thanh vien",
    "mot thanh vien duoc gop toi da bao nhieu phan tram von dieu le",
    "khi thanh vien chet thi von gop the nao",
    "hop tac xa phai dang ky o dau",
    "quy mo nao bat buoc to chuc quan tri day du",
    "to chua dang ky",
    "hop tac xa cua toi voi hop tac xa khac",
    "15 tuoi lam thanh vien hop tac xa duoc khong",
    "so htx dang hoat dong cua lang son",
    "nghe noi xa vien htx ninh binh kiem 45 trieu",
    "theo luat htx nam 2003 thi can may xa vien",
    "Một thành viên được góp tối đa bao nhiêu phần trăm vốn điều lệ?",
    "Hợp tác xã phải đăng ký ở đâu?",
    "Tỷ lệ trích tối thiểu đối với hợp tác xã?",
  ])("leaves words alone that exist: %j", (text) => {
    expect(respelled(text)).toBe(text);
  });

  it.each([
    "hop tac xa Nguyen Van An co 12.5 ty, 113/2024/ND-CP, ngay 01/07/2024",
    "hop tac xa Sao Mai o xa Hop Tien",
    "17/2023/QH15",
    "",
    "?!…",
    "🎉🌾",
  ])("keeps names, numbers and what stands between words: %j", (text) => {
    expect(respelled(text)).toBe(text);
  });

  it("keeps everything but the word that it changes", () => {
    expect(respelled("  (hop tax xa)  Sao Mai, 2.500.000 đ — ?!")).toBe(
      "  (hop tac xa)  Sao Mai, 2.500.000 đ — ?!",
    );
  });

  it("takes a text in composed and in decomposed letters for the same", () => {
    const text = "Hợp tax xã cần mấy thành viên?";
    expect(respelled(text.normalize("NFD"))).toBe(respelled(text));
  });

  it("has nothing left to change in what it has changed", () => {
    for (const text of ["hop tax xa", "hoptacxa", "howpj tacs xax caanf maays thanhf vieen"])
      expect(respelled(respelled(text))).toBe(respelled(text));
  });
});

/** The sentences of the digest of the law on cooperatives, without front matter and comments. */
function lawSentences(): string[] {
  const file = new URL("../../corpus/laws/luat-hop-tac-xa-2023.vi.md", import.meta.url);
  const body = readFileSync(file, "utf8")
    .replace(/^---[\s\S]*?\n---\n/u, "")
    .replace(/<!--[\s\S]*?-->/gu, "");
  return sentences(body).map(({ text }) => text.normalize("NFC"));
}

describe("the sentences of a law, which have no slips,", () => {
  const MOST_CHANGED = 0.02;

  // Bug: see above; 9 % of them are changed.
  it.each([
    ["without diacritics", fold],
    ["as they are", (text: string) => text],
  ])("are hardly ever changed %s", (_how, typed) => {
    const all = lawSentences().map(typed);
    expect(all.length).toBeGreaterThan(1000);
    const changed = all.flatMap((text) => {
      const other = respelled(text);
      return other === text ? [] : [`${text}\n → ${other}`];
    });
    const least = Math.floor(MOST_CHANGED * all.length);
    expect(changed.length, `${changed.length} of ${all.length}:\n${changed.join("\n")}`).toBeLessThanOrEqual(
      least,
    );
  });
});

describe("isOneSlip", () => {
  it.each([
    ["another letter", "tax", "tac"],
    ["a letter too many", "vienn", "vien"],
    ["a letter too many in front", "xthanh", "thanh"],
    ["a letter too few", "vin", "vien"],
    ["a letter too few in front", "hanh", "thanh"],
    ["two letters swapped", "tca", "tac"],
    ["two letters swapped at the end", "vine", "vien"],
    ["a letter doubled in the middle", "thhanh", "thanh"],
  ])("knows %s: %s, %s", (_what, typed, meant) => {
    expect(isOneSlip(typed, meant)).toBe(true);
    expect(isOneSlip(meant, typed)).toBe(true);
  });

  it.each([
    ["the same word", "tac", "tac"],
    ["two other letters", "txx", "tac"],
    ["two letters swapped that are no neighbours", "cat", "tac"],
    ["two letters too many", "viennn", "vien"],
    ["a letter too few and another one", "vxn", "vien"],
    ["words of fewer than three letters", "xa", "xe"],
    ["a short word that becomes a longer one", "xa", "xac"],
    ["the beginning of a longer word", "tha", "thanh"],
    ["nothing", "", "tac"],
  ])("does not take for one: %s: %s, %s", (_what, typed, meant) => {
    expect(isOneSlip(typed, meant)).toBe(false);
    expect(isOneSlip(meant, typed)).toBe(false);
  });

  it("finds every slip that can be made in a word, and no two of them far apart", () => {
    const random = randomNumbers(3);
    const letter = () => String.fromCharCode(97 + Math.floor(random() * 26));
    for (let i = 0; i < 400; i += 1) {
      const word = Array.from({ length: 5 + (i % 3) }, letter).join("");
      const at = Math.floor(random() * (word.length - 1));
      const slips = [
        word.slice(0, at) + word.slice(at + 1),
        word.slice(0, at) + letter() + word.slice(at),
        word.slice(0, at) + letter() + word.slice(at + 1),
        word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
      ];
      for (const slip of slips.filter((other) => other !== word))
        expect([slip, isOneSlip(slip, word)]).toEqual([slip, true]);
      expect(isOneSlip(`01${word.slice(2)}`, word)).toBe(false);
    }
  });
});
