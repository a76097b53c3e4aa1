import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ingest } from "../src/ingest/pipeline.ts";
import { serveLatest } from "../src/latest.ts";
import type { ChatModel } from "../src/models/chat.ts";
import { openKnowledgeBase } from "../src/store/knowledge-base.ts";
import { says } from "./support/chat-server.ts";
import { countingModel } from "./support/counting-model.ts";
import { temporaryFolder, writeFiles } from "./support/folders.ts";

const law = (members: number) =>
  `---\ntitle: Quy chế Hội Ong\nlanguage: vi\nkind: law\nnumber: 9/2011/QC\neffective: 2011-01-01\n---\n\n### Điều 3. Thành viên\n\n1. Hợp tác xã Hoa Sen phải có ít nhất ${members} thành viên chính thức khi thành lập.\n`;
const QUESTION = "Hợp tác xã Hoa Sen cần ít nhất mấy thành viên chính thức khi thành lập?";

afterEach(() => vi.useRealTimers());

async function served(chat?: ChatModel) {
  const corpusDir = await writeFiles(await temporaryFolder(), { "law.md": law(11) });
  const indexDir = join(await temporaryFolder(), "index");
  const model = countingModel();
  const build = async (text: string) => {
    await writeFiles(corpusDir, { "law.md": text });
    await ingest({ corpusDir, indexDir, model });
  };
  await build(law(11));
  const open = vi.fn(() => openKnowledgeBase(indexDir, model));
  const problems: unknown[] = [];
  const assistant = serveLatest(await openKnowledgeBase(indexDir, model), {
    indexDir,
    open,
    chat,
    onProblem: (problem) => problems.push(problem),
  });
  const ask = async () => (await assistant.answer({ text: QUESTION, history: [] })).text;
  return { build, open, problems, ask, assistant, corpusDir };
}

describe("serveLatest", () => {
  it("opens nothing while the index stays the same", async () => {
    const { ask, open } = await served();
    expect(await ask()).toContain("11 thành viên");
    expect(await ask()).toContain("11 thành viên");
    expect(open).not.toHaveBeenCalled();
  });

  it("answers and searches from a new index as soon as it is in use", async () => {
    const { ask, build, assistant } = await served();
    await build(law(12));
    expect(await ask()).toContain("12 thành viên");
    await build(law(14));
    expect((await assistant.search(QUESTION, 1))[0]?.passage.text).toContain("14 thành viên");
  });

  it("opens a new index once for questions that come together", async () => {
    const { ask, build, open } = await served();
    await build(law(12));
    const answers = await Promise.all([ask(), ask(), ask()]);
    for (const text of answers) expect(text).toContain("12 thành viên");
    expect(open).toHaveBeenCalledTimes(1);
  });

  it("lets a chat model word the answers, also those from a new index", async () => {
    const sentence = (members: number) => `Hợp tác xã Hoa Sen cần ít nhất ${members} thành viên chính thức.`;
    let members = 11;
    const { ask, build } = await served({
      name: "made-up",
      complete: async () => ({ text: says(sentence(members)) }),
    });
    expect(await ask()).toBe(`${sentence(11)} [1]`);
    members = 12;
    await build(law(members));
    expect(await ask()).toBe(`${sentence(12)} [1]`);
  });

  it("goes on with the old index when the new one cannot be opened, and says so once", async () => {
    const { ask, build, open, problems } = await served();
    await build(law(12));
    open.mockRejectedValueOnce(new Error("damaged"));
    expect(await ask()).toContain("11 thành viên");
    expect(await ask()).toContain("11 thành viên");
    expect(problems).toEqual([new Error("damaged")]);
    await build(law(15));
    expect(await ask()).toContain("15 thành viên");
  });

  it("works out anew on another day which law is in force", async () => {
    const { assistant, build } = await served();
    await build(law(11).replace("effective: 2011-01-01", "effective: 2031-01-01"));
    const notices = async () => (await assistant.answer({ text: QUESTION, history: [] })).notices;
    expect(await notices()).toEqual(["Quy chế Hội Ong chưa có hiệu lực."]);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-01-01T00:00:00Z") });
    expect(await notices()).toEqual([]);
  });
});

describe("reload", () => {
  it("says that nothing is new, also after the index was taken up with a question", async () => {
    const { assistant, build, ask } = await served();
    expect(await assistant.reload()).toEqual({ kind: "unchanged" });
    await build(law(12));
    await ask();
    expect(await assistant.reload()).toEqual({ kind: "unchanged" });
  });

  it("takes a new index into use without a question and names what is new, changed and gone", async () => {
    const { assistant, build, corpusDir, ask } = await served();
    await writeFiles(corpusDir, { "old.md": "# Cũ\n\nHợp tác xã Hoa Cúc có 3 thành viên.\n" });
    await build(law(11));
    await assistant.reload();
    await rm(join(corpusDir, "old.md"));
    await writeFiles(corpusDir, { "new.md": "# Mới\n\nHợp tác xã Hoa Mai có 5 thành viên.\n" });
    await build(law(12));
    expect(await assistant.reload()).toEqual({
      kind: "changed",
      ...{ added: ["new.md"], changed: ["law.md"], removed: ["old.md"], passages: 2 },
    });
    expect(await ask()).toContain("12 thành viên");
  });

  it("tells why a new index cannot be used, and tries it again the next time", async () => {
    const { assistant, build, open, ask } = await served();
    await build(law(12));
    open.mockRejectedValueOnce(new RangeError("cut off"));
    expect(await assistant.reload()).toEqual({ kind: "refused", problem: "RangeError: cut off" });
    expect(await ask()).toContain("11 thành viên");
    expect(await assistant.reload()).toMatchObject({ kind: "changed", changed: ["law.md"] });
  });
});
