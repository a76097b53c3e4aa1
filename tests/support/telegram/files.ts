import type { Chats } from "./chats.ts";
import { deliver, LONGEST_CAPTION, placeOf, readText } from "./messages.ts";
import { type Payload, text } from "./payload.ts";
import { bad } from "./refusal.ts";

const LARGEST_DOWNLOAD = 20 * 1024 * 1024;
const LARGEST_UPLOAD = 50 * 1024 * 1024;

/** Files that people sent, by their id. */
export class Files {
  readonly #files = new Map<string, { name: string; content: Uint8Array }>();

  add(id: string, name: string, content: Uint8Array): void {
    this.#files.set(id, { name, content });
  }

  /** Where a file can be fetched. */
  locate(payload: Payload): object {
    const id = text(payload, "file_id");
    const file = this.#files.get(id);
    if (!file) throw bad("wrong file_id or the file is temporarily unavailable");
    if (file.content.length > LARGEST_DOWNLOAD) throw bad("file is too big");
    return {
      file_id: id,
      file_unique_id: id,
      file_size: file.content.length,
      file_path: `documents/${id}/${file.name}`,
    };
  }

  /** Content of a file by the path that `locate` gave. */
  at(path: string): Uint8Array | undefined {
    const [, id = ""] = /^documents\/([^/]+)\//u.exec(path) ?? [];
    return this.#files.get(id)?.content;
  }
}

/** A document that is uploaded with the call. */
export async function sendDocument(chats: Chats, payload: Payload): Promise<object> {
  const place = placeOf(chats, payload);
  const named = payload["document"];
  const file = typeof named === "string" ? payload[named.replace(/^attach:\/\//u, "")] : named;
  if (!(file instanceof File)) throw bad("there is no document in the request");
  if (file.size === 0) throw bad("file must be non-empty");
  if (file.size > LARGEST_UPLOAD) throw bad("file is too big");
  const caption = readText(text(payload, "caption"), payload["parse_mode"], LONGEST_CAPTION);
  const content = Buffer.from(await file.arrayBuffer());
  return deliver(chats, payload, place, { ...caption, kind: "document", file: { name: file.name, content } });
}
