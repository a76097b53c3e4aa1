import { describe, expect, it } from "vitest";
import { createMetrics } from "../../src/http/metrics.ts";

async function page(metrics: ReturnType<typeof createMetrics>) {
  const { body, type } = await metrics.route.reply("");
  return { lines: body.split("\n"), type };
}

describe("/metrics", () => {
  it("counts what happened, by its labels", async () => {
    const metrics = createMetrics();
    metrics.question("answered", "", 0.03);
    metrics.question("answered", "", 0.3);
    metrics.question("declined", "no-evidence", 0.03);
    metrics.call("sendMessage", "200");
    metrics.call("sendMessage", "429");
    metrics.retry("sendMessage");
    metrics.limited("user");
    const { lines, type } = await page(metrics);
    expect(type).toContain("text/plain");
    expect(lines).toEqual(
      expect.arrayContaining([
        'cooperative_questions_total{kind="answered",reason=""} 2',
        'cooperative_questions_total{kind="declined",reason="no-evidence"} 1',
        'cooperative_answer_seconds_bucket{le="0.05"} 2',
        "cooperative_answer_seconds_count 3",
        'cooperative_telegram_calls_total{method="sendMessage",status="429"} 1',
        'cooperative_telegram_retries_total{method="sendMessage"} 1',
        'cooperative_questions_limited_total{whose="user"} 1',
      ]),
    );
    expect(lines.some((line) => line.startsWith("process_resident_memory_bytes "))).toBe(true);
  });

  it("reads what is waiting, the feedback and the corpus at each look", async () => {
    const metrics = createMetrics();
    const corpus = { documents: 3, passages: 70, date: "2031-02-04" };
    let updatesWaiting = 5;
    metrics.watch(async () => ({ updatesWaiting, feedback: { up: 2, down: 1 }, corpus }));
    expect((await page(metrics)).lines).toEqual(
      expect.arrayContaining([
        "cooperative_updates_waiting 5",
        'cooperative_feedback{verdict="down"} 1',
        "cooperative_corpus_documents 3",
        "cooperative_corpus_passages 70",
        `cooperative_corpus_date_seconds ${Date.UTC(2031, 1, 4) / 1000}`,
      ]),
    );
    updatesWaiting = 0;
    expect((await page(metrics)).lines).toContain("cooperative_updates_waiting 0");
  });

  it("counts for each process apart", async () => {
    createMetrics().limited("all");
    expect((await page(createMetrics())).lines).not.toContain(
      'cooperative_questions_limited_total{whose="all"} 1',
    );
  });
});
