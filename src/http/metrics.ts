import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Route } from "./server.ts";

/** What is read at each look at /metrics. */
export interface Levels {
  /** Updates that were received and are not dealt with. */
  updatesWaiting: number;
  /** Opinions that are kept, by verdict ("up", "down"). */
  feedback: Record<string, number>;
  /** `date` as ISO 8601, empty where no document has one. */
  corpus: { documents: number; passages: number; date: string };
}

/** Counts of the process, without anything of a user. */
export interface Metrics {
  question(kind: string, reason: string, seconds: number): void;
  /** A call of the Bot API; the status is that of HTTP, or "dropped". */
  call(method: string, status: string): void;
  retry(method: string): void;
  /** A question that was refused for haste: of one person ("user") or of all together ("all"). */
  limited(whose: "user" | "all"): void;
  /** From now on `read` is asked at each look. */
  watch(read: () => Promise<Levels>): void;
  route: Route;
}

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const PREFIX = "cooperative_";

/** Metrics in Prometheus' text format at /metrics. */
export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name: `${PREFIX}${name}`, help, labelNames, registers: [register] });
  const questions = counter(
    "questions_total",
    "Questions answered, by kind of answer and reason of refusals.",
    ["kind", "reason"],
  );
  const calls = counter("telegram_calls_total", "Calls of the Bot API, by method and status.", [
    "method",
    "status",
  ]);
  const retries = counter("telegram_retries_total", "Calls of the Bot API that were tried again.", [
    "method",
  ]);
  const limited = counter("questions_limited_total", "Questions refused for haste: of one person, of all.", [
    "whose",
  ]);
  const seconds = new Histogram({
    name: `${PREFIX}answer_seconds`,
    help: "Time to find and write an answer, without sending it.",
    buckets: SECONDS,
    registers: [register],
  });
  const levels = levelGauges(register);
  let read: (() => Promise<Levels>) | undefined;
  return {
    question: (kind, reason, duration) => {
      questions.inc({ kind, reason });
      seconds.observe(duration);
    },
    call: (method, status) => calls.inc({ method, status }),
    retry: (method) => retries.inc({ method }),
    limited: (whose) => limited.inc({ whose }),
    watch: (reader) => {
      read = reader;
    },
    route: {
      method: "GET",
      path: "/metrics",
      reply: async () => {
        if (read) levels(await read());
        return { status: 200, type: register.contentType, body: await register.metrics() };
      },
    },
  };
}

function levelGauges(register: Registry): (levels: Levels) => void {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `${PREFIX}${name}`, help, labelNames, registers: [register] });
  const waiting = gauge("updates_waiting", "Updates received and not dealt with.");
  const feedback = gauge("feedback", "Opinions kept, by verdict.", ["verdict"]);
  const documents = gauge("corpus_documents", "Documents in use.");
  const passages = gauge("corpus_passages", "Passages in use.");
  const date = gauge("corpus_date_seconds", "Date of the corpus, seconds since 1970.");
  return ({ updatesWaiting, feedback: opinions, corpus }) => {
    waiting.set(updatesWaiting);
    for (const [verdict, count] of Object.entries(opinions)) feedback.set({ verdict }, count);
    documents.set(corpus.documents);
    passages.set(corpus.passages);
    const at = Date.parse(corpus.date);
    if (!Number.isNaN(at)) date.set(at / 1000);
  };
}
