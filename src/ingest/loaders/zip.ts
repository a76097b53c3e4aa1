import { crc32, inflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { DocumentError } from "../../errors.ts";

/** What the needed entries of one archive may hold together, in bytes; a law of 500 pages takes some 5 MB. */
const MAX_TOTAL_BYTES = 200 * 1024 * 1024;
const MAX_ENTRIES = 5_000;

const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const MAX_COMMENT = 0xffff;
const CENTRAL_HEADER = 0x02014b50;
const CENTRAL_HEADER_SIZE = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
/** Stands for "see the ZIP64 record", which no document under the size limit of a file needs. */
const IN_ZIP64 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

export interface ZipContent {
  /** Names of all entries, with "/" between folders. */
  names: string[];
  /** The entries that were wanted, unpacked. */
  entries: Map<string, Uint8Array>;
}

interface Entry {
  name: string;
  encrypted: boolean;
  method: number;
  checksum: number;
  /** Bytes in the archive. */
  packed: number;
  /** Bytes when unpacked, as the archive declares them. */
  size: number;
  offset: number;
}

/**
 * Unpacks the wanted entries of a ZIP archive. Sizes are checked before anything is unpacked, and each entry stops at
 * the size that it declares (fflate's own unzip would cut a longer entry off silently, hence node:zlib here).
 * Layout of the records: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 * @param wanted whether the entry of that name is needed; the others are never unpacked.
 * @throws DocumentError when the archive is damaged, encrypted or larger than the limits.
 */
export function openZip(bytes: Uint8Array, file: string, wanted: (name: string) => boolean): ZipContent {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const all = listEntries(bytes, view, file);
    const needed = all.filter(({ name }) => wanted(name));
    const total = needed.reduce((sum, { size }) => sum + size, 0);
    if (total > MAX_TOTAL_BYTES)
      throw tooLarge(file, `it unpacks to ${Math.round(total / 1e6)} MB, more than the limit of 200 MB`);
    const entries = new Map(needed.map((entry) => [entry.name, unpack(bytes, view, entry, file)]));
    return { names: all.map(({ name }) => name), entries };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    // A RangeError of DataView means that a record points outside of the file; zlib throws on broken data.
    throw damaged(file, "it ends too early or its data are broken", error);
  }
}

/** Packs entries without compression, for a reader in this process. */
export function storedZip(entries: Record<string, Uint8Array>): Uint8Array {
  return zipSync(entries, { level: 0 });
}

function listEntries(bytes: Uint8Array, view: DataView, file: string): Entry[] {
  const end = findEnd(view, file);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw tooLarge(file, `it holds ${count} files, more than the limit of 5000`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw damaged(file, "its list of contents is broken");
    const nameLength = view.getUint16(at + 28, true);
    const nameStart = at + CENTRAL_HEADER_SIZE;
    entries.push({
      name: nameOf(bytes.subarray(nameStart, nameStart + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameStart + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record at the end of the archive, which only a comment may follow. */
function findEnd(view: DataView, file: string): number {
  const last = view.byteLength - END_RECORD_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw damaged(file, "its list of contents is missing");
}

/** Some writers on Windows put "\" between folders. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll("\\", "/");
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, file: string): Uint8Array {
  const { name, method, offset, packed, size } = entry;
  if (entry.encrypted)
    throw new DocumentError(`${file}: "${name}" in it is encrypted.`, "Save it without a password.");
  if ([offset, packed, size].includes(IN_ZIP64)) throw damaged(file, `"${name}" in it uses ZIP64`);
  if (view.getUint32(offset, true) !== LOCAL_HEADER) throw damaged(file, `"${name}" in it is not there`);
  const start =
    offset + LOCAL_HEADER_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const raw = bytes.subarray(start, start + packed);
  if (raw.length !== packed) throw damaged(file, `"${name}" in it is cut off`);
  const data = method === STORED ? raw : inflate(raw, method, entry, file);
  if (data.length !== size || crc32(data) !== entry.checksum)
    throw damaged(file, `"${name}" in it is not what the list of contents declares`);
  return data;
}

function inflate(raw: Uint8Array, method: number, { name, size }: Entry, file: string): Uint8Array {
  if (method !== DEFLATED) throw damaged(file, `"${name}" in it is packed in an unknown way (${method})`);
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_BUFFER_TOO_LARGE") throw error;
    throw tooLarge(file, `"${name}" in it unpacks to more than the ${size} bytes that it declares`);
  }
}

function damaged(file: string, why: string, cause?: unknown): DocumentError {
  return new DocumentError(
    `${file}: the archive is damaged: ${why}.`,
    "Open it in Word or LibreOffice, save it again as .docx, and try again.",
    { cause },
  );
}

function tooLarge(file: string, why: string): DocumentError {
  return new DocumentError(
    `${file}: the archive is not read: ${why}.`,
    "Check where the file comes from; copy its text into a new document.",
  );
}
