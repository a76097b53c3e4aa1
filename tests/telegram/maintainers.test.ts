import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { IndexReload } from "../../src/domain.ts";
import { texts } from "../../src/telegram/texts.ts";
import { answered, declined } from "../support/answers.ts";
import { helpOf } from "../support/fake-assistant.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";
import { offlineBot } from "../support/offline-bot.ts";
import { buttonUpdate, documentUpdate, groupUpdate, textUpdate } from "../support/telegram-updates.ts";

const ADMIN = 1;
const START = Date.UTC(2026, 10, 22, 9);

afterEach(() => vi.unstubAllGlobals());

describe("to all others", () => {
  it.each(["/stats", "/unanswered", "/reload"])("%s does not exist", async (command) => {
    const reload = vi.fn();
    const { handle, messages } = await offlineBot({ admins: [ADMIN], upkeep: { reload } });
    await handle(textUpdate(5, command));
    await handle(textUpdate(5, "/nosuchcommand"));
    const unknown = `${texts("vi", "command-unknown")}\n\n${helpOf("vi")}`;
    expect(messages().map(({ text }) => text)).toEqual([unknown, unknown]);
    expect(reload).not.toHaveBeenCalled();
  });

  it("a file is no question, and is not fetched", async () => {
    const { handle, messages, sent } = await offlineBot({ admins: [ADMIN] });
    await handle(documentUpdate(5, "luật.pdf", 100));
    expect(messages().map(({ text }) => text)).toEqual([texts("vi", "text-only")]);
    expect(sent.some(({ method }) => method === "getFile")).toBe(false);
  });

  it("nothing of a maintainer's shows in a group", async () => {
    const { handle, messages } = await offlineBot({ admins: [ADMIN] });
    await handle(groupUpdate(-7, ADMIN, "/stats"));
    await handle(buttonUpdate(5, "unanswered:0"));
    expect(JSON.stringify(messages())).not.toContain(texts("vi", "stats-today"));
  });
});

describe("/stats", () => {
  it("tells questions, refusals, opinions, times, people, the corpus and how long the bot has run", async () => {
    const clock = { now: START - 3 * 86_400_000 };
    const { handle, messages, services } = await offlineBot({
      admins: [ADMIN],
      now: () => clock.now,
      upkeep: { startedAt: START - 93_780_000 },
      reply: ({ text }) => (text === "mưa?" ? declined() : answered({ ms: 40 })),
    });
    for (const user of [5, 6, 7]) await handle(textUpdate(user, "trước?"));
    clock.now = START;
    await handle(textUpdate(5, "một?"));
    await handle(textUpdate(5, "mưa?"));
    for (const record of services.state.answers.ofUser(5).slice(0, 1))
      services.state.feedback.set(record, 5, { verdict: "down" });
    await handle(textUpdate(ADMIN, "/stats", "en"));
    expect(messages().at(-1)?.["text"]).toBe(`Today
2 questions by 1 person
Declined: 1 (50%)
Time to answer: half within 7 ms, 95% within 40 ms (p95)
👍 0 · 👎 1

Last 7 days
5 questions by 3 people
Declined: 1 (20%)
Time to answer: half within 40 ms, 95% within 40 ms (p95)
👍 0 · 👎 1

Last 30 days
5 questions by 3 people
Declined: 1 (20%)
Time to answer: half within 40 ms, 95% within 40 ms (p95)
👍 0 · 👎 1

Documents: 3; newest check against the sources: 4 February 2031.
Running for 1 d 2 h 3 min.

${texts("en", "stats-more")}`);
  });

  it("works before anything was asked", async () => {
    const { handle, messages } = await offlineBot({ admins: [ADMIN] });
    await handle(textUpdate(ADMIN, "/stats"));
    expect(String(messages()[0]?.["text"])).toContain(
      `${texts("vi", "stats-today")}\n0 câu hỏi của 0 người\n`,
    );
  });
});

describe("/unanswered", () => {
  it("lists what was declined by frequency with the reason, page by page", async () => {
    const { handle, messages, sent } = await offlineBot({
      admins: [ADMIN],
      now: () => START,
      upkeep: { keepDays: 30 },
      reply: () => declined(),
    });
    for (let i = 10; i < 22; i += 1) await handle(textUpdate(5, `Câu số ${i}?`));
    for (let i = 0; i < 2; i += 1) await handle(textUpdate(5, "cau so 15"));
    await handle(textUpdate(ADMIN, "/unanswered"));
    const first = messages().at(-1);
    const text = String(first?.["text"]);
    expect(text).toContain(texts("vi", "unanswered-title", { days: 30, page: 1, pages: 2 }));
    expect(text).toContain("3× cau so 15\ntài liệu không nói rõ · lần cuối 22/11/2026");
    expect(text.match(/×/gu)).toHaveLength(10);
    expect(JSON.stringify(first?.["reply_markup"])).toContain('"unanswered:1"');
    await handle(buttonUpdate(ADMIN, "unanswered:1"));
    const second = sent.at(-1);
    expect(second?.method).toBe("editMessageText");
    expect(String(second?.payload["text"]).match(/×/gu)).toHaveLength(2);
    expect(JSON.stringify(second?.payload["reply_markup"])).toContain('"unanswered:0"');
    expect(JSON.stringify(second?.payload["reply_markup"])).not.toContain('"unanswered:2"');
  });

  it("shows the last page for one that is gone, and says when there is nothing", async () => {
    const { handle, sent, messages } = await offlineBot({ admins: [ADMIN] });
    await handle(textUpdate(ADMIN, "/unanswered"));
    expect(messages()[0]?.["text"]).toBe(texts("vi", "unanswered-none", { days: 90 }));
    await handle(buttonUpdate(ADMIN, "unanswered:7"));
    expect(sent.at(-1)?.payload["text"]).toBe(texts("vi", "unanswered-none", { days: 90 }));
  });

  it("stays within a message however long the questions are", async () => {
    const { handle, messages } = await offlineBot({ admins: [ADMIN], reply: () => declined() });
    for (let i = 0; i < 12; i += 1) await handle(textUpdate(5, `${i} ${"câu hỏi dài ".repeat(300)}`));
    await handle(textUpdate(ADMIN, "/unanswered"));
    expect(String(messages().at(-1)?.["text"]).length).toBeLessThan(4096);
  });
});

