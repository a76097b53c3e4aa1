import type { ExitStatus, Streams } from "./streams.ts";

export function help(streams: Streams, text: string): ExitStatus {
  write(streams.out, text);
  return 0;
}

export function write(stream: NodeJS.WritableStream, text: string): void {
  stream.write(`${text}\n`);
}
