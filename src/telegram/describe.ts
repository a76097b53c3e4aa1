import { GrammyError } from "grammy";

/** What may be logged of an error: its kind and message, never the text of a user. */
export function describe(error: unknown): string {
  if (error instanceof GrammyError) return `${error.method}: ${error.error_code} ${error.description}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
