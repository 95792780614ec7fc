/** What kept a command from its end, in words for whoever called it: no stack, exit code 1. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
