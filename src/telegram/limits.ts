const WINDOW_MS = 60_000;
/** Telegram asks anew while an inline query is typed, every few letters: so many of them count as one question. */
const SEARCHES_A_QUESTION = 8;

export interface LimitSettings {
  /** Most questions of one person a minute. */
  perUser: number;
  /** Most questions a minute of all together. */
  all: number;
}

/** Why a question is not answered now, and when it may be asked again. */
export interface Refused {
  whose: "user" | "all";
  /** Seconds until the minute is over, at least 1. */
  seconds: number;
  /** The first refusal of this person in this minute: the one to be told of. */
  isFirst: boolean;
}

interface Refusal extends Omit<Refused, "isFirst"> {
  window: Window;
}

interface Window {
  end: number;
  count: number;
  /** Who was told. */
  told: Set<number>;
}

/** Counts questions by the minute. A minute begins with the first question after the last one. */
export class Limits {
  readonly #settings: LimitSettings;
  readonly #now: () => number;
  readonly #onRefusal: (whose: "user" | "all") => void;
  #users = new Map<number, Window>();
  #all: Window = { end: 0, count: 0, told: new Set() };

  constructor(
    settings: LimitSettings,
    now: () => number,
    onRefusal: (whose: "user" | "all") => void = () => undefined,
  ) {
    this.#settings = settings;
    this.#now = now;
    this.#onRefusal = onRefusal;
  }

  /** How many people are remembered. */
  get people(): number {
    return this.#users.size;
  }

  /** Counts a question of a person. Undefined where it may be answered. */
  question(user: number): Refused | undefined {
    const refusal = this.#count(user, 1);
    if (!refusal) return undefined;
    const { window, ...refused } = refusal;
    const isFirst = !window.told.has(user);
    window.told.add(user);
    return { ...refused, isFirst };
  }

  /** Counts an inline query of a person, which is told of a refusal each time. Undefined where it may be answered. */
  search(user: number): Pick<Refused, "seconds"> | undefined {
    return this.#count(user, 1 / SEARCHES_A_QUESTION);
  }

  #count(user: number, weight: number): Refusal | undefined {
    const now = this.#now();
    const mine = this.#window(user, now);
    if (this.#all.end <= now) this.#all = begin(now);
    const refusal =
      refusedBy(mine, this.#settings.perUser, "user", now) ??
      refusedBy(this.#all, this.#settings.all, "all", now);
    if (refusal) this.#onRefusal(refusal.whose);
    else {
      mine.count += weight;
      this.#all.count += weight;
    }
    return refusal;
  }

  #window(user: number, now: number): Window {
    const known = this.#users.get(user);
    if (known && known.end > now) return known;
    // Minutes that are over are swept out now and then, so that the map holds about as many people as asked in the last minute.
    if (this.#users.size > 2 * this.#settings.all + 100)
      for (const [id, { end }] of this.#users) if (end <= now) this.#users.delete(id);
    const fresh = begin(now);
    this.#users.set(user, fresh);
    return fresh;
  }
}

const begin = (now: number): Window => ({ end: now + WINDOW_MS, count: 0, told: new Set() });

function refusedBy(window: Window, most: number, whose: "user" | "all", now: number): Refusal | undefined {
  if (window.count < most) return undefined;
  return { whose, seconds: Math.max(1, Math.ceil((window.end - now) / 1000)), window };
}
