import type { WriteStream } from "node:tty";

const WIDTH = 24;

/** A progress bar on a terminal's error stream; nothing where it is no terminal, so that logs stay readable. */
export function progressBar(
  stream: WriteStream | NodeJS.WritableStream,
  label: string,
): ((done: number, total: number) => void) | undefined {
  if (!("isTTY" in stream) || !stream.isTTY) return undefined;
  return (done, total) => {
    const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
    stream.write(
      `\r${label} [${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}] ${done}/${total}${done >= total ? "\n" : ""}`,
    );
  };
}
