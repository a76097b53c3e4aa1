import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { ConfigError } from "../errors.ts";
import type { Logger } from "../logger.ts";

/** Telegram's updates are a few kilobytes; what is larger is not from it. */
const LARGEST_BODY = 1024 * 1024;
const REQUEST_TIMEOUT_MS = 10_000;

export interface Reply {
  status: number;
  body: string;
  /** "text/plain" where it is missing. */
  type?: string;
}

export interface Route {
  method: "GET" | "POST";
  path: string;
  /** Asked before the body is read; false gives 401. */
  isAllowed?: (headers: IncomingHttpHeaders) => boolean;
  reply(body: string): Reply | Promise<Reply>;
}

export interface HttpServer {
  /** The port in use, which the system chose where 0 was asked for. */
  port: number;
  add(route: Route): void;
  close(): Promise<void>;
}

/**
 * A small HTTP server; routes may be added while it runs.
 * @throws ConfigError when it may not listen there.
 */
export async function startHttp(host: string, port: number, logger: Logger): Promise<HttpServer> {
  const routes: Route[] = [];
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    answer(request, response, routes).catch((error: unknown) => {
      logger.error({ path: pathOf(request), error: String(error) }, "an HTTP request failed");
      send(request, response, { status: 500, body: "error\n" });
    });
  });
  await listen(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    add: (route) => void routes.push(route),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === "EADDRINUSE"
        ? `Port ${port} of ${host} is in use by another program`
        : `Port ${port} of ${host} cannot be opened (${error.code ?? error.message})`;
    throw new ConfigError(`${why}.`, "Set HTTP_PORT, and HTTP_HOST, to where this program may listen.", {
      cause: error,
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  routes: readonly Route[],
): Promise<void> {
  const path = pathOf(request);
  const there = routes.filter((route) => route.path === path);
  const method = request.method === "HEAD" ? "GET" : request.method;
  const route = there.find((one) => one.method === method);
  if (!route) {
    const allow = there.map((one) => one.method).join(", ");
    if (there.length > 0) response.setHeader("allow", allow);
    send(
      request,
      response,
      there.length > 0 ? { status: 405, body: "method not allowed\n" } : { status: 404, body: "not found\n" },
    );
  } else if (route.isAllowed && !route.isAllowed(request.headers)) {
    send(request, response, { status: 401, body: "unauthorized\n" });
  } else {
    const body = await bodyOf(request);
    send(
      request,
      response,
      body === undefined ? { status: 413, body: "too large\n" } : await route.reply(body),
    );
  }
}

/** The query is no part of it; "/" where the request names none. */
function pathOf({ url }: IncomingMessage): string {
  return (url ?? "/").split("?", 1)[0] ?? "/";
}

/** Undefined for what is too large. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, type = "text/plain" }: Reply,
): void {
  if (response.headersSent) return;
  // What was not read of a refused request would be taken for the next one on the same connection.
  if (!request.complete) response.setHeader("connection", "close");
  response.writeHead(status, { "content-type": type.includes(";") ? type : `${type}; charset=utf-8` });
  response.end(request.method === "HEAD" ? undefined : body);
}
