import type { Settings } from "../../src/config.ts";
import type { Streams } from "../../src/terminal/streams.ts";
import type { Options } from "../options.ts";
import { PARTS, type Part } from "../retrieval/ablation.ts";
import { HELD_OUT, heldOut } from "../retrieval/held-out.ts";
import { MEASURES, type Measure, type Outcome, outcomeOf } from "../retrieval/measure.ts";
import { questionsOf } from "../retrieval/questions.ts";
import { openSources } from "../retrieval/sources.ts";
import { interval } from "../statistics/bootstrap.ts";
import { meanOf, type Sample, totalsByFamily } from "../statistics/families.ts";

/** Where a right passage stands, for each group of questions; with `--ablate`, also with each part of the ranking switched off. */
export async function runRetrieval(settings: Settings, options: Options, streams: Streams): Promise<0> {
  const tested = options.filter.includes("split=tune") ? "tune" : "test";
  const wanted = options["held-out"] ? "held out" : tested;
  const out = options["held-out"] ? await heldOut(settings, streams, HELD_OUT.forMeasure) : undefined;
  const asked =
    out !== undefined
      ? out.questions.map((question) => ({ question, kb: out.kb }))
      : (await openSources(settings, options, streams)).flatMap((source) =>
          questionsOf(source)
            .filter(({ split }) => split === wanted)
            .map((question) => ({ question, kb: source.kb })),
        );
  const parts: readonly Part[] = options.ablate ? PARTS : PARTS.slice(0, 1);
  const groups = [...new Set(asked.map(({ question }) => question.group))];
  for (const { name, options: retrieval } of parts) {
    const outcomes: { group: string; family: string; outcome: Outcome }[] = [];
    for (const { question, kb } of asked)
      outcomes.push({
        group: question.group,
        family: question.family,
        outcome: await outcomeOf(kb, question, out ? { expected: out.known, ...retrieval } : retrieval),
      });
    streams.out.write(`\n### ${name}\n\n| questions (${wanted} part) | n | ${MEASURES.join(" | ")} |\n`);
    streams.out.write(`|---|---|${MEASURES.map(() => "---|").join("")}\n`);
    for (const group of groups) {
      const own = outcomes.filter((one) => one.group === group);
      const cells = MEASURES.map((measure) => told(own.map((one) => sampleOf(one, measure))));
      streams.out.write(`| ${group} | ${own.length} | ${cells.join(" | ")} |\n`);
    }
  }
  return 0;
}

function sampleOf(one: { family: string; outcome: Outcome }, measure: Measure): Sample {
  return { family: one.family, value: one.outcome[measure] };
}

/** Mean with its 95 % interval over families of questions, in percent. */
function told(samples: readonly Sample[]): string {
  const totals = totalsByFamily(samples);
  const { low, high } = interval(totals);
  const percent = (value: number) => (100 * value).toFixed(0);
  return `${(100 * meanOf(totals)).toFixed(1)} [${percent(low)}–${percent(high)}]`;
}
