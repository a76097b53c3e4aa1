import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { reportToHtml } from "../../evals/report/html.ts";
import type { Report } from "../../evals/report/report.ts";
import { type DomElement, parseHtml } from "../../src/ingest/loaders/dom.ts";
import { HOSTILE, madeUpReport } from "../support/made-up-report.ts";

const page = (report: Report) => parseHtml(reportToHtml(report, { corpus: "../corpus" }));
const textOf = (element: DomElement | null) => (element?.textContent ?? "").replace(/\s+/gu, " ").trim();
const all = (root: Pick<DomElement, "querySelectorAll">, selector: string) => [
  ...root.querySelectorAll(selector),
];

const worse = madeUpReport({ verdict: "worse" });
const worsePage = page(worse);
const alonePage = page(madeUpReport({ trials: 2 }));
const question = (id: string, root = worsePage) => {
  const found = root.querySelector(`#question-${id}`);
  if (found === null) throw new Error(`no question ${id}`);
  return found;
};

describe("verdict of the HTML report", () => {
  const heading = (report: Report) => textOf(page(report).querySelector("h1"));

  it("says in plain words what became of the answers, and by how much", () => {
    expect(heading(worse)).toMatch(/^▼ Worse than the baseline: “Right” −\d+\.\d points/u);
    expect(heading(madeUpReport({ verdict: "better", questions: 150 }))).toMatch(
      /^▲ Better than the baseline: “Right” \+\d+\.\d points/u,
    );
    expect(heading(madeUpReport({ verdict: "no-worse" }))).toBe("✓ No worse than the baseline");
    expect(heading(madeUpReport())).toMatch(/^○ No baseline/u);
  });

  it("leads from each finding to its questions and to its slice", () => {
    const links = all(worsePage, ".findings a").map((link) => link.getAttribute("href"));
    expect(links).toContain("#question-founding-4");
    expect(all(worsePage, ".findings a[data-slice]").map(textOf)).toEqual(["Place: Lạng Sơn"]);
  });

  it("shows what was run, when, on how many questions, and the main measure with interval and change", () => {
    const summary = textOf(worsePage.querySelector("#summary"));
    for (const text of ["extractive", "22 November 2026", "Compared with", "95 % interval"])
      expect(summary).toContain(text);
    expect(all(worsePage, ".facts div").map(textOf)).toContain("Questions 30");
    expect(summary).toMatch(/80\.0 %/u);
    expect(summary).toMatch(/−\d+\.\d points/u);
  });

  it("names the questions that are not compared", () => {
    expect(textOf(worsePage.querySelector("#summary"))).toMatch(
      /1 new, 1 rewritten since, 1 only in the baseline/u,
    );
  });
});

