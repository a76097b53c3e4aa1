import { percent } from "../compare/compare.ts";
import type { Report } from "./report.ts";
import { findingTitle, verdictText } from "./verdict-text.ts";

const SHOWN_QUESTIONS = 15;
const SHOWN_DIMENSIONS = ["lang", "typing", "kind"];

/** A summary for a pull request: verdict, why, measures, slices, and what became worse. */
export function reportToMarkdown(report: Report): string {
  const { run, comparison } = report;
  const { name } = run.configuration;
  return [
    `## Evals: ${verdictText(report)}`,
    "",
    `${run.cases.length} questions, ${name}, ${run.documents} documents, ${run.seconds} s.`,
    ...findings(report),
    "",
    ...measureTable(report),
    "",
    ...sliceTable(report),
    ...changes(report),
    ...(comparison && comparison.added.length + comparison.missing.length + comparison.rewritten.length > 0
      ? [
          "",
          `Not compared: ${comparison.added.length} new questions, ${comparison.missing.length} not asked, ${comparison.rewritten.length} rewritten.`,
        ]
      : []),
    "",
  ].join("\n");
}

function findings(report: Report): string[] {
  const list = report.comparison?.findings ?? [];
  if (list.length === 0) return [];
  return [
    "",
    ...list.map(({ measure, slice, why, questions }) => {
      const named = questions.slice(0, SHOWN_QUESTIONS).map((id) => `\`${id}\``);
      const more = questions.length > named.length ? ` and ${questions.length - named.length} more` : "";
      return `- **${findingTitle(report, measure, slice)}** ${why}: ${named.join(", ")}${more}`;
    }),
  ];
}

function measureTable({ measures, summaries, comparison }: Report): string[] {
  const rows = measures.flatMap(({ id, label }) => {
    const summary = summaries.find(({ measure, slice }) => measure === id && slice === "all");
    if (!summary) return [];
    const delta = comparison?.deltas.find(({ measure, slice }) => measure === id && slice === "all");
    const change =
      delta && delta.cases > 0
        ? ` ${percent(delta.before)} | ${changeText(delta.after - delta.before)} |`
        : " | |";
    return [
      `| ${label} | ${summary.cases} | ${percent(summary.mean)} | ${percent(summary.low)} – ${percent(summary.high)} |${comparison ? change : ""}`,
    ];
  });
  const head = "| measure | questions | now | 95 % interval |";
  return [
    comparison ? `${head} before | change |` : head,
    comparison ? "| --- | ---: | ---: | --- | ---: | ---: |" : "| --- | ---: | ---: | --- |",
    ...rows,
  ];
}

function sliceTable({ summaries }: Report): string[] {
  const rows = summaries
    .filter(
      ({ measure, slice }) => measure === "right" && SHOWN_DIMENSIONS.includes(slice.split("=")[0] ?? ""),
    )
    .map(
      ({ slice, cases, mean, low, high }) =>
        `| ${slice} | ${cases} | ${percent(mean)} | ${percent(low)} – ${percent(high)} |`,
    );
  return rows.length === 0
    ? []
    : ["| right, by slice | questions | now | 95 % interval |", "| --- | ---: | ---: | --- |", ...rows];
}

function changes({ comparison, run }: Report): string[] {
  const fallen = comparison?.changes.filter(({ total }) => total < 0) ?? [];
  if (fallen.length === 0) return [];
  const questions = new Map(run.cases.map(({ id, question }) => [id, question]));
  return [
    "",
    `<details><summary>${fallen.length} questions became worse</summary>`,
    "",
    ...fallen
      .slice(0, SHOWN_QUESTIONS)
      .map(
        ({ id, measures }) =>
          `- \`${id}\` ${inert(questions.get(id) ?? "")}: ${measures.map(({ measure, before, after }) => `${measure} ${before.toFixed(2)} → ${after.toFixed(2)}`).join(", ")}`,
      ),
    "",
    "</details>",
  ];
}

export function changeText(difference: number): string {
  if (Math.abs(difference) < 0.0005) return "=";
  return `${difference > 0 ? "+" : "−"}${percent(Math.abs(difference))}`;
}

/** Questions are data: none becomes a link, a mention or a tag. */
function inert(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>@#|]/gu, "\\$&").replaceAll(/\s+/gu, " ");
}
