/**
 * Draws what the bot sends, as it looks on a phone: npm run -s pictures [folder]. The real program answers typical dialogues over the
 * shipped corpus against the local Bot API server of the tests; the pages are drawn here, so they are like Telegram, not Telegram.
 */
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { PicturedBot } from "./pictures/bot.ts";
import { DIALOGUES } from "./pictures/dialogues.ts";
import { PHONE_WIDTH, phonePage } from "./pictures/phone.ts";

const BROWSERS = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
const FIRST_CHAT = 101;

const folder = process.argv[2] ?? "docs/images";
const executablePath = BROWSERS.find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) {
  process.stderr.write(
    "No Chromium was found. Install one (apt-get install chromium fonts-noto-core fonts-noto-color-emoji) or set CHROMIUM to its path.\n",
  );
  process.exit(1);
}

await mkdir(folder, { recursive: true });
const bot = await PicturedBot.start();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({
    viewport: { width: PHONE_WIDTH, height: 300 },
    deviceScaleFactor: 1.6,
  });
  for (const [at, dialogue] of DIALOGUES.entries()) {
    const lines = await bot.play(FIRST_CHAT + at, dialogue);
    await page.setContent(phonePage(lines, dialogue.language));
    await page.evaluate("document.fonts.ready");
    const path = join(folder, `telegram-${dialogue.name}-${dialogue.language}.png`);
    await writeFile(path, await page.screenshot({ fullPage: true }));
    process.stdout.write(`${path}\n`);
  }
} finally {
  await browser.close();
  await bot.stop();
}
