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
  if (type.includes("multipart"))
    return Object.fromEntries(await new Response(body, { headers: { "content-type": type } }).formData());
  return Object.fromEntries(new URLSearchParams(body.toString("utf8")));
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

export function isOn(payload: Payload, name: string): boolean {
  return payload[name] === true || payload[name] === "true";
}
