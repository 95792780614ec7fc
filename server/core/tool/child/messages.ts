import type { PermissionAsk } from "../../interaction/permission/permissions.js";

/** What the server says to a process that runs code of the user's or of a project's. */
export type ToChild<Request> =
  | { type: "request"; id: number; request: Request }
  | { type: "abort"; id: number }
  /** The answer to `ask`; with a message it was refused. */
  | { type: "asked"; id: number; ask: number; refused?: string }
  | { type: "given"; id: number; value: unknown };

/** What such a process says. */
export type FromChild =
  | { type: "done"; id: number; value: unknown }
  /** `ask`: it failed because this was refused. `by`: whose code failed, where there are several. */
  | { type: "failed"; id: number; message: string; ask?: number; by?: string }
  | { type: "progress"; id: number; update: Progress }
  | { type: "ask"; id: number; ask: number; request: PermissionAsk }
  /** Something that it wants to be given, beside all requests. */
  | { type: "want"; id: number; what: unknown }
  /** Something to know, beside all requests. */
  | { type: "note"; note: unknown }
  /** Something the code left lying about. */
  | { type: "stray"; message: string };

export interface Progress {
  title?: string;
  metadata?: Record<string, unknown>;
}
