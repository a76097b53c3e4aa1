import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/config.ts";
import { UsageError } from "../../src/errors.ts";
import { feedbackSchema } from "../../src/feedback.ts";
import { runCommand } from "../../src/terminal/commands.ts";
import { answered } from "../support/answers.ts";
import { temporaryFolder } from "../support/folders.ts";
import { openTestState } from "../support/state.ts";

const DAY = 86_400_000;

async function run(stateDir: string, ...args: string[]) {
  const out = new PassThrough({ encoding: "utf8" });
  const err = new PassThrough({ encoding: "utf8" });
  const streams = { in: Readable.from([]), out, err };
  const status = await runCommand("feedback", args, readSettings({ STATE_DIR: stateDir }), streams);
  return { status, out: String(out.read() ?? ""), err: String(err.read() ?? "") };
}

/** A bot at work that was told what two people think, a day apart from 22 November 2026 on. */
async function botWithFeedback() {
  const { state, folder, clock } = await openTestState();
  for (const [question, comment] of [
    ["Cần mấy thành viên?", undefined],
    ["Vốn tối thiểu?", "phải là 7"],
  ]) {
    const asked = { session: "5::", chat: 5, user: 987_654, question: question ?? "", history: [] };
    const record = state.answers.add(asked, answered());
    state.feedback.set(record, 987_654, {
      verdict: "down",
      ...(comment === undefined ? {} : { reason: "wrong-figure" as const, comment }),
    });
    clock.now += DAY;
  }
  return { state, folder };
}

const lines = (text: string) => text.trim().split("\n");

describe("feedback export", () => {
  it("prints what the evals read, one object a line, while the bot runs, and names nobody", async () => {
    const { folder } = await botWithFeedback();
    const { status, out, err } = await run(folder, "export");
    expect(status).toBe(0);
    expect(lines(out).map((line) => feedbackSchema.parse(JSON.parse(line)).question)).toEqual([
      "Cần mấy thành viên?",
      "Vốn tối thiểu?",
    ]);
    expect(out).not.toContain("987654");
    expect(err).toBe("");
  });

  it("begins with a day, and writes to a file", async () => {
    const { folder } = await botWithFeedback();
    const file = join(await temporaryFolder(), "feedback.jsonl");
    const { out, err } = await run(folder, "export", "--since", "2026-11-23", "--out", file);
    expect(out).toBe("");
    expect(err).toContain(`1 pieces of feedback written to ${file}`);
    const written = lines(await readFile(file, "utf8"));
    expect(written).toHaveLength(1);
    expect(written[0]).toContain("Vốn tối thiểu?");
  });

  it("prints nothing where there is none yet, says so and makes no file", async () => {
    const folder = join(await temporaryFolder(), "nothing");
    const { status, out, err } = await run(folder, "export");
    expect([status, out]).toEqual([0, ""]);
    expect(err).toContain("There is no feedback yet");
  });

  it.each([
    [["export", "--since", "yesterday"], '"yesterday"'],
    [["export", "--since", "2026-13-01"], '"2026-13-01"'],
    [["export", "--out", "/nowhere/x"], "/nowhere/x"],
    [["import"], '"import"'],
    [[], "export or list"],
    [["export", "--user", "5"], "--user"],
  ])("refuses %j", async (args, named) => {
    const error = await run(await temporaryFolder(), ...args).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(named);
  });
});

describe("feedback list", () => {
  it("shows one piece a line to read, and JSON on request", async () => {
    const { folder } = await botWithFeedback();
    const { out } = await run(folder, "list");
    expect(lines(out)).toEqual([
      "2026-11-22\tdown\t-\tanswered\tCần mấy thành viên?",
      "2026-11-23\tdown\twrong-figure\tanswered\tVốn tối thiểu?  “phải là 7”",
    ]);
    const { out: json } = await run(folder, "list", "--json");
    expect(json).toBe((await run(folder, "export")).out);
  });
});
