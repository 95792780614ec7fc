/** A command line that cannot be meant: the message says which word and what would be right. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
