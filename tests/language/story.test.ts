import { expect, it } from "vitest";
import { storyIn } from "../../src/language/story.ts";

it.each([
  ["Vi är 30 personer. Får vi rösta?", "Vi är 30 personer. "],
  ["HTX mới lập! Chưa có kho. Có được thuê không?", "HTX mới lập! Chưa có kho. "],
  ["May we vote?", ""],
  ["Thuê hết 1.500 đồng có được không?", ""],
])("%s", (text, story) => expect(storyIn(text)).toBe(story));
