import { resolve } from "node:path";
import { z } from "zod";
import { ConfigError } from "./errors.ts";
import { CHAT_PROVIDERS } from "./models/chat.ts";
import { EMBEDDING_KINDS } from "./models/embeddings.ts";
import { DEFAULT_TRANSFORMERS_MODEL } from "./models/transformers-embeddings.ts";

const LOG_LEVELS = ["silent", "error", "warn", "info", "debug"] as const;

/** An unset variable and an empty one ("KEY=" in .env) mean the same. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());
const folder = (fallback: string) =>
  z
    .preprocess((value) => (value === "" ? undefined : value), z.string().default(fallback))
    .transform((path) => resolve(path));
const url = optional(
  z.url({ protocol: /^https?$/u, error: "expected an address such as https://example.org/v1" }),
).transform((address) => address?.replace(/\/+$/u, ""));

const whole = (fallback: number, least: number, most: number) =>
  z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce
      .number({ error: "expected a whole number" })
      .int("expected a whole number")
      .min(least, `expected at least ${least}`)
      .max(most, `expected at most ${most}`)
      .default(fallback),
  );

/** Every setting of the program. `.env.example` explains each. */
export const settingsSchema = z.object({
  TELEGRAM_BOT_TOKEN: optional(
    z
      .string()
      .regex(/^\d+:[\w-]{30,}$/u, "expected the token that @BotFather gave, digits, a colon and letters"),
  ),
  TELEGRAM_API_ROOT: url,
  TELEGRAM_WEBHOOK_URL: url,
  TELEGRAM_WEBHOOK_SECRET: optional(
    z.string().regex(/^[\w-]{16,256}$/u, "expected 16 to 256 letters, digits, _ and -"),
  ),
  HTTP_HOST: z.preprocess((value) => (value === "" ? undefined : value), z.string().default("127.0.0.1")),
  HTTP_PORT: optional(
    z.coerce
      .number({ error: "expected the number of a port" })
      .int("expected the number of a port")
      .min(0, "expected the number of a port")
      .max(65_535, "expected the number of a port"),
  ),
  QUESTIONS_PER_MINUTE: whole(10, 1, 1000),
  QUESTIONS_PER_MINUTE_ALL: whole(600, 1, 100_000),
  KEEP_DAYS: whole(90, 1, 3650),
  REVIEW_DIR: folder("data/review"),
  CORPUS_DIR: folder("corpus"),
  INDEX_DIR: folder("data/index"),
  STATE_DIR: folder("data/state"),
  EMBEDDINGS: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.enum(EMBEDDING_KINDS).default("local"),
  ),
  EMBEDDINGS_BASE_URL: url,
  EMBEDDINGS_API_KEY: optional(z.string()),
  EMBEDDINGS_MODEL: optional(z.string()),
  CHAT_MODEL: optional(z.string()),
  CHAT_PROVIDER: optional(z.enum(CHAT_PROVIDERS)),
  CHAT_BASE_URL: url,
  CHAT_API_KEY: optional(z.string()),
  CHAT_TIMEOUT_SECONDS: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce
      .number({ error: "expected a number of seconds" })
      .positive("expected more than 0 seconds")
      .max(600, "expected at most 600 seconds")
      .default(30),
  ),
  FETCH_ALLOW_HOSTS: optional(z.string()).transform((hosts) =>
    (hosts ?? "")
      .split(",")
      .map((host) => host.trim())
      .filter((host) => host !== ""),
  ),
  ADMIN_IDS: optional(
    z.string().regex(/^\d+(?:\s*,\s*\d+)*$/u, "expected Telegram user ids separated by commas"),
  ).transform((ids) =>
    (ids ?? "")
      .split(",")
      .filter((id) => id.trim() !== "")
      .map(Number),
  ),
  LOG_LEVEL: z.preprocess((value) => (value === "" ? undefined : value), z.enum(LOG_LEVELS).default("info")),
});

