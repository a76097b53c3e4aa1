/** Why an evaluation could not run: what is wrong, and what to do. Exit status 2. */
export class EvalsError extends Error {
  readonly problem: string;

  constructor(problem: string, remedy: string) {
    super(`${problem}\n  → ${remedy}`);
    this.problem = problem;
    this.name = "EvalsError";
  }
}
