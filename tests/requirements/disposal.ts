import type { Requirements } from "./requirement.js";

export const disposal = {
  "dispose.instance": {
    says: "instance.dispose answers true and tells server.instance.disposed, whether anything was held or not",
    source: "surface-classic.md 8; clients.md OpenWork",
  },
  "dispose.runs": {
    says: "What runs in the directory ends, each answer closed as aborted, and what runs elsewhere goes on",
    source: "surface-classic.md 8; http-wire.md 4",
  },
  "dispose.held": {
    says: "MCP servers, tool files, configuration and project of the directory begin anew at the next use",
    source: "contract instance.dispose",
  },
  "dispose.global": {
    says: "global.dispose lets go of each directory in use, then tells global.disposed",
    source: "surface-classic.md 8",
  },
  "unavailable.upgrade": {
    says: "global.upgrade changes nothing and says what to do instead",
    source: "contract global.upgrade",
  },
  "unavailable.told": {
    says: "What needs accounts or a place to publish is refused by data.reason not-available; what reads of it is empty, and the configuration shows sharing as off",
    source: "contract session.share, experimental.console; clients.md, the terminal's start",
  },
} as const satisfies Requirements;
