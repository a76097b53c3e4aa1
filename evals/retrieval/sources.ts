import type { Settings } from "../../src/config.ts";
import type { Streams } from "../../src/terminal/streams.ts";
import { loadCases, setFiles } from "../cases/load.ts";
import type { SetCase } from "../cases/schema.ts";
import { splits } from "../cases/split.ts";
import type { Options } from "../options.ts";
import { openSubject } from "../run/subject.ts";
import { askedOfOriginals, type Source } from "./questions.ts";

export const SHIPPED = "shipped corpus";
/** Set whose questions are on documents that are no part of the project. */
const RAW_SET = "samples";

/**
 * Where retrieval is measured: the shipped corpus and, with `--raw`, original documents as they were found: their own
 * questions by file, and the questions on the digest of a law asked of its official text.
 */
export async function openSources(settings: Settings, options: Options, streams: Streams): Promise<Source[]> {
  const shipped = await openSubject(settings, { embeddings: options.embeddings }, streams.err);
  const cases = withParts(await loadCases(await setFiles([], options.datasets)));
  const sources: Source[] = [{ name: SHIPPED, kb: shipped.knowledgeBase, cases }];
  if (options.raw === undefined) return sources;
  const raw = await openSubject(
    settings,
    { corpus: options.raw, embeddings: options.embeddings },
    streams.err,
  );
  const own = withParts(await loadCases(await setFiles([RAW_SET], options.datasets)));
  for (const name of new Set(own.map(({ set }) => set)))
    sources.push({
      name: `raw: ${name}`,
      kb: raw.knowledgeBase,
      cases: own.filter(({ set }) => set === name),
    });
  sources.push({
    name: "raw: questions on digests",
    kb: raw.knowledgeBase,
    cases: askedOfOriginals(cases, shipped.knowledgeBase, raw.knowledgeBase),
  });
  return sources;
}

/** Cases with the part they belong to, told by the rule where it is not written in. */
function withParts(cases: readonly SetCase[]): SetCase[] {
  const rule = splits(cases);
  return cases.map((one) => {
    const split = one.case.split ?? rule.get(one.case.id);
    return split === undefined ? one : { ...one, case: { ...one.case, split } };
  });
}
