import { describe, expect, it } from "vitest";
import { tellsThing } from "../../src/answer/measured-thing.ts";
import { surroundingsOf } from "../../src/answer/surroundings.ts";
import { madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

function tells(question: string, text: string, language = "vi"): boolean {
  const hit = madeHit(text, { metadata: { language } });
  return tellsThing(queryOf(question), sentenceOf(hit), surroundingsOf(hit));
}

describe("what is measured", () => {
  const GINGER = "Năm 2031 hợp tác xã trồng 40 ha gừng.";

  it.each([
    ["HTX trồng được mấy ha cây nghệ?", false],
    ["htx trong duoc may ha cay nghe roi", false],
    ["HTX có bao nhiêu ha dưa lưới?", false],
    ["HTX thu bao nhiêu tấn cà phê?", false],
    ["HTX trồng được mấy ha gừng?", true],
    ["htx trong duoc may ha cay gung roi", true],
    ["HTX trồng mấy ha?", true],
    ["HTX trồng mấy ha đất?", true],
    ["HTX trồng được bao nhiêu ha trong năm 2031?", true],
    // Without accents "hoi" is many things.
    ["htx trong may ha hoi 2031", true],
  ])("must be told: %s", (question, isTold) => {
    expect(tells(question, GINGER)).toBe(isTold);
  });

  it("must be told in other languages", () => {
    const text = "In 2031 the cooperative planted 40 hectares of apples.";
    expect(tells("How many hectares of apples did the cooperative plant?", text, "en")).toBe(true);
    expect(tells("How many hectares of melons did the cooperative plant?", text, "en")).toBe(false);
    expect(tells("Hur många hektar drakfrukt odlar kooperativet?", text, "en")).toBe(false);
    expect(tells("How many tons of coffee does it sell?", "It sells 9 tons of coffee.", "en")).toBe(true);
  });
});
