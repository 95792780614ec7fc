import type { Requirements } from "./requirement.js";

export const terminals = {
  "tui.events": {
    says: "Each request to the terminals of a directory is told there by its event and answered true",
    source: "surface-classic.md 10; contract tui",
  },
  "tui.commands": {
    says: "Older names of commands are told by the present ones, present and unknown ones as they are",
    source: "surface-classic.md 10; contract tui.executeCommand",
  },
  "tui.publish": {
    says: "publish tells each of the four events of terminals, and refuses any other with 400",
    source: "clients.md, opencode.nvim; contract tui.publish",
  },
  "tui.refused": {
    says: "Input of a tui operation that does not fit is 400 and tells nothing; an unknown session is 404",
    source: "surface-classic.md 10; contract tui",
  },
  "tui.wait": {
    says: "control.next answers with the next request of its directory, one waiter a request, none lost between two waits",
    source: "contract tui.control.next",
  },
  "tui.wait.ends": {
    says: "A wait ends with its client, and with the server",
    source: "surface-classic.md 10; contract tui.control.next",
  },
} as const satisfies Requirements;
