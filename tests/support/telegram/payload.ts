import type { IncomingMessage } from "node:http";
import { bad } from "./refusal.ts";

/** Arguments of a call, as they came: a form has only strings, of which some are JSON; files are kept whole. */
export type Payload = Record<string, unknown>;

/** Reads JSON, a form, or a form with files. */
export async function payloadOf(request: IncomingMessage): Promise<Payload> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (type.includes("json")) return JSON.parse(body.toString("utf8") || "{}") as Payload;
  if (type.includes("multipart")) return partsOf(body, /boundary="?([^";]+)/u.exec(type)?.[1] ?? "");
  return Object.fromEntries(new URLSearchParams(body.toString("utf8")));
}

/** Reads a form with files (RFC 7578), as leniently as Telegram: blanks between parameters and quotes around a file name may be missing. */
function partsOf(body: Buffer, boundary: string): Payload {
  // One character a byte, so that positions in the text are positions in the body.
  const raw = body.toString("latin1");
  const payload: Payload = {};
  for (const part of raw.split(`--${boundary}`).slice(1, -1)) {
    const end = part.indexOf("\r\n\r\n");
    const headers = Buffer.from(part.slice(0, end), "latin1").toString("utf8");
    const content = Buffer.from(part.slice(end + 4, -2), "latin1");
    const name = /;\s*name="([^"]*)"/iu.exec(headers)?.[1];
    const file = /;\s*filename="?([^"\r\n]*)/iu.exec(headers)?.[1];
    if (end < 0 || name === undefined) throw bad("the form cannot be read");
    payload[name] = file === undefined ? content.toString("utf8") : new File([content], file);
  }
  return payload;
}

/** An argument that is an object or an array, also where a form has it as JSON. */
export function structured<T>(payload: Payload, name: string): T | undefined {
  const value = payload[name];
  if (typeof value !== "string") return value === null ? undefined : (value as T | undefined);
  try {
    return JSON.parse(value) as T;
  } catch {
    throw bad(`can't parse ${name}: it is no JSON`);
  }
}

export function text(payload: Payload, name: string): string {
  const value = payload[name];
  return value === undefined || value === null ? "" : String(value);
}

/** A whole number, or undefined where the argument is missing. */
export function whole(payload: Payload, name: string): number | undefined {
  const value = payload[name];
  if (value === undefined || value === null || value === "") return undefined;
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw bad(`parameter "${name}" must be of type Integer`);
  return number;
}
