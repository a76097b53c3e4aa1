import { pino } from "pino";

export type Logger = Pick<import("pino").Logger, "debug" | "info" | "warn" | "error">;

/** Log lines as JSON on standard error, so that standard output holds only results. Texts of users are never logged. */
export function createLogger(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
