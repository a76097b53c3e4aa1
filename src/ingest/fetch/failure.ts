/**
 * Why a request failed. `message` is a part of a sentence that follows the address the person asked for; only
 * `fetchPage` knows that address and makes a DocumentError of it.
 */
export class FetchFailure extends Error {
  readonly remedy: string;
  /** True when every request to this host fails the same way, as for a name that does not exist. */
  readonly ofHost: boolean;

  constructor(message: string, remedy: string, options: { ofHost?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "FetchFailure";
    this.remedy = remedy;
    this.ofHost = options.ofHost ?? false;
  }
}

const TRY_LATER = "Try again later, or save the page into the corpus by hand.";

/** An address of this machine or of a network that is not public. */
export function privateAddress(host: string, cause?: unknown): FetchFailure {
  return new FetchFailure(
    `refused, because ${host} is an address of this machine or of a private or reserved network`,
    "Correct the address; a host of an intranet has to be allowed by name.",
    { ofHost: true, cause },
  );
}

export function tooLarge(limit: string): FetchFailure {
  return new FetchFailure(
    `larger than the limit of ${limit}`,
    "Give the address of a smaller document, or split it by hand and put the parts into the corpus.",
  );
}

export function tooSlow(what: string): FetchFailure {
  return new FetchFailure(`too slow: ${what}`, TRY_LATER);
}

export function wrongStatus(status: number): FetchFailure {
  const problem = `the site answered with status ${status}`;
  if (status === 404 || status === 410)
    return new FetchFailure(
      `${problem}: there is no such page`,
      "Correct the address or take it off the list.",
    );
  if (status === 401 || status === 403)
    return new FetchFailure(`${problem}: it refuses this program`, "Save the page into the corpus by hand.");
  return new FetchFailure(problem, TRY_LATER);
}

/** Makes a failure of what Node threw while connecting or reading. */
export function asFailure(error: unknown, host: string): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  // request-filtering-agent has no code or class for its refusals; its tests and ours hold it to these words.
  if (/ is not allowed\. Because/u.test(message)) return privateAddress(host, error);
  if (code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "ENODATA")
    return new FetchFailure(
      `there is no host of the name ${host} (${code})`,
      "Correct the address, or check the connection to the internet.",
      { ofHost: true, cause: error },
    );
  return new FetchFailure(`the request failed (${code ?? message})`, TRY_LATER, { cause: error });
}
