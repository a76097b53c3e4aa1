import type { Update } from "grammy/types";
import type { Signal } from "./signal.ts";

export interface Webhook {
  url: string;
  secret: string;
  /** Most requests at once. */
  most: number;
}

const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 1000;
const PATIENCE_MS = 10_000;

/** Delivers updates to a webhook, those of one chat one after the other, each until it is taken (status 200 to 299). */
export class WebhookDelivery {
  readonly #changes: Signal;
  #lanes = new Map<string, Update[]>();
  #busy = new Set<string>();
  webhook: Webhook | undefined;
  lastError: string | undefined;

  constructor(changes: Signal) {
    this.#changes = changes;
  }

  /** Another webhook, or none; gives back what was not delivered. */
  set(webhook: Webhook | undefined): Update[] {
    this.webhook = webhook;
    const left = [...this.#lanes.values()].flat().sort((a, b) => a.update_id - b.update_id);
    this.#lanes = new Map();
    this.#busy = new Set();
    return left;
  }

  get waiting(): number {
    return [...this.#lanes.values()].reduce((sum, { length }) => sum + length, 0);
  }

  add(updates: Update[]): void {
    for (const update of updates) {
      const lane = laneOf(update);
      this.#lanes.set(lane, [...(this.#lanes.get(lane) ?? []), update]);
    }
    this.#start();
  }

  #start(): void {
    for (const lane of this.#lanes.keys()) {
      if (this.webhook === undefined || this.#busy.size >= this.webhook.most) return;
      if (!this.#busy.has(lane)) void this.#deliver(lane, this.webhook);
    }
  }

  async #deliver(lane: string, webhook: Webhook): Promise<void> {
    this.#busy.add(lane);
    let delay = FIRST_RETRY_MS;
    for (
      let update = this.#lanes.get(lane)?.[0];
      update && this.webhook === webhook;
      update = this.#lanes.get(lane)?.[0]
    ) {
      const problem = await post(webhook, update);
      if (this.webhook !== webhook) return;
      if (problem === undefined) {
        this.#lanes.get(lane)?.shift();
        delay = FIRST_RETRY_MS;
        this.#changes.changed();
        continue;
      }
      this.lastError = problem;
      this.#changes.changed();
      await new Promise((resolve) => setTimeout(resolve, delay));
      delay = Math.min(LONGEST_RETRY_MS, delay * 2);
    }
    if (this.webhook !== webhook) return;
    this.#lanes.delete(lane);
    this.#busy.delete(lane);
    this.#start();
  }
}

function laneOf(update: Update): string {
  const chat =
    update.message?.chat.id ?? update.edited_message?.chat.id ?? update.callback_query?.message?.chat.id;
  return String(chat ?? update.inline_query?.from.id ?? update.update_id);
}

/** Why the webhook did not take an update, as getWebhookInfo words it; undefined where it did. */
async function post({ url, secret }: Webhook, update: Update): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(secret === "" ? {} : { "x-telegram-bot-api-secret-token": secret }),
      },
      body: JSON.stringify(update),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.arrayBuffer();
    return response.ok
      ? undefined
      : `Wrong response from the webhook: ${response.status} ${response.statusText}`;
  } catch (error) {
    return `Connection failed: ${String(error)}`;
  }
}
