import { describe, expect, it } from "vitest";
import { publishedByUrl, publishedDate } from "../../../src/ingest/infer/published.ts";

const NOW = new Date("2026-01-31T00:00:00Z");

describe("publishedByUrl", () => {
  it.each([
    ["ong-251115115645529.html", "2025-11-15"],
    ["ong-20240517103000.htm", "2024-05-17"],
    ["2024/05/17/ong", "2024-05-17"],
    ["2024/5/7/ong", "2024-05-07"],
    ["20240517/ong.html", "2024-05-17"],
    ["ong-2024-05-17.html", "2024-05-17"],
    ["17-05-2024/ong", "2024-05-17"],
    ["ong-5041967.html", undefined],
    ["ong-1525236.ldo", undefined],
    ["ong-post1064494.vnp", undefined],
    ["ong-20240517.html", undefined],
    ["2024/02/30/ong", undefined],
    ["ong-250230115645529.html", undefined],
    ["ong-251315115645529.html", undefined],
    ["ong-20241340103000.htm", undefined],
    ["ong-990115115645529.html", undefined],
    ["2026/02/01/ong", undefined],
  ])("%s → %s", (path, expected) => {
    expect(publishedByUrl(`https://a.vn/${path}`, NOW)).toBe(expected);
  });
});

describe("publishedDate", () => {
  it.each([
    ["2024-05-17T10:00:00+07:00", "2024-05-17"],
    ["2024-05-17", "2024-05-17"],
    ["17/05/2024 10:00", "2024-05-17"],
    ["2024-13-45", undefined],
    ["hôm qua", undefined],
    ["", undefined],
    [null, undefined],
  ])("%j → %s", (value, expected) => {
    expect(publishedDate(value)).toBe(expected);
  });
});
