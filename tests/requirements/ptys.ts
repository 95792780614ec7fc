import type { Requirements } from "./requirement.js";

const contract = "contract, tag pty";

export const ptys = {
  "pty.most": {
    says: "Sixty-four terminals run at most, however many are asked for at once; one that ends makes room",
    source: "contract pty.create, 503",
  },
  "pty.life": {
    says: "A terminal is opened, listed, renamed, resized and closed in its directory, each told by an event",
    source: contract,
  },
  "pty.refused": {
    says: "What cannot be started is refused in words; nothing is left of it",
    source: contract,
  },
  "pty.environment": {
    says: "A terminal has the server's environment without the server's secrets, and with what its client gives",
    source: "contract pty.create; README: safe by default",
  },
  "pty.exit": {
    says: "An exit code, or 128 and the signal, is told; the sockets are closed with 1000, and it is gone",
    source: contract,
  },
  "pty.ends": {
    says: "Closing a terminal, or the server, ends all that it has begun, whatever that does about SIGHUP",
    source: contract,
  },
  "pty.replay": {
    says: "Who connects gets what was written from its cursor on, then the cursor, then what comes, losing nothing",
    source: "contract pty.connect",
  },
  "pty.shared": {
    says: "All who are connected see everything, and all may type",
    source: "contract pty.connect",
  },
  "pty.unread": {
    says: "A program that reads nothing and a client that reads nothing stop neither the server nor each other's",
    source: "contract pty.connect",
  },
  "pty.ticket": {
    says: "A ticket opens one terminal once, within a minute, for pages that could read it, and stands for nothing else",
    source: "contract pty.connectToken",
  },
  "pty.gate": {
    says: "The WebSocket of a terminal passes origin and password like every path, and is answered where it comes first",
    source: "contract pty.connect; README: safe by default",
  },
  "pty.v2": {
    says: "Below /api are the same terminals, and those that have ended, until they are closed",
    source: "contract v2.pty",
  },
  "pty.permission": {
    says: "The permission pty denies terminals by their command lines; no project lifts what its user denies",
    source: "contract pty.create",
  },
} as const satisfies Requirements;
