/** Streams a command works with; results go to `out`, everything else to `err`. */
export interface Streams {
  in: NodeJS.ReadableStream;
  out: NodeJS.WritableStream;
  err: NodeJS.WritableStream;
}

/** 0 done, 1 some input failed, 2 wrong use. */
export type ExitStatus = 0 | 1 | 2;
