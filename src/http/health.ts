import type { Route } from "./server.ts";

/** A part that must work before questions are sent here: undefined while it does, else what is wrong, for maintainers. */
export type Check = () => string | undefined | Promise<string | undefined>;

const CHECK_TIMEOUT_MS = 3000;

/** /healthz: the process is alive. /readyz: every part works; 503 with the reasons otherwise. */
export function healthRoutes(checks: ReadonlyMap<string, Check>): Route[] {
  return [
    { method: "GET", path: "/healthz", reply: () => ({ status: 200, body: "ok\n" }) },
    {
      method: "GET",
      path: "/readyz",
      reply: async () => {
        const problems = (await Promise.all([...checks].map(problemOf))).filter((line) => line !== undefined);
        return problems.length === 0
          ? { status: 200, body: "ready\n" }
          : { status: 503, body: problems.map((line) => `${line}\n`).join("") };
      },
    },
  ];
}

async function problemOf([name, check]: [string, Check]): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, CHECK_TIMEOUT_MS, "no answer in time");
  });
  try {
    const problem = await Promise.race([check(), late]);
    return problem === undefined ? undefined : `${name}: ${problem}`;
  } catch (error) {
    return `${name}: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    clearTimeout(timer);
  }
}
