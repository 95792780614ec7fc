import type { EventScope } from "../base/scope.js";
import { draft, type Journal } from "./journal.js";

/** Tells whoever looks at a directory just now what takes its time. */
export type Notify = (scope: EventScope, message: string) => void;

/** Milliseconds a note may be shown. */
const duration = 10_000;

export function createNotify({ journal }: { journal: Pick<Journal, "emit"> }): Notify {
  return (scope, message) =>
    journal.emit(scope, draft("tui.toast.show", { message, variant: "info", duration }));
}
