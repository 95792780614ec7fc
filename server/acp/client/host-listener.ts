import type { Change } from "../updates/tool-call.js";

/** Who wants to know what the tools of a session are about to do, and do. */
export interface HostListener {
  planned(partID: string, changes: readonly Change[]): void;
  changed(partID: string, change: Change): void;
  /** The call runs in this terminal of the client. */
  terminal(partID: string, terminalId: string): void;
  /** Something the user should know that no other update says. */
  notice(severity: "info" | "warning" | "error", title: string): void;
}
