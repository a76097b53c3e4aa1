import type { Quantity } from "../language/quantity.ts";

/** Whether one of two figures is the other one as it may be printed when it is rounded: 1.35 billion and 1.4 billion. */
export function roundsTo(a: Quantity, b: Quantity): boolean {
  const meet = (x: number | undefined, y: number | undefined) =>
    x === y || (x !== undefined && y !== undefined && (isRounded(x, y) || isRounded(y, x)));
  return meet(a.values[0], b.values[0]) && meet(a.upper?.[0], b.upper?.[0]);
}

/** Whether `short` is `exact` at the digits that `short` has before its last zeros. */
function isRounded(exact: number, short: number): boolean {
  if (exact === 0 || short === 0) return false;
  const digits = short.toExponential().replace(/e.*$/u, "").replace(/\D/gu, "").length;
  return Number(exact.toPrecision(digits)) === short;
}
