import { describe, expect, it } from "vitest";
import { withYearBeside } from "../../../src/answer/conversation/year-beside.ts";

const asked = (question: string, answer = "") => ({ question, answer });

describe("the year beside the one spoken of", () => {
  it.each([
    ["thế năm trước đó?", "Năm 2034 Lạng Sơn có mấy tổ ong?", "thế năm 2033?"],
    ["the cuoi nam truoc do?", "Cuoi nam 2034 Lang Son co may to ong?", "the cuoi năm 2033?"],
    ["còn năm sau đó thì sao?", "Năm 2034 Lạng Sơn có mấy tổ ong?", "còn năm 2035 thì sao?"],
    ["And the year before?", "How many hives did Lang Son have in 2034?", "And in 2033?"],
    ["And in the following year?", "How many hives did Lang Son have in 2034?", "And in 2035?"],
    ["Och året innan?", "Hur många kupor fanns det 2034?", "Och år 2033?"],
  ])("%s", (text, question, said) => {
    expect(withYearBeside(text, asked(question))).toBe(said);
  });

  it("may be told by the answer", () => {
    expect(withYearBeside("Thế năm trước đó?", asked("Lạng Sơn có mấy tổ ong?", "Năm 2034 có 7 tổ."))).toBe(
      "Thế năm 2033?",
    );
  });

  it.each([
    ["no year was spoken of", "Thế năm trước đó?", "Lạng Sơn có mấy tổ ong?"],
    ["two years were spoken of", "Thế năm trước đó?", "Từ 2031 đến 2034 Lạng Sơn lập mấy tổ ong?"],
    ["a year is named", "Năm 2030 so với năm trước đó?", "Năm 2034 Lạng Sơn có mấy tổ ong?"],
    ["years are counted", "Thế 3 năm trước?", "Năm 2034 Lạng Sơn có mấy tổ ong?"],
    ["another year is no matter", "Ai nuôi?", "Năm 2034 Lạng Sơn có mấy tổ ong?"],
  ])("is left as it is where %s", (_why, text, question) => {
    expect(withYearBeside(text, asked(question))).toBe(text);
  });
});
