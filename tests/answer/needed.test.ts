import { expect, it } from "vitest";
import { asksIfNeeded, tellsIfNeeded, tellsOfHolder } from "../../src/answer/needed.ts";

it.each(["to hop tac co phai lap so rieng khong", "is a seal compulsory", "maste vi ha en styrelse"])(
  "whether something must be is asked: %s",
  (text) => expect(asksIfNeeded(text)).toBe(true),
);

it("who is what is no duty", () => {
  expect(asksIfNeeded("thu quy co phai la nguoi trong xa khong")).toBe(false);
});

it("how many there must be is another question", () => {
  expect(asksIfNeeded("phai co may nguoi")).toBe(false);
});

it("what is compulsory, or left to choice, tells it", () => {
  expect(tellsIfNeeded("quy bat buoc co thu quy")).toBe(true);
  expect(tellsIfNeeded("hai ben duoc tu chon mau dau")).toBe(true);
  expect(tellsIfNeeded("htx tu quyet dinh co thue kho hay khong")).toBe(true);
  expect(tellsIfNeeded("the group decides for itself whether to rent a barn")).toBe(true);
  expect(tellsIfNeeded("thu quy giu chia khoa")).toBe(false);
});

it("what somebody must be to hold an office does not tell that there must be one", () => {
  expect(tellsOfHolder("thu quy phai la thanh vien")).toBe(true);
  expect(tellsOfHolder("bat buoc co thu quy")).toBe(false);
});
