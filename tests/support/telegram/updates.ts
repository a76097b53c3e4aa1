import type { ServerResponse } from "node:http";
import type { Update } from "grammy/types";
import { type Payload, structured, text, whole } from "./payload.ts";
import { bad, Refusal } from "./refusal.ts";
import type { Signal } from "./signal.ts";
import { type Webhook, WebhookDelivery } from "./webhook.ts";

const MOST_AT_ONCE = 100;
const CONFLICT =
  "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
const HOOKED =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/** Updates on their way to the bot, by either way. */
export class Updates {
  readonly #changes: Signal;
  readonly #delivery: WebhookDelivery;
  #queue: Update[] = [];
  #allowed: Set<string> | undefined;
  #poll = 0;

  constructor(changes: Signal) {
    this.#changes = changes;
    this.#delivery = new WebhookDelivery(changes);
  }

  push(updates: Update[]): void {
    this.#queue.push(...updates);
    this.#hand();
    this.#changes.changed();
  }

  /** Updates that the bot has not confirmed yet. */
  get unconfirmed(): number {
    return this.#queue.length + this.#delivery.waiting;
  }

  get webhook(): Webhook | undefined {
    return this.#delivery.webhook;
  }

  close(): void {
    this.#delivery.set(undefined);
  }

  /**
   * Long polling: what is below the offset is confirmed and forgotten; without updates the reply waits. A second poll ends the first.
   * `interrupted` may fail the poll while it waits.
   */
  async poll(payload: Payload, response: ServerResponse, interrupted: () => void): Promise<Update[]> {
    if (this.webhook) throw new Refusal(409, HOOKED);
    this.#poll += 1;
    const mine = this.#poll;
    this.#changes.changed();
    this.#setAllowed(payload);
    const offset = whole(payload, "offset") ?? 0;
    this.#queue = this.#queue.filter(({ update_id }) => update_id >= offset && offset >= 0);
    const deadline = Date.now() + (whole(payload, "timeout") ?? 0) * 1000;
    response.once("close", () => this.#changes.changed());
    while (!response.destroyed) {
      interrupted();
      if (this.#poll !== mine) throw new Refusal(409, CONFLICT);
      this.#dropUnwanted();
      if (this.#queue.length > 0 || Date.now() >= deadline) break;
      await this.#changes.next(deadline);
    }
    const limit = Math.min(MOST_AT_ONCE, Math.max(1, whole(payload, "limit") ?? MOST_AT_ONCE));
    return this.#queue.slice(0, limit);
  }

  setWebhook(payload: Payload): true {
    const url = text(payload, "url");
    if (url === "") return this.deleteWebhook(payload);
    // As a local server does (--local), plain http is allowed, but to this machine only.
    if (!/^https:\/\//u.test(url) && !/^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/u.test(url))
      throw bad("bad webhook: An HTTPS URL must be provided for webhook");
    const { protocol, port } = URL.canParse(url) ? new URL(url) : { protocol: "", port: "" };
    if (protocol === "https:" && !["", "80", "88", "443", "8443"].includes(port))
      throw bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
    const secret = text(payload, "secret_token");
    if (!/^[\w-]{0,256}$/u.test(secret)) throw bad("secret token contains unallowed characters");
    this.#setAllowed(payload);
    if (String(payload["drop_pending_updates"]) === "true") this.#queue = [];
    this.#queue.unshift(
      ...this.#delivery.set({ url, secret, most: whole(payload, "max_connections") ?? 40 }),
    );
    this.#hand();
    return true;
  }

  deleteWebhook(payload: Payload): true {
    this.#queue.unshift(...this.#delivery.set(undefined));
    if (String(payload["drop_pending_updates"]) === "true") this.#queue = [];
    return true;
  }

  webhookInfo(): object {
    const { webhook, lastError } = this.#delivery;
    return {
      url: webhook?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: this.unconfirmed,
      ...(webhook ? { max_connections: webhook.most } : {}),
      ...(lastError === undefined ? {} : { last_error_date: 1_900_000_000, last_error_message: lastError }),
    };
  }

  #hand(): void {
    if (!this.webhook) return;
    this.#dropUnwanted();
    this.#delivery.add(this.#queue.splice(0));
  }

  #setAllowed(payload: Payload): void {
    const named = structured<string[]>(payload, "allowed_updates");
    if (named) this.#allowed = named.length === 0 ? undefined : new Set(named);
  }

  /** Telegram keeps no update of a kind that the bot does not ask for. */
  #dropUnwanted(): void {
    const allowed = this.#allowed;
    if (allowed)
      this.#queue = this.#queue.filter((update) => Object.keys(update).some((key) => allowed.has(key)));
  }
}
