import { expect, it } from "vitest";
import { asksWhoDecides } from "../../src/answer/who-acts.ts";

it.each([
  ["ai ket nap xa vien moi", true],
  ["ai co quyen khai tru", true],
  ["who lets in new people", true],
  ["who expels a member", true],
  ["vem antar nya medlemmar", true],
  ["ai duoc vao hop tac xa", false],
  ["who may be a member", false],
])("%s asks by whom something is decided: %s", (text, expected) =>
  expect(asksWhoDecides(text)).toBe(expected),
);
