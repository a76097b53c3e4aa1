import { parseArgs } from "node:util";
import { UsageError } from "../errors.ts";

export const FOLDER_OPTIONS = {
  corpus: { type: "string" },
  index: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>["options"]>;

/**
 * The options of a command.
 * @throws UsageError naming the command and the option that is wrong.
 */
export function parse<T extends Options>(command: string, args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(
      `${command}: ${error instanceof Error ? error.message : String(error)}`,
      `npm run -s ${command} -- --help lists the options.`,
    );
  }
}
