import { V2Error } from "../../response/v2-errors.js";

export type Order = "asc" | "desc";

/** Where a page begins: next to an entry, in the direction of the list or against it. */
export interface Anchor {
  id: string;
  /** Milliseconds since the epoch. */
  time: number;
  direction: "next" | "previous";
}

/** Text that stands for a value, which only `decode` reads. */
export function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** Throws InvalidCursorError for what is none. */
export function decode(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {
    // As anything else that is none.
  }
  throw invalidCursor();
}

/** The part of a cursor that says where. Throws InvalidCursorError. */
export function anchorOf(value: unknown): Anchor {
  const { id, time, direction } = (value ?? {}) as Record<string, unknown>;
  const isDirection = direction === "next" || direction === "previous";
  if (typeof id !== "string" || typeof time !== "number" || !isDirection) throw invalidCursor();
  return { id, time, direction };
}

export function invalidCursor(): V2Error {
  return new V2Error("InvalidCursorError", "Invalid cursor", {});
}

/** Whether a page is read towards later times. */
export function isForward(order: Order, direction: Anchor["direction"] = "next"): boolean {
  return (order === "asc") === (direction === "next");
}

/** Cursors of the pages beside this one; none for an empty page. */
export function cursorsOf<T>(
  page: readonly T[],
  cursor: (entry: T, direction: Anchor["direction"]) => string,
): { previous?: string; next?: string } {
  const [first] = page;
  const last = page.at(-1);
  if (first === undefined || last === undefined) return {};
  return { previous: cursor(first, "previous"), next: cursor(last, "next") };
}
