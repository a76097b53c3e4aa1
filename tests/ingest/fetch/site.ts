import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { FetchOptions } from "../../../src/ingest/fetch/options.ts";

/** What a path answers: a web page, a status with nothing more, or whatever a function does. */
export type Route = string | number | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Site {
  /** "http://127.0.0.1:PORT", to which a path is added. */
  origin: string;
  /** "127.0.0.1:PORT" */
  host: string;
  port: number;
  /** Paths in the order of the requests, without those for robots.txt. */
  requests: string[];
  /** How often /robots.txt was asked for. */
  robots: () => number;
  /** How many connections were made, even those that sent nothing. */
  connections: () => number;
}

/** A site on this machine. Paths without a route, robots.txt too, answer 404; routes may be changed later. */
export async function site(routes: Record<string, Route>, address = "127.0.0.1"): Promise<Site> {
  const seen: string[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    seen.push(path);
    const route = routes[path] ?? 404;
    if (typeof route === "function") route(request, response);
    else if (typeof route === "number") response.writeHead(route).end();
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(route);
  });
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const host = `${address}:${port}`;
  const isRobots = (path: string) => path === "/robots.txt";
  return {
    origin: `http://${host}`,
    host,
    port,
    get requests() {
      return seen.filter((path) => !isRobots(path));
    },
    robots: () => seen.filter(isRobots).length,
    connections: () => connections,
  };
}

/** A route that leads elsewhere. */
export const redirectTo =
  (location: string, status = 302): Route =>
  (_request, response) => {
    response.writeHead(status, { location }).end();
  };

/** A route that answers with these headers and this body. */
export const answer =
  (headers: Record<string, string>, body: string | Uint8Array): Route =>
  (_request, response) => {
    response.writeHead(200, headers).end(body);
  };

/** Options that let a page of the sites be fetched, without pauses. */
export function reaching(...sites: Site[]): FetchOptions {
  return { allowHosts: sites.map(({ host }) => host), minDelayMs: 0, maxDelayMs: 0 };
}