describe("/reload", () => {
  const told = async (outcome: IndexReload) => {
    const { handle, messages } = await offlineBot({
      admins: [ADMIN],
      upkeep: { reload: async () => outcome },
    });
    await handle(textUpdate(ADMIN, "/reload", "en"));
    return String(messages()[0]?.["text"]);
  };

  it("says that nothing is new", async () => {
    expect(await told({ kind: "unchanged" })).toContain(texts("en", "reload-unchanged"));
  });

  it("names the files that are new, changed and gone, but not hundreds of them", async () => {
    const added = Array.from({ length: 300 }, (_, i) => `laws/${"x".repeat(150)}-${i}.md`);
    const text = await told({ kind: "changed", added, changed: ["a.md"], removed: ["b.md"], passages: 12 });
    expect(text).toContain("A new index is in use (12 passages).");
    expect(text).toContain("300 files added:");
    expect(text).toContain("1 file changed:\n• a.md");
    expect(text).toContain("1 file removed:\n• b.md");
    expect(text.length).toBeLessThan(4096);
  });

  it("leaves out what did not happen", async () => {
    const text = await told({ kind: "changed", added: ["a.md"], changed: [], removed: [], passages: 1 });
    expect(text).not.toMatch(/removed|changed/u);
  });

  it("says why a new index cannot be used", async () => {
    expect(await told({ kind: "refused", problem: "IndexError: cut off" })).toContain("IndexError: cut off");
  });
});

describe("a document", () => {
  /** A maintainer sends a file whose content Telegram gives out. */
  async function send(name: string, size: number, content: string | Uint8Array | undefined, folder: string) {
    const fetched: string[] = [];
    vi.stubGlobal("fetch", async (url: string) => {
      fetched.push(url);
      return content === undefined ? new Response("", { status: 404 }) : new Response(content as BodyInit);
    });
    const offline = await offlineBot({ admins: [ADMIN], upkeep: { reviewDir: folder } });
    offline.bot.api.config.use(async (prev, method, payload, signal) =>
      method === "getFile"
        ? ({ ok: true, result: { file_id: "f", file_unique_id: "u", file_path: "documents/f.pdf" } } as never)
        : prev(method, payload, signal),
    );
    await offline.handle(documentUpdate(ADMIN, name, size));
    return { said: String(offline.messages()[0]?.["text"]), fetched, log: offline.log() };
  }

  it("is put aside under its name, and the maintainer is told how to add it", async () => {
    const folder = join(await temporaryFolder(), "review");
    const { said, fetched, log } = await send("Báo cáo 2025.pdf", 5, "nội dung", folder);
    expect(fetched).toEqual(["https://api.telegram.org/file/bot1:offline/documents/f.pdf"]);
    expect(await readdir(folder)).toEqual(["Báo cáo 2025.pdf"]);
    expect(await readFile(join(folder, "Báo cáo 2025.pdf"), "utf8")).toBe("nội dung");
    expect(said).toMatch(/npm run -s corpus -- add ".*review\/Báo cáo 2025\.pdf"/u);
    expect(log).not.toContain("Báo cáo");
  });

  it("never takes the place of another", async () => {
    const folder = await writeFiles(await temporaryFolder(), { "a.pdf": "cũ" });
    await send("a.pdf", 5, "mới", folder);
    await send("a.pdf", 5, "mới nữa", folder);
    expect((await readdir(folder)).sort()).toEqual(["a (2).pdf", "a (3).pdf", "a.pdf"]);
    expect(await readFile(join(folder, "a.pdf"), "utf8")).toBe("cũ");
  });

  it("that Telegram does not give out is not fetched, and one that turns out larger leaves nothing behind", async () => {
    const folder = await temporaryFolder();
    const megabytes = { megabytes: 20 };
    const large = await send("a.pdf", 20 * 1024 * 1024 + 1, "x", folder);
    expect(large.said).toBe(texts("vi", "upload-too-large", megabytes));
    expect(large.fetched).toEqual([]);
    const liar = await send("a.pdf", 5, new Uint8Array(20 * 1024 * 1024 + 1), folder);
    expect(liar.said).toBe(texts("vi", "upload-too-large", megabytes));
    expect(await readdir(folder)).toEqual([]);
  });

  it("of a form that the corpus cannot hold is refused by its name", async () => {
    const { said, fetched } = await send("virus.exe", 5, "x", await temporaryFolder());
    expect(said).toBe(texts("vi", "upload-not-readable"));
    expect(fetched).toEqual([]);
  });

  it("that cannot be fetched is asked for again, without the token in the log", async () => {
    const folder = await temporaryFolder();
    const { said, log } = await send("a.pdf", 5, undefined, folder);
    expect(said).toBe(texts("vi", "upload-failed"));
    expect(log).toContain("404");
    expect(log).not.toContain("1:offline");
    expect(await readdir(folder)).toEqual([]);
  });
});
