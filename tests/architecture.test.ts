import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parse as parseDotenv } from "dotenv";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { settingsSchema } from "../src/config.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SRC = join(ROOT, "src");

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** Relative imports of each source file, static and dynamic, as paths below src. */
function importGraph(): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  for (const path of filesUnder(SRC, ".ts")) {
    const text = readFileSync(path, "utf8");
    const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+\.ts)"/gu)].map((match) =>
      relative(SRC, resolve(dirname(path), match[1] ?? "")),
    );
    graph.set(relative(SRC, path), targets);
  }
  return graph;
}

const graph = importGraph();
const roomOf = (file: string) => (file.includes("/") ? (file.split("/")[0] ?? "") : "");
const importsFrom = (room: string) =>
  [...graph]
    .filter(([file]) => roomOf(file) === room)
    .flatMap(([file, targets]) => targets.map((target) => ({ file, target })));
const outside = (room: string, allowed: (target: string) => boolean) =>
  importsFrom(room)
    .filter(({ target }) => roomOf(target) !== room && !allowed(target))
    .map(({ file, target }) => `${file} → ${target}`);

/** Root files that any room may use: types, errors, messages. */
const COMMON = new Set([
  "domain.ts",
  "errors.ts",
  "messages.ts",
  "logger.ts",
  "conversations.ts",
  "feedback.ts",
]);
/** What adapters may know of answering. */
const ANSWERING = /^answer\/(?:pipeline|library(?:-[a-z]+)*)\.ts$/u;
const common = (target: string) => COMMON.has(target);

describe("rooms of src", () => {
  it("sees the sources (a graph without imports would prove nothing)", () => {
    expect(graph.size).toBeGreaterThan(40);
    expect([...graph.values()].flat().length).toBeGreaterThan(100);
  });

  it("language knows only the common types", () => {
    expect(outside("language", common)).toEqual([]);
  });

  it("arrays knows nothing of this project", () => {
    expect(outside("arrays", () => false)).toEqual([]);
  });

  it("models knows only language, arrays and the common types", () => {
    const allowed = new Set(["language", "arrays"]);
    expect(outside("models", (target) => common(target) || allowed.has(roomOf(target)))).toEqual([]);
  });

  it("store knows neither ingest nor answer", () => {
    const allowed = new Set(["language", "arrays", "models"]);
    expect(outside("store", (target) => common(target) || allowed.has(roomOf(target)))).toEqual([]);
  });

  it("ingest and answer meet only in store", () => {
    const allowed = new Set(["language", "arrays", "models", "store"]);
    expect(outside("ingest", (target) => common(target) || allowed.has(roomOf(target)))).toEqual([]);
    expect(outside("answer", (target) => common(target) || allowed.has(roomOf(target)))).toEqual([]);
  });

  it("present turns answers into text and knows nothing else", () => {
    expect(outside("present", common)).toEqual([]);
  });

  it("http serves what it is given and knows only the common types", () => {
    expect(outside("http", common)).toEqual([]);
  });

  it("the telegram adapter imports the answer pipeline, the library and present only", () => {
    expect(
      outside(
        "telegram",
        (target) => common(target) || ANSWERING.test(target) || roomOf(target) === "present",
      ),
    ).toEqual([]);
  });

  it("has no cycle", () => {
    const done = new Set<string>();
    const visit = (file: string, path: string[]): string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const target of graph.get(file) ?? []) {
        const cycle = visit(target, [...path, file]);
        if (cycle) return cycle;
      }
      done.add(file);
      return undefined;
    };
    const cycles = [...graph.keys()].map((file) => visit(file, [])).filter((cycle) => cycle !== undefined);
    expect(cycles).toEqual([]);
  });

  it("only the roots read the environment or end the process", () => {
    const offenders = filesUnder(SRC, ".ts")
      .filter((path) => /\bprocess\.(?:env|exit|exitCode|argv|on|once)\b/u.test(readFileSync(path, "utf8")))
      .map((path) => relative(SRC, path));
    expect(offenders.sort()).toEqual(["cli.ts", "main.ts"]);
  });

  it("only models imports a provider's library", () => {
    const offenders = filesUnder(SRC, ".ts")
      .filter((path) => /"@langchain\/(?:openai|anthropic)"/u.test(readFileSync(path, "utf8")))
      .map((path) => roomOf(relative(SRC, path)));
    expect([...new Set(offenders)]).toEqual(["models"]);
  });

  it("evals reads src and is read by none; only its root ends the process", () => {
    const evals = filesUnder(join(ROOT, "evals"), ".ts").filter(
      (path) => !path.includes(`${sep}checks${sep}`),
    );
    const texts = evals.map((path) => ({ name: relative(ROOT, path), text: readFileSync(path, "utf8") }));
    expect(texts.length).toBeGreaterThan(30);
    const readsTests = texts.filter(({ text }) => /from "(?:\.\.\/)+tests\//u.test(text));
    expect(readsTests.map(({ name }) => name)).toEqual([]);
    const offenders = texts.filter(({ text }) =>
      /\bprocess\.(?:env|exit|exitCode|argv|on|once)\b/u.test(text),
    );
    expect(offenders.map(({ name }) => name)).toEqual([join("evals", "main.ts")]);
  });

  it("src imports neither tests nor evals", () => {
    const offenders = [...graph].flatMap(([file, targets]) =>
      targets.filter((target) => target.startsWith("..")).map((target) => `${file} → ${target}`),
    );
    expect(offenders).toEqual([]);
  });
});

describe("settings and prompts", () => {
  it("lists the same keys in .env.example and in the schema", () => {
    const example = Object.keys(parseDotenv(readFileSync(join(ROOT, ".env.example"))));
    expect(example.sort()).toEqual(Object.keys(settingsSchema.shape).sort());
  });

  it("every prompt names its version and the placeholders that it uses", () => {
    for (const path of filesUnder(join(ROOT, "prompts"), ".md").filter(
      (file) => !file.endsWith("README.md"),
    )) {
      const text = readFileSync(path, "utf8");
      const front = parseYaml(/^---\n([\s\S]*?)\n---/u.exec(text)?.[1] ?? "") as {
        version?: unknown;
        placeholders?: string[];
      };
      const used = [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1]);
      expect(front.version, path).toBeDefined();
      expect([...new Set(used)].sort(), path).toEqual([...(front.placeholders ?? [])].sort());
    }
  });
});