describe("links and loading", () => {
  const pages = [
    { name: "compared", root: worsePage },
    { name: "alone", root: alonePage },
  ];

  it.each(pages)("every link inside the page has its target, and no id stands twice ($name)", ({ root }) => {
    const ids = all(root, "[id]").map((element) => element.getAttribute("id") ?? "");
    expect(ids.length).toBe(new Set(ids).size);
    const targets = all(root, 'a[href^="#"]').map((link) => (link.getAttribute("href") ?? "").slice(1));
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it.each(pages)("loads nothing and allows nothing to be loaded ($name)", ({ root }) => {
    expect(
      all(root, "link, img, iframe, object, embed, video, audio, base, [src], [style], [onclick], [onerror]"),
    ).toEqual([]);
    expect(textOf(root.querySelector("style"))).not.toMatch(/@import|url\(/u);
    const policy =
      root.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    const script = root.querySelector("script")?.textContent ?? "";
    expect(policy).toContain(createHash("sha256").update(script).digest("base64"));
  });

  it("links passages to their file below the corpus and to an address that is a web page only", () => {
    const links = all(worsePage, ".passage a").map((link) => link.getAttribute("href"));
    expect(links).toContain("../corpus/laws/luat-hop-tac-xa-2023.vi.md");
    expect(links).toContain("https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=166269&x=1");
    expect(
      all(worsePage, "a").filter((link) => /^javascript/iu.test(link.getAttribute("href") ?? "")),
    ).toEqual([]);
    expect(textOf(worsePage.querySelector("#passage-2"))).toContain(
      'Official address: javascript:alert("x")',
    );
  });
});

describe("hostile text", () => {
  it("is shown to the letter and never becomes markup", () => {
    expect(all(worsePage, "script").length).toBe(1);
    expect(all(worsePage, "img").length).toBe(0);
    const first = question("founding-1");
    expect(textOf(first.querySelector("h3"))).toBe(HOSTILE);
    expect(textOf(first.querySelector(".answer"))).toContain(HOSTILE);
    expect(textOf(first.querySelector(".notices"))).toContain(HOSTILE);
    expect(textOf(first.querySelector(".expected"))).toContain(HOSTILE);
    expect(textOf(question("founding-2").querySelector(".history"))).toContain(`Đáp: ${HOSTILE}`);
    expect(textOf(worsePage.querySelector("#passage-1 .text"))).toBe(HOSTILE);
    expect(textOf(first.querySelector(".trace pre"))).toContain(JSON.stringify(HOSTILE));
  });

  it("cannot break out through ids, slices, measures or the configuration", () => {
    const report = structuredClone(madeUpReport());
    const [first] = report.run.cases;
    if (first === undefined) throw new Error("no case");
    first.id = `a"><script>1</script>`;
    first.slices.push(`place="><script>2</script>`);
    report.run.configuration.name = "<script>3</script>";
    const root = page(report);
    expect(all(root, "script").length).toBe(1);
    expect(all(root, ".question").map((one) => one.getAttribute("data-id"))).toContain(first.id);
  });
});

describe("questions", () => {
  it("are all there, the changed ones first and the worst first", () => {
    const states = all(worsePage, ".question").map((one) => one.getAttribute("data-state"));
    expect(states.length).toBe(30);
    expect(states.filter((state) => state === "worse").length).toBe(6);
    expect(states.slice(0, 6)).toEqual(Array(6).fill("worse"));
    expect(states.at(-1)).toBe("same");
    const alone = all(alonePage, ".question").map((one) => one.getAttribute("class")?.includes("wrong"));
    expect(alone.lastIndexOf(true)).toBeLessThan(alone.indexOf(false));
  });

  it("shows both answers side by side with marks that lead to the cited passages", () => {
    const [now, before] = all(question("founding-4"), ".runs > section");
    expect(textOf(now?.querySelector("h4") ?? null)).toBe("Now: extractive");
    expect(textOf(now?.querySelector(".answer") ?? null)).toContain("Theo luật cũ cần 7 thành viên.");
    expect(textOf(before?.querySelector("h4") ?? null)).toBe("Before: the baseline");
    expect(textOf(before?.querySelector(".answer") ?? null)).toMatch(/^Trước đây:/u);
    const marks = all(question("founding-1"), ".runs > section:first-child .mark");
    expect(marks.map(textOf)).toEqual(["[1]", "[1, 2]", "[9]"]);
    expect(marks.map((mark) => all(mark, "a").length)).toEqual([1, 2, 0]);
  });

  it("says so where both runs gave the same, and what was asked where that was another question", () => {
    const same = all(question("founding-3"), ".runs > section")[1] ?? null;
    expect(textOf(same)).toContain("The same answer, sources and notices.");
    expect(textOf(question("founding-7"))).toContain("Asked then: Câu hỏi cũ?");
    expect(textOf(all(question("founding-30"), ".runs > section")[1] ?? null)).toContain("Not asked.");
  });

  it("lets a failed measure stand out by sign and word", () => {
    const fails = all(question("founding-4"), ".scores .fail").map(textOf);
    expect(fails).toEqual([
      "✗ Right failed: 0.0 % ▼ was 100.0 %",
      "✗ Figures right failed: 0.0 % ▼ was 100.0 %",
    ]);
    expect(textOf(question("founding-9"))).toContain("✗ Failed with an error");
  });

  it("names a passage that nobody knows any more, without a link", () => {
    const before = all(question("founding-6"), ".runs > section")[1];
    expect(textOf(before ?? null)).toContain("laws/gone.vi#7, its text is not known here");
    expect(textOf(before?.querySelector("blockquote") ?? null)).toContain("Câu cũ");
    expect(all(before ?? question("founding-6"), "a")).toEqual([]);
  });

  it("shows each trial, and repeats none that is the same", () => {
    expect(all(question("founding-3", alonePage), "h5").map(textOf)).toEqual(["Trial 1", "Trial 2"]);
    expect(all(question("founding-3", alonePage), ".answer").length).toBe(2);
    const report = madeUpReport();
    for (const one of report.run.cases) one.trials.push(...structuredClone(one.trials));
    const again = question("founding-3", page(report));
    expect(all(again, ".answer").length).toBe(1);
    expect(textOf(again)).toContain("The same answer and sources as in trial 1");
  });
});

describe("slices, measures and form", () => {
  it("has a table with bars for each dimension, and marks slices with too few questions", () => {
    expect(all(worsePage, ".dimension h3").map(textOf)).toEqual([
      ...["Question set", "Split", "Language", "Kind of question", "Typing", "Place"],
    ]);
    expect(all(worsePage, ".dimension svg.bar .was").length).toBeGreaterThan(5);
    expect(all(alonePage, "svg .was")).toEqual([]);
    expect(textOf(worsePage.querySelector("#slices"))).toContain("too few");
  });

  it("has headers with a scope, labels for every control, and headings that skip no level", () => {
    expect(all(worsePage, "th").filter((cell) => cell.getAttribute("scope") === null)).toEqual([]);
    for (const control of all(worsePage, "select, input"))
      expect(control.parentElement?.localName).toBe("label");
    const levels = all(worsePage, "h1, h2, h3, h4, h5").map((one) => Number(one.localName.slice(1)));
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });

  it("explains every measure", () => {
    for (const { label, definition } of worse.measures) {
      expect(textOf(worsePage.querySelector("#measures"))).toContain(label);
      expect(textOf(worsePage.querySelector("#measures"))).toContain(definition);
    }
  });
});

describe("size", () => {
  it("stays below 8 MB with 850 questions, 2,000 passages and long traces", () => {
    const big = madeUpReport({ questions: 850, passages: 2000, verdict: "worse", traced: 40 });
    const text = reportToHtml(big, { corpus: "../corpus" });
    expect(Buffer.byteLength(text)).toBeLessThan(8_000_000);
    expect(text).toContain("Shortened; the JSON report has it whole.");
  });

  it("takes a report without any question", () => {
    const root = page(madeUpReport({ questions: 0, passages: 0 }));
    expect(all(root, ".question")).toEqual([]);
    expect(textOf(root.querySelector("h1"))).toMatch(/No baseline/u);
  });
});
