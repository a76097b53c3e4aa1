/** Failures a person can act on. `message` names the offender; `remedy` says what to do. */
abstract class AssistantError extends Error {
  abstract readonly code: string;
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(`${message}\n  → ${remedy}`, options);
    this.remedy = remedy;
    this.name = new.target.name;
  }
}

/** A setting of the environment or of `.env` is wrong. */
export class ConfigError extends AssistantError {
  readonly code = "config";
}

/** A command was called in a way it does not know (exit status 2). */
export class UsageError extends AssistantError {
  readonly code = "usage";
}

/** A file of the corpus cannot be read or its front matter is wrong. */
export class DocumentError extends AssistantError {
  readonly code = "document";
}

/** The corpus folder is missing or holds nothing that can be indexed. */
export class CorpusError extends AssistantError {
  readonly code = "corpus";
}

/** The index is missing, damaged, or was built with other settings. */
export class IndexError extends AssistantError {
  readonly code = "index";
}

/** An embeddings or chat service failed. */
export class ModelError extends AssistantError {
  readonly code = "model";
}

/** What is kept of users cannot be opened. */
export class StateError extends AssistantError {
  readonly code = "state";
}

/** Telegram refused the bot, or cannot be reached. */
export class TelegramError extends AssistantError {
  readonly code = "telegram";
}

/** True for the errors above, whose message is meant for the person who runs the program. */
export function isExpected(error: unknown): error is AssistantError {
  return error instanceof AssistantError;
}
