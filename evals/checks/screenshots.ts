/*
 * Makes the pictures of docs/evals.md from a report: node --import tsx evals/checks/screenshots.ts REPORT.html
 * Needs Chromium (CHROMIUM_PATH, or /usr/bin/chromium).
 */
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const IMAGES = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const SIZES = { "evals-desktop": { width: 1280, height: 1000 }, "evals-phone": { width: 390, height: 844 } };

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});
for (const [name, viewport] of Object.entries(SIZES)) {
  const page = await browser.newPage({ viewport });
  await page.goto(pathToFileURL(resolve(process.argv[2] ?? "reports/evals/report.html")).href);
  await page.screenshot({ path: `${IMAGES}${name}.png` });
  await page.close();
}
await browser.close();
