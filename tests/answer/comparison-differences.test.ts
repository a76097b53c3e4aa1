import { describe, expect, it } from "vitest";
import { asksWhatLawsDifferIn } from "../../src/answer/comparison-differences.ts";
import { queryOf } from "../support/made-up-hits.ts";

const asks = (text: string) => asksWhatLawsDifferIn(queryOf(text));

describe("all that two laws differ in", () => {
  it.each([
    "Luật cũ với luật mới khác nhau ra sao?",
    "luat 2012 va 2023 khac gi",
    "Luật HTX 2023 có điểm mới gì?",
    "How does the 2023 law differ from the 2012 law?",
    "What is new in the 2023 law?",
    "Jämför lagen från 2012 med lagen från 2023",
  ])("is asked for: %s", (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    "Luật 2012 và luật 2023 khác nhau gì về vốn góp?",
    "Luật 2012 và luật 2023 mỗi luật có bao nhiêu điều?",
    "Luật HTX 2023 có hiệu lực khi nào?",
    "Lạng Sơn có gì mới?",
  ])("is not: %s", (text) => {
    expect(asks(text)).toBe(false);
  });
});
