import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings } from "../src/config.ts";
import { ConfigError } from "../src/errors.ts";

const TOKEN = `123456:${"aB3_-".repeat(7)}`;

function problem(environment: Record<string, string>, file?: Record<string, string>): string {
  try {
    readSettings(environment, file);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return error instanceof Error ? error.message : "";
  }
  throw new Error("expected a ConfigError");
}

describe("readSettings", () => {
  it("works with nothing set", () => {
    expect(readSettings({})).toEqual({
      CORPUS_DIR: resolve("corpus"),
      INDEX_DIR: resolve("data/index"),
      STATE_DIR: resolve("data/state"),
      EMBEDDINGS: "local",
      FETCH_ALLOW_HOSTS: [],
      HTTP_HOST: "127.0.0.1",
      QUESTIONS_PER_MINUTE: 10,
      QUESTIONS_PER_MINUTE_ALL: 600,
      KEEP_DAYS: 90,
      REVIEW_DIR: resolve("data/review"),
      ADMIN_IDS: [],
      CHAT_TIMEOUT_SECONDS: 30,
      LOG_LEVEL: "info",
    });
  });

  it("reads hosts of an intranet as a list", () => {
    const { FETCH_ALLOW_HOSTS } = readSettings({ FETCH_ALLOW_HOSTS: "tailieu.lan, 10.0.0.5:8080,," });
    expect(FETCH_ALLOW_HOSTS).toEqual(["tailieu.lan", "10.0.0.5:8080"]);
  });

  it("takes an empty value for one that is not set", () => {
    const empty = {
      TELEGRAM_BOT_TOKEN: "",
      TELEGRAM_API_ROOT: "",
      CORPUS_DIR: "",
      EMBEDDINGS: "",
      ADMIN_IDS: "",
      CHAT_MODEL: "",
      CHAT_PROVIDER: "",
      CHAT_TIMEOUT_SECONDS: "",
      LOG_LEVEL: "",
    };
    expect(readSettings({}, empty)).toMatchObject(readSettings({}));
    expect(readSettings({}, empty).TELEGRAM_BOT_TOKEN).toBeUndefined();
  });

  it("reads every kind of value", () => {
    const settings = readSettings({
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: "http://127.0.0.1:8081",
      CORPUS_DIR: "/srv/corpus",
      EMBEDDINGS: "openai",
      EMBEDDINGS_MODEL: "small-3",
      ADMIN_IDS: "12, 345,6",
      CHAT_MODEL: "small",
      CHAT_PROVIDER: "anthropic",
      CHAT_BASE_URL: "http://127.0.0.1:8080/v1/",
      CHAT_TIMEOUT_SECONDS: "2.5",
      LOG_LEVEL: "debug",
    });
    expect(settings).toMatchObject({
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: "http://127.0.0.1:8081",
      CORPUS_DIR: "/srv/corpus",
      EMBEDDINGS: "openai",
      ADMIN_IDS: [12, 345, 6],
      CHAT_MODEL: "small",
      CHAT_PROVIDER: "anthropic",
      CHAT_BASE_URL: "http://127.0.0.1:8080/v1",
      CHAT_TIMEOUT_SECONDS: 2.5,
      LOG_LEVEL: "debug",
    });
  });

  it("lets the environment win over .env", () => {
    const settings = readSettings({ LOG_LEVEL: "warn" }, { LOG_LEVEL: "debug", CORPUS_DIR: "/srv/c" });
    expect(settings).toMatchObject({ LOG_LEVEL: "warn", CORPUS_DIR: "/srv/c" });
  });

  it("does not mind other variables of the environment", () => {
    expect(readSettings({ PATH: "/bin", CORPUS: "x" }).CORPUS_DIR).toBe(resolve("corpus"));
  });

  it.each([
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL", '(it is "loud")'],
    [{ EMBEDDINGS: "magic" }, "EMBEDDINGS", '(it is "magic")'],
    [{ TELEGRAM_API_ROOT: "telegram" }, "TELEGRAM_API_ROOT", "https://example.org/v1"],
    [{ EMBEDDINGS_BASE_URL: "ftp://example.org" }, "EMBEDDINGS_BASE_URL", '(it is "ftp://example.org")'],
    [{ ADMIN_IDS: "12;13" }, "ADMIN_IDS", "separated by commas"],
    [{ EMBEDDINGS: "openai" }, "EMBEDDINGS_MODEL", "needed when EMBEDDINGS=openai"],
    [{ CHAT_MODEL: "gpt-5" }, "CHAT_API_KEY", "needed for CHAT_MODEL=gpt-5, unless CHAT_BASE_URL names"],
    [{ CHAT_PROVIDER: "acme" }, "CHAT_PROVIDER", '(it is "acme")'],
    [{ CHAT_BASE_URL: "localhost:8080" }, "CHAT_BASE_URL", "https://example.org/v1"],
    [{ CHAT_TIMEOUT_SECONDS: "soon" }, "CHAT_TIMEOUT_SECONDS", 'a number of seconds (it is "soon")'],
    [{ CHAT_TIMEOUT_SECONDS: "0" }, "CHAT_TIMEOUT_SECONDS", "more than 0 seconds"],
  ])("refuses %j and says what was expected", (environment, key, expectation) => {
    const line = problem(environment)
      .split("\n")
      .find((text) => text.trim().startsWith(`${key}: `));
    expect(line).toContain(expectation);
  });

  it("lists every problem at once", () => {
    const message = problem({ LOG_LEVEL: "loud", ADMIN_IDS: "me" }, { CORPUS: "x" });
    for (const key of ["LOG_LEVEL:", "ADMIN_IDS:", "CORPUS:"]) expect(message).toContain(key);
  });

  it("wants no key for a model at an address of one's own, nor a model for a key, which the evals use", () => {
    expect(readSettings({ CHAT_MODEL: "m", CHAT_BASE_URL: "http://127.0.0.1:1/v1" }).CHAT_MODEL).toBe("m");
    expect(readSettings({ CHAT_API_KEY: "k" }).CHAT_MODEL).toBeUndefined();
  });

  it("wants a secret and a port for a webhook, at an address that Telegram sends to", () => {
    const wanted = (variables: Record<string, string>) => {
      try {
        readSettings(variables);
        return "";
      } catch (error) {
        return String(error);
      }
    };
    const TELEGRAM_WEBHOOK_URL = "https://bot.example.org/telegram";
    const alone = wanted({ TELEGRAM_WEBHOOK_URL });
    expect(alone).toContain("TELEGRAM_WEBHOOK_SECRET: needed");
    expect(alone).toContain("HTTP_PORT: needed");
    const rest = { TELEGRAM_WEBHOOK_SECRET: "x".repeat(16), HTTP_PORT: "8080" };
    expect(wanted({ TELEGRAM_WEBHOOK_URL, ...rest })).toBe("");
    expect(wanted({ TELEGRAM_WEBHOOK_URL: "http://bot.example.org/", ...rest })).toContain(
      "expected an https address",
    );
  });

  it("never shows a secret", () => {
    const message = problem({ TELEGRAM_BOT_TOKEN: "123:short-secret" });
    expect(message).toContain("TELEGRAM_BOT_TOKEN: expected the token that @BotFather gave");
    expect(message).not.toContain("short-secret");
  });

  it("refuses a key of .env that is no setting and names the nearest one", () => {
    expect(problem({}, { TELEGRAM_TOKEN: "secret-value" })).toContain(
      "TELEGRAM_TOKEN: no such setting; did you mean TELEGRAM_BOT_TOKEN?",
    );
    expect(problem({}, { TELEGRAM_TOKEN: "secret-value" })).not.toContain("secret-value");
  });

  it("makes no suggestion where no setting is near", () => {
    expect(problem({}, { FOO: "1" })).toContain("FOO: no such setting\n");
  });
});
