import type { Requirements } from "./requirement.js";

export const workers = {
  "workers.lifetime": {
    says: "Workers share the port of one server: they are there when it says so, come again when they die, end with it however it ends, and leave nothing",
    source: "docs/operating.md, On several cores",
  },
  "workers.own-writes": {
    says: "What was answered by one worker is read at every other at once",
    source: "docs/operating.md, On several cores",
  },
  "workers.streaming-reads": {
    says: "A read of a text that streams is never shorter than what events have told of it, whichever worker is asked",
    source: "docs/operating.md, On several cores",
  },
  "workers.streams": {
    says: "Streams of all workers tell the same events in one order and can be resumed at any of them",
    source: "docs/operating.md, On several cores",
  },
  "workers.lock-out": {
    says: "Wrong passwords are counted together over all workers, by the address that the connection comes from",
    source: "docs/operating.md, On several cores",
  },
  "workers.door": {
    says: "Nobody but the workers comes in by the way that is between them and their server",
    source: "docs/operating.md, On several cores",
  },
  "workers.passed-on": {
    says: "Terminals and the agent protocol are had through any worker",
    source: "docs/operating.md, On several cores",
  },
  "workers.metrics": {
    says: "What workers answered and the streams they keep are among the numbers of the server",
    source: "docs/operating.md, On several cores",
  },
} as const satisfies Requirements;
