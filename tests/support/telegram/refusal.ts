/** What the Bot API says no with: status, description as Telegram words it, and parameters. */
export class Refusal extends Error {
  readonly status: number;
  readonly parameters: Record<string, unknown> | undefined;

  constructor(status: number, description: string, parameters?: Record<string, unknown>) {
    super(description);
    this.status = status;
    this.parameters = parameters;
  }
}

export function bad(description: string, parameters?: Record<string, unknown>): Refusal {
  return new Refusal(400, `Bad Request: ${description}`, parameters);
}
