import { percent } from "../compare/compare.ts";
import { changeText } from "./markdown.ts";
import type { Report } from "./report.ts";
import { findingTitle, verdictText } from "./verdict-text.ts";

const SHOWN_QUESTIONS = 8;

/** What a person reads in the terminal after a run. */
export function reportToTerminal(report: Report, files: readonly string[]): string {
  const { run, measures, summaries, comparison, effort } = report;
  const rows = measures.flatMap(({ id, label }) => {
    const summary = summaries.find(({ measure, slice }) => measure === id && slice === "all");
    if (!summary) return [];
    const delta = comparison?.deltas.find(({ measure, slice }) => measure === id && slice === "all");
    return [
      `${label.padEnd(26)} ${String(summary.cases).padStart(5)}  ${percent(summary.mean).padStart(7)}  ` +
        `[${percent(summary.low).padStart(7)} – ${percent(summary.high).padStart(7)}]` +
        (delta && delta.cases > 0 ? `  ${changeText(delta.after - delta.before)}` : ""),
    ];
  });
  return [
    `${run.cases.length} questions · ${run.configuration.name} · ${run.documents} documents · ${run.seconds} s`,
    `time of an answer: ${effort.p50} ms in the middle, ${effort.p95} ms at 95 %`,
    ...(effort.inputTokens === undefined
      ? []
      : [
          `tokens: ${effort.inputTokens} read, ${effort.outputTokens} written${effort.cost === undefined ? "" : `, ${effort.cost.toFixed(4)} US$`}`,
        ]),
    ...(effort.asked === undefined
      ? []
      : [`worded by the chat model: ${effort.worded} of ${effort.asked} answers; the others are extractive`]),
    ...(effort.spread === undefined
      ? []
      : [`spread of "right" over ${run.trials} trials: ${percent(effort.spread)}`]),
    ...(report.judged
      ? [
          `judged right by ${report.judged.model}: ${report.judged.cases === 0 ? "no verdict" : percent(report.judged.mean)} of ${report.judged.cases}, ${report.judged.unreadable} replies were no verdict (no part of the gate)`,
        ]
      : []),
    "",
    ...rows,
    "",
    verdictText(report),
    ...(comparison?.findings ?? []).map(
      ({ measure, slice, why, questions }) =>
        `  ${findingTitle(report, measure, slice)}: ${why}: ${questions.slice(0, SHOWN_QUESTIONS).join(", ")}` +
        (questions.length > SHOWN_QUESTIONS ? ` and ${questions.length - SHOWN_QUESTIONS} more` : ""),
    ),
    ...notCompared(report),
    ...(files.length === 0 ? [] : ["", ...files.map((file) => `wrote ${file}`)]),
  ].join("\n");
}

function notCompared({ comparison }: Report): string[] {
  if (!comparison) return [];
  const { added, missing, rewritten } = comparison;
  const parts = [
    added.length > 0 ? `${added.length} new` : "",
    missing.length > 0 ? `${missing.length} of the baseline not asked` : "",
    rewritten.length > 0 ? `${rewritten.length} rewritten` : "",
  ].filter(Boolean);
  return parts.length === 0 ? [] : [`  not compared: ${parts.join(", ")}`];
}
