import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { type BatchItem, readAskLines, readSearchLines } from "../../src/terminal/batch.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";

async function all<T>(items: AsyncIterable<BatchItem<T>>): Promise<BatchItem<T>[]> {
  const found: BatchItem<T>[] = [];
  for await (const item of items) found.push(item);
  return found;
}

function askLines(text: string) {
  return all(readAskLines("-", Readable.from([text])));
}

describe("a batch of questions", () => {
  it("gives each line with its number, without history unless it has one", async () => {
    const history = [{ question: "Cần mấy thành viên?", answer: "11." }];
    const lines = [
      { id: "a", question: "Vốn?" },
      { id: 7, question: "Còn liên hiệp?", history, lang: "sv" },
    ];
    expect(await askLines(lines.map((line) => JSON.stringify(line)).join("\n"))).toEqual([
      { line: 1, item: { id: "a", question: "Vốn?", history: [] } },
      { line: 2, item: { id: "7", question: "Còn liên hiệp?", history, lang: "sv" } },
    ]);
  });

  it("passes over empty lines, a byte-order mark and Windows line ends, and counts lines as an editor does", async () => {
    const text = '\uFEFF{"id":"a","question":"x"}\r\n\r\n  \r\n{"id":"b","question":"y"}\r\n';
    expect((await askLines(text)).map(({ line }) => line)).toEqual([1, 4]);
  });

  it("keeps a line separator that stands inside a question", async () => {
    expect(await askLines('{"id":"a","question":"x\\u2028y"}')).toMatchObject([
      { item: { question: "x\u2028y" } },
    ]);
  });

  it.each([
    ["not JSON", "Cần mấy thành viên?", "this is not a JSON object"],
    ["JSON cut short", '{"id":"a","question":', "this is not a JSON object"],
    ["no question", '{"id":"a"}', 'field "question"'],
    ["no id", '{"question":"x"}', 'field "id"'],
    [
      "a place that there is none of",
      '{"id":"a","question":"x","place":"Atlantis"}',
      '"Atlantis" is no province',
    ],
    ["another language", '{"id":"a","question":"x","lang":"fr"}', 'field "lang"'],
    [
      "a turn without its answer",
      '{"id":"a","question":"x","history":[{"question":"y"}]}',
      'field "history.0.answer"',
    ],
  ])("says what is wrong with a line that is %s, and reads on", async (_name, bad, problem) => {
    const [first, second] = await askLines(`${bad}\n{"id":"b","question":"y"}`);
    expect(first).toEqual({ line: 1, problem: expect.stringContaining(problem) });
    expect(second).toEqual({ line: 2, item: { id: "b", question: "y", history: [] } });
  });

  it("may be empty", async () => {
    expect(await askLines("")).toEqual([]);
  });
});

describe("a batch of queries", () => {
  it("is read from a file", async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      "q.jsonl": '{"id":"s","query":"góp vốn"}\n{"id":"t"}',
    });
    expect(await all(readSearchLines(join(folder, "q.jsonl"), Readable.from([])))).toEqual([
      { line: 1, item: { id: "s", query: "góp vốn" } },
      { line: 2, problem: expect.stringContaining('field "query"') },
    ]);
  });

  it("names a file that is not there", async () => {
    const missing = join(await temporaryFolder(), "missing.jsonl");
    const error = await all(readSearchLines(missing, Readable.from([]))).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain("missing.jsonl cannot be read (ENOENT)");
  });
});
