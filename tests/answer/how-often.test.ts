import { expect, it } from "vitest";
import { asksHowOften, tellsHowOften } from "../../src/answer/how-often.ts";
import { fold } from "../../src/language/normalize.ts";

it.each([
  ["Mấy năm phải thay sổ một lần?", true],
  ["How often is the scale checked?", true],
  ["Hur ofta kontrolleras vågen?", true],
  ["Mất bao lâu?", false],
])("%s asks how often: %s", (text, expected) => expect(asksHowOften(fold(text))).toBe(expected));

it.each([
  ["Cái cân phải kiểm ít nhất 2 năm một lần.", true],
  ["The scale is checked once every two years.", true],
  ["Vågen kontrolleras en gång om året.", true],
  ["The yearly financial statements must be checked.", false],
  ["The yearly financial statements must be checked every two years.", true],
  ["Báo cáo tài chính hằng năm do kế toán lập.", false],
])("%s tells how often: %s", (text, expected) => expect(tellsHowOften(fold(text))).toBe(expected));
