import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sourcesOf } from "../../src/present/sources.ts";
import { DIALOGUES, type Dialogue } from "../../tools/pictures/dialogues.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";
import { type PollingBot, pollingBot } from "../support/polling-bot.ts";
import { readCorpus } from "../support/shipped-corpus.ts";
import type { Delivered } from "../support/telegram-server.ts";
import { textUpdate } from "../support/telegram-updates.ts";

/** The five typical dialogues of the pictures, asked of the corpus that is shipped, over HTTP. */
let bot: PollingBot;
beforeAll(async () => {
  const { assistant } = await openKnowledge(await readCorpus());
  bot = await pollingBot(assistant);
}, 300_000);
afterAll(() => bot.stop());

const NAMES = [...new Set(DIALOGUES.map(({ name }) => name))];
let lastChat = 400;

function kept(id: string) {
  const record = bot.services.state.answers.get(id);
  if (record === undefined) throw new Error(`no answer "${id}" is kept`);
  return record.answer;
}

/** What the bot has sent to each question that is typed in a dialogue. */
async function answersIn({ steps, language }: Dialogue): Promise<Delivered[]> {
  lastChat += 1;
  const chat = lastChat;
  const answers: Delivered[] = [];
  for (const step of steps)
    if ("type" in step) answers.push(await bot.reply(chat, textUpdate(chat, step.type, language)));
  return answers;
}

const allAnswers = async (name: string) =>
  (await Promise.all(DIALOGUES.filter((dialogue) => dialogue.name === name).map(answersIn))).flat();
const html = ({ raw, kind }: Delivered): string =>
  kind === "rich" ? ((JSON.parse(raw) as { html: string }).html ?? "") : raw;
const numbersIn = (text: string) => new Set([...text.matchAll(/\[(\d+)\]/gu)].map(([, n]) => Number(n)));
const sourceButtons = ({ buttons }: Delivered) =>
  new Set(buttons.flatMap((data) => /^read:[\w-]+:(\d+)$/u.exec(data)?.[1] ?? []).map(Number));

describe.each(NAMES)("the dialogue “%s”, in both languages,", (name) => {
  it("has one number for each source: in the text, in the list and on the buttons", async () => {
    const answers = await allAnswers(name);
    expect(answers.length).toBeGreaterThanOrEqual(2);
    for (const answer of answers) {
      const heading = /^(?:Nguồn|Sources)/mu.exec(answer.text)?.index ?? answer.text.length;
      const told = numbersIn(answer.text.slice(0, heading));
      const listed = numbersIn(answer.text.slice(heading));
      expect(listed).toEqual(sourceButtons(answer));
      expect([...told].filter((n) => !listed.has(n))).toEqual([]);
      expect([...listed]).toEqual([...listed.keys()].map((_, at) => at + 1));
      const [, id = ""] =
        /^rate:([\w-]+):up$/u.exec(answer.buttons.find((data) => data.endsWith(":up")) ?? "") ?? [];
      const sources = sourcesOf(kept(id));
      expect(sources.map(({ n }) => n)).toEqual([...listed]);
      // Each leads to its document, where that has an address.
      const addresses = sources.flatMap(({ citation }) => citation.url ?? []);
      expect(answer.links).toEqual(expect.arrayContaining(addresses));
    }
  });
});

describe("a figure", () => {
  it("comes first and bold, its source linked below", async () => {
    for (const answer of await allAnswers("figure")) {
      const [first = ""] = html(answer).split("\n");
      expect(first).toMatch(/<b>[^<]*\d[^<]*<\/b>/u);
      expect(html(answer)).toMatch(/\[1\] <a href="https:\/\//u);
      expect(answer.kind).toBe("text");
    }
  });
});

describe("conditions", () => {
  it("are all told, each with its source, and marked where the asker's own case decides them", async () => {
    const [own, general] = await allAnswers("conditions");
    expect(own?.text).toMatch(/[✅❌❓]/u);
    for (const answer of [own, general]) expect(numbersIn(answer?.text ?? "").size).toBeGreaterThan(0);
    expect(general?.text.length).toBeGreaterThan(200);
  });
});

describe("a comparison", () => {
  it("is a table of a rich message", async () => {
    for (const answer of await allAnswers("comparison")) {
      expect(answer.kind).toBe("rich");
      expect(html(answer).match(/<tr>/gu)?.length).toBeGreaterThanOrEqual(3);
      expect(html(answer)).toMatch(/<td align="right"><b>[^<]*\d/u);
      expect(html(answer)).toMatch(/<a href="#s1">\[1\]<\/a>/u);
    }
  });
});

describe("a refusal", () => {
  it("says so before anything else and tells no figure of its own", async () => {
    for (const answer of await allAnswers("refusal")) {
      const [first = ""] = html(answer).split("\n");
      expect(first).toMatch(/không|no |not /u);
      expect(first).not.toContain("<b>");
      // What is near is quoted, folded.
      expect(html(answer)).toContain("<blockquote expandable>");
    }
  });
});

describe("a question asked on", () => {
  it("is understood from the one before, or suggested by a button", async () => {
    const [vi, en] = DIALOGUES.filter(({ name }) => name === "follow-up");
    const [first, second] = vi ? await answersIn(vi) : [];
    expect(second?.text).toMatch(/liên hiệp/u);
    expect(second?.text).not.toBe(first?.text);
    const [asked] = en ? await answersIn(en) : [];
    const data = asked?.buttons.find((button) => button.startsWith("ask:"));
    if (asked === undefined || data === undefined) throw new Error("no question was suggested");
    const label = asked.keyboard.flat().find(({ callback_data }) => callback_data === data)?.text ?? "";
    expect((await bot.press(asked, data, { language: "en" })).text).toContain(label.replace(/…$/u, ""));
    expect((await bot.telegram.message(asked.chat, 3)).text).toContain("[1]");
  });
});
