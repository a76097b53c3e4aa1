import { describe, expect, it } from "vitest";
import type { Candidate } from "../../src/answer/candidates.ts";
import { isOnSameName, namesMet } from "../../src/answer/named-subject.ts";
import { understand } from "../../src/answer/understand.ts";

const passage = (text: string) => ({ hit: { passage: { text } } }) as unknown as Candidate;
const query = (text: string) => understand({ text, history: [] }, new Set());
const own = passage("Director of Hoat Tuan Cooperative said: it gives jobs to 30 workers.");
const other = passage("341 cooperatives give jobs to 14,000 workers.");

describe("names typed in any way", () => {
  it("are met where a passage writes them as names", () => {
    expect(namesMet(query("htx hoat tuan co may lao dong"), own)).toEqual(["hoat tuan"]);
    expect(namesMet(query("htx hoat tuan co may lao dong"), passage("hoat tuan"))).toEqual([]);
  });

  it("part a passage on somebody from others", () => {
    expect(isOnSameName(query("htx hoat tuan co may lao dong"), own, other)).toBe(false);
    expect(isOnSameName(query("htx co may lao dong"), own, other)).toBe(true);
  });
});
