const LINE_END = /\r\n|\n|\r(?!$)/u;
const DONE = "[DONE]";

/**
 * The data of each server-sent event (WHATWG, "Server-sent events"), read as JSON, until the stream ends or says "[DONE]".
 * @throws SyntaxError for data that is no JSON, or what the stream breaks off with.
 */
export async function* eventsIn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  let data: string[] = [];
  for await (const line of linesIn(stream)) {
    if (line.startsWith("data:")) data.push(line.slice(5).trimStart());
    if (line !== "" || data.length === 0) continue;
    const text = data.join("\n");
    data = [];
    if (text === DONE) return;
    yield JSON.parse(text) as unknown;
  }
  // The last event may lack the empty line behind it; one that was cut off is no JSON.
  const rest = data.join("\n");
  if (rest !== "" && rest !== DONE) yield JSON.parse(rest) as unknown;
}

async function* linesIn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of stream) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split(LINE_END);
    rest = lines.pop() ?? "";
    yield* lines;
  }
  yield* (rest + decoder.decode()).replace(/\r$/u, "").split(LINE_END);
}
