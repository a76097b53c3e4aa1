import type { Upkeep } from "../../src/telegram/services.ts";

/** Upkeep of a bot in tests; `parts` replaces what a test is about. */
export function fakeUpkeep(parts: Partial<Upkeep> = {}): Upkeep {
  return {
    keepDays: 90,
    thirdParties: [],
    reviewDir: "/nowhere",
    startedAt: Date.now(),
    reload: async () => ({ kind: "unchanged" }),
    ...parts,
  };
}