export type Settings = z.output<typeof settingsSchema>;
type Variables = Record<string, string | undefined>;

/** Keys whose values must never be shown. */
const SECRET = /TOKEN|KEY|SECRET/u;

/**
 * Reads the settings. `environment` wins over `file`, the variables of `.env`.
 * @throws ConfigError that lists every wrong value and every key of `.env` that is no setting.
 */
export function readSettings(environment: Variables, file: Variables = {}): Settings {
  const problems: string[] = [];
  const known = Object.keys(settingsSchema.shape);
  for (const key of Object.keys(file)) {
    if (!known.includes(key)) problems.push(`${key}: no such setting${suggestion(key, known)}`);
  }
  const merged = Object.fromEntries(known.map((key) => [key, environment[key] ?? file[key]]));
  const parsed = settingsSchema.safeParse(merged);
  for (const issue of parsed.error?.issues ?? []) {
    const key = String(issue.path[0]);
    const shown = SECRET.test(key) ? "" : ` (it is "${merged[key] ?? ""}")`;
    problems.push(`${key}: ${issue.message}${shown}`);
  }
  if (parsed.success && parsed.data.EMBEDDINGS === "openai" && parsed.data.EMBEDDINGS_MODEL === undefined) {
    problems.push("EMBEDDINGS_MODEL: needed when EMBEDDINGS=openai, for example text-embedding-3-small");
  }
  if (parsed.success && parsed.data.EMBEDDINGS === "transformers") {
    const { EMBEDDINGS_MODEL: model = DEFAULT_TRANSFORMERS_MODEL } = parsed.data;
    if (!model.includes("/"))
      problems.push(
        `EMBEDDINGS_MODEL: expected owner/name when EMBEDDINGS=transformers, for example ${DEFAULT_TRANSFORMERS_MODEL} (it is "${model}")`,
      );
  }
  if (parsed.success) problems.push(...webhookProblems(parsed.data));
  const { CHAT_MODEL, CHAT_BASE_URL, CHAT_API_KEY } = parsed.data ?? {};
  if (CHAT_MODEL !== undefined && CHAT_BASE_URL === undefined && CHAT_API_KEY === undefined)
    problems.push(
      `CHAT_API_KEY: needed for CHAT_MODEL=${CHAT_MODEL}, unless CHAT_BASE_URL names a server that wants none`,
    );
  if (problems.length > 0 || !parsed.success) {
    throw new ConfigError(
      `Settings that cannot be used:\n  ${problems.join("\n  ")}`,
      "Correct them in .env or in the environment; .env.example explains each.",
    );
  }
  return parsed.data;
}

/** What a webhook needs besides its address. */
function webhookProblems({
  TELEGRAM_WEBHOOK_URL: url,
  TELEGRAM_WEBHOOK_SECRET: secret,
  HTTP_PORT: port,
}: Settings): string[] {
  if (url === undefined) return [];
  const { protocol, hostname } = new URL(url);
  return [
    ...(protocol === "https:" || hostname === "127.0.0.1"
      ? []
      : ["TELEGRAM_WEBHOOK_URL: expected an https address, as Telegram sends to no other"]),
    ...(secret === undefined
      ? ["TELEGRAM_WEBHOOK_SECRET: needed for TELEGRAM_WEBHOOK_URL, for example from: openssl rand -hex 32"]
      : []),
    ...(port === undefined ? ["HTTP_PORT: needed for TELEGRAM_WEBHOOK_URL, which must reach it"] : []),
  ];
}

function suggestion(key: string, known: string[]): string {
  const parts = new Set(key.split("_"));
  const near = known
    .map((name) => ({ name, shared: name.split("_").filter((part) => parts.has(part)).length }))
    .sort((a, b) => b.shared - a.shared)[0];
  return near && near.shared > 0 ? `; did you mean ${near.name}?` : "";
}
