import { TextDecoder } from "node:util";
import { detectLanguage } from "../../language/detect.ts";
import { nfc } from "../../language/normalize.ts";

/** How much of a file is looked at where a declaration or a typical byte is searched. */
const HEAD_BYTES = 4096;
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)["']/iu;

/** Text and the encoding it was read with (a label of the WHATWG Encoding Standard). */
export interface DecodedText {
  text: string;
  encoding: string;
}

/**
 * Bytes as text: by the byte-order mark, as UTF-8 where that fits, by zero bytes (UTF-16 without a mark), by what an
 * HTML or XML file declares, by `declared` (a content type), and last as Windows-1258, the legacy encoding of
 * Vietnamese, which holds the Swedish letters in the same places.
 * @returns undefined when the bytes are no text in any of them.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText | undefined {
  const encodings = candidates(bytes, declared);
  for (const encoding of encodings) {
    const text = decode(bytes, encoding) ?? (encoding === "utf-8" ? damagedUtf8(bytes) : undefined);
    if (text !== undefined && isText(text)) return { text: nfc(text), encoding };
  }
  return undefined;
}

/** UTF-8 in which single characters are broken; another encoding would break hundreds. Broken ones become U+FFFD. */
function damagedUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const whole = text.match(/[\u0080-\uFFFC]/gu)?.length ?? 0;
  return broken * 20 <= whole ? text : undefined;
}

function candidates(bytes: Uint8Array, declared: string | undefined): string[] {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return ["utf-8"];
  if (a === 0xff && b === 0xfe) return ["utf-16le"];
  if (a === 0xfe && b === 0xff) return ["utf-16be"];
  const zeros = zeroBytes(bytes);
  // A zero byte here and there is damage, not an encoding.
  const many = Math.min(bytes.length, HEAD_BYTES) / 10;
  if (zeros.odd > many && zeros.odd > zeros.even * 4) return ["utf-16le"];
  if (zeros.even > many && zeros.even > zeros.odd * 4) return ["utf-16be"];
  // Latin letters are the same in all encodings that a declaration in the text could name.
  const head = DECLARED.exec(Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1"));
  return ["utf-8", declared, head?.[1] ?? head?.[2], "windows-1258"].filter(
    (label): label is string => label !== undefined,
  );
}

/** Zero bytes at even and odd places of the head: in UTF-16 every second byte of Latin text is zero. */
function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  bytes.subarray(0, HEAD_BYTES).forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? "even" : "odd"] += 1;
  });
  return zeros;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text has few control characters, and its letters make words of some language. */
function isText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = sample.match(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFD\uFFFE\uFFFF]/gu)?.length ?? 0;
  if (controls > Math.max(1, sample.length / 200)) return false;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return (
    letters === 0 || sample.length < 40 || detectLanguage(sample) !== undefined || letters > sample.length / 2
  );
}
