import { describe, expect, it } from "vitest";
import { countedIn, withNounOf } from "../../src/answer/parts-nouns.ts";

describe("what the first part counts", () => {
  it.each([
    ["How many OCOP products does the town have", "OCOP products"],
    ["Xã có bao nhiêu hợp tác xã", "hợp tác xã"],
    ["Hur många kooperativ finns i byn", "kooperativ"],
  ])("%s", (first, counted) => {
    expect(countedIn(first)).toBe(counted);
  });

  it("is nothing where nothing is counted", () => {
    expect(countedIn("Who elects the director")).toBeUndefined();
  });
});

describe("a part that counts without saying what", () => {
  it.each([
    ["trong đó mấy cái làm nông nghiệp?", "hợp tác xã", "mấy hợp tác xã làm nông nghiệp?"],
    ["how many of them come from villages?", "products", "how many products come from villages?"],
    ["varav hur många är nya?", "kooperativ", "hur många kooperativ är nya?"],
  ])("counts the same: %s", (part, counted, whole) => {
    expect(withNounOf(part, counted)).toBe(whole);
  });

  it.each(["bao nhiêu tổ hợp tác?", "how many groups are there?", "ai bầu?"])(
    "stays as it is where it says what: %s",
    (part) => {
      expect(withNounOf(part, "hợp tác xã")).toBe(part);
    },
  );
});
