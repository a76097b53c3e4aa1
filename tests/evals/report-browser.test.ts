import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { reportToHtml } from "../../evals/report/html.ts";
import { madeUpReport } from "../support/made-up-report.ts";

const CHROMIUM = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
].find((path) => path !== undefined && existsSync(path));
const ARGUMENTS = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

describe.skipIf(CHROMIUM === undefined)("the HTML report in a browser", () => {
  let folder: string;
  let address: string;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cooperative-"));
    await mkdir(join(folder, "reports"));
    await mkdir(join(folder, "corpus", "laws"), { recursive: true });
    await writeFile(join(folder, "corpus", "laws", "luat-hop-tac-xa-2023.vi.md"), "# Luật");
    const file = join(folder, "reports", "report.html");
    await writeFile(
      file,
      reportToHtml(madeUpReport({ verdict: "worse", trials: 2 }), { corpus: "../corpus" }),
    );
    address = pathToFileURL(file).href;
    browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: ARGUMENTS });
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    complaints = [];
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith("file://")) complaints.push(`request of ${request.url()}`);
    });
    await page.goto(address);
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  const run = <T>(script: string) => page.evaluate(script) as Promise<T>;
  const shown = () =>
    run<string[]>("[...document.querySelectorAll('.question:not([hidden])')].map(q => q.dataset.id)");
  const wait = async (holds: () => boolean | Promise<boolean>) =>
    expect.poll(holds, { timeout: 5000 }).toBe(true);
  const overflow = () =>
    run<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  const search = async (text: string) => {
    await page.fill("#search", text);
    await wait(async () => decodeURIComponent(page.url()).replaceAll("+", " ").includes(text));
  };

  it("finds questions and answers without diacritics, and by id", async () => {
    await search("to thieu bao nhieu");
    expect(await shown()).toEqual([]);
    expect(await page.isVisible("#nothing")).toBe(true);
    await search("hop tac xa can toi thieu");
    expect((await shown()).length).toBe(5);
    expect(await page.textContent("#shown")).toBe("Showing 5 of 30 questions");
    await search("Theo luật cũ cần 7");
    expect((await shown()).length).toBe(5);
    await search("founding-17");
    expect(await shown()).toEqual(["founding-17"]);
    await page.click("#clear");
    expect((await shown()).length).toBe(30);
    expect(page.url()).toBe(address);
  });

  it("filters by every dimension, and the address brings the same questions back", async () => {
    const dimensions = await run<[string, string[]][]>(
      "[...document.querySelectorAll('select[data-dimension]')].map(s => [s.dataset.dimension, [...s.options].map(o => o.value).slice(1)])",
    );
    expect(dimensions.map(([name]) => name)).toEqual(["set", "split", "lang", "kind", "typing", "place"]);
    for (const [dimension, values] of dimensions)
      for (const value of values) {
        await page.selectOption(`select[data-dimension="${dimension}"]`, value);
        const fitting = await shown();
        expect(fitting.length).toBeGreaterThan(0);
        const wanted = madeUpReport({ trials: 2 }).run.cases.filter(({ slices }) =>
          slices.includes(`${dimension}=${value}`),
        );
        expect([...fitting].sort()).toEqual(wanted.map(({ id }) => id).sort());
        const link = page.url();
        await page.click("#clear");
        await page.goto(link);
        expect(await shown()).toEqual(fitting);
        await page.click("#clear");
      }
  });

  it("shows only what changed, is wrong or is worse, in the order wanted, and keeps all of it in the address", async () => {
    for (const [only, number] of [
      ["worse", 6],
      ["wrong", 6],
      ["changed", 7],
    ] as const) {
      await page.check(`input[data-only="${only}"]`);
      expect((await shown()).length, only).toBe(number);
      await page.uncheck(`input[data-only="${only}"]`);
    }
    await page.check('input[data-only="worse"]');
    await page.selectOption('select[data-dimension="split"]', "tune");
    await page.selectOption("#sort", "id");
    const ids = await shown();
    expect(ids).toEqual(["founding-4", "founding-14", "founding-24"]);
    const again = await browser.newPage();
    await again.goto(page.url());
    expect(await again.inputValue("#sort")).toBe("id");
    expect(await again.isChecked('input[data-only="worse"]')).toBe(true);
    expect(await again.textContent("#shown")).toBe("Showing 3 of 30 questions");
    await again.close();
  });

  it("sets the filter from the name of a slice, and goes back", async () => {
    await page.click('#slices a[data-slice="place=Lạng Sơn"]');
    expect((await shown()).length).toBe(6);
    expect(await page.inputValue('select[data-dimension="place"]')).toBe("Lạng Sơn");
    await page.goBack();
    await wait(async () => (await shown()).length === 30);
    await page.click('a[data-only="changed"]');
    expect((await shown()).length).toBe(7);
  });

  it("opens the question that a finding names, also where the filters hide it", async () => {
    await page.selectOption('select[data-dimension="lang"]', "vi");
    await page.click('.findings a[href="#question-founding-4"]');
    await wait(() => run<boolean>("document.getElementById('question-founding-4').open"));
    expect(await page.locator("#question-founding-4 .answer").first().isVisible()).toBe(true);
    const top = await run<number>(
      "document.getElementById('question-founding-4').getBoundingClientRect().top",
    );
    const bar = await run<number>("document.getElementById('filters').getBoundingClientRect().bottom");
    expect(top).toBeGreaterThanOrEqual(bar - 1);
  });

  it("leads from marks, citations and passages found to the passage, and from there to its source", async () => {
    await page.goto(`${address}#question-founding-4`);
    await page.click("#question-founding-4 .found summary");
    for (const link of [".mark a", ".citations a", ".found a"]) {
      await page.locator(`#question-founding-4 ${link}`).first().click();
      expect(new URL(page.url()).hash).toMatch(/^#passage-\d+$/u);
      const target = page.locator(".passage:target");
      await wait(() => target.isVisible());
      await wait(() =>
        run<boolean>(
          "(r => r.top >= -1 && r.top < innerHeight)(document.querySelector(':target').getBoundingClientRect())",
        ),
      );
      await page.goBack();
    }
    const source = await run<string>("document.querySelector('.passage a').href");
    expect(existsSync(new URL(source))).toBe(true);
  });

  it("follows every link inside the page", async () => {
    const broken = await run<string[]>(
      "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1)).filter(id => !document.getElementById(decodeURIComponent(id)))",
    );
    expect(broken).toEqual([]);
    for (const part of ["summary", "slices", "questions", "measures", "passages"]) {
      await page.click(`nav a[href="#${part}"]`);
      await wait(() =>
        run<boolean>(
          `Math.abs(document.getElementById("${part}").getBoundingClientRect().top) < innerHeight`,
        ),
      );
    }
  });

  it("opens and closes all questions shown", async () => {
    const open = () => page.locator(".question[open]").count();
    await page.check('input[data-only="worse"]');
    await page.click("#open-all");
    expect(await open()).toBe(6);
    await page.click("#open-all");
    expect(await open()).toBe(0);
  });

  it.each([360, 768, 1280])("is never wider than the window at %i pixels", async (width) => {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow()).toBe(0);
    await run("document.querySelectorAll('details').forEach(one => { one.open = true })");
    expect(await overflow()).toBe(0);
    const columns = await run<number>(
      "new Set([...document.querySelectorAll('#question-founding-4 .runs > section')].map(s => s.getBoundingClientRect().left)).size",
    );
    expect(columns).toBe(width < 768 ? 1 : width > 768 ? 2 : columns);
  });

  it("follows the colours of the system, and can be told otherwise", async () => {
    const paper = () => run<string>("getComputedStyle(document.body).backgroundColor");
    const light = await paper();
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.click("#theme");
    expect(await paper()).toBe(light);
    await page.click("#theme");
    expect(await paper()).toBe(dark);
  });

  it.each(["light", "dark"] as const)("has texts with enough contrast (%s)", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await run("document.querySelectorAll('.question').forEach(one => { one.open = true })");
    expect(await run<string[]>(`(${faint.toString()})()`)).toEqual([]);
  });

  it("prints on white with everything open and without controls", async () => {
    await page.click("#theme");
    await page.emulateMedia({ media: "print" });
    expect(await run<string>("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    expect(await page.isVisible("#filters")).toBe(false);
    expect(await page.isVisible("nav")).toBe(false);
    await run("dispatchEvent(new Event('beforeprint'))");
    expect(await run<number>("document.querySelectorAll('details:not([open])').length")).toBe(0);
    await run("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator(".question[open]").count()).toBe(0);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });

  it("can be read without JavaScript", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(address);
    expect(await plain.isVisible("#filters")).toBe(false);
    await plain.locator("#question-founding-4 > summary").click();
    await expect.poll(() => plain.locator("#question-founding-4 .answer").first().isVisible()).toBe(true);
    await plain.locator("#question-founding-4 .mark a").first().click();
    expect(new URL(plain.url()).hash).toMatch(/^#passage-/u);
    await context.close();
  });
});

/** Runs in the page: texts whose contrast with what lies behind them is below 4.5 (WCAG AA). */
function faint(): string[] {
  // biome-ignore lint/suspicious/noExplicitAny: the page's own globals have no types here
  const { document, getComputedStyle } = globalThis as any;
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (color: string): number[] => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (color: number[]) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
      const part = (color[i] ?? 0) / 255;
      return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);
  const found = new Set<string>();
  for (const element of document.querySelectorAll("body *:not(script):not(option):not(svg *)")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
    if (!own || element.disabled || element.checkVisibility?.() === false) continue;
    let behind = element;
    while (behind.parentElement !== null && rgb(getComputedStyle(behind).backgroundColor)[3] === 0)
      behind = behind.parentElement;
    const pair = [getComputedStyle(element).color, getComputedStyle(behind).backgroundColor].map((one) =>
      luminance(rgb(one)),
    );
    const [low = 0, high = 0] = pair.sort((a, b) => a - b);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < 4.5) found.add(`${element.localName}.${element.className} ${ratio.toFixed(2)}`);
  }
  return [...found];
}
