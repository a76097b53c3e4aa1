/** Waits; ends early, without an error, once `signal` is aborted. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve();
      return;
    }
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end);
  });
}

/** Delays that double from `first` to `longest` milliseconds, each shortened by chance by up to a quarter so that many do not come back at once. */
export function* growingDelays(first: number, longest: number): Generator<number, never> {
  for (let delay = first; ; delay = Math.min(longest, delay * 2)) yield delay * (1 - Math.random() / 4);
}
