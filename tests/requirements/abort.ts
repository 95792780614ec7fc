import type { Requirements } from "./requirement.js";

export const abort = {
  "abort.streaming": {
    says: "Abort while streaming keeps the text, ends the part and answers the waiting call with the error",
    source: "http-wire.md 4; contract session.abort",
  },
  "abort.events": {
    says: "Parts are closed, then session.error, the message, status idle, session.idle",
    source: "http-wire.md 4; contract session.abort",
  },
  "abort.idle-once": {
    says: "However many turns are cut, idle is told once",
    source: "http-wire.md pitfall 4",
  },
  "abort.provider": { says: "The connection to the provider is closed", source: "design 3.11" },
  "abort.waiting": { says: "Abort works before the provider answers at all", source: "design 3.11" },
  "abort.processes": {
    says: "Abort ends the whole process group of a command before it answers",
    source: "users.md row 6; issue 2, point 5; contract session.abort",
  },
  "abort.tool-closed": {
    says: "A cut tool call is an error with metadata.interrupted and what was known",
    source: "http-wire.md 4; contract ToolStateError",
  },
  "abort.permission": {
    says: "Abort withdraws open requests, each with permission.replied",
    source: "contract session.abort; http-wire.md pitfall 6 tells of the fault",
  },
  "abort.retry": {
    says: "Abort ends the wait for a retry with MessageAbortedError",
    source: "contract session.abort; http-wire.md 4 tells of the fault",
  },
  "abort.queue": {
    says: "Prompts that wait are not run any more, and are answered as aborted",
    source: "contract session.abort",
  },
  "abort.idle": {
    says: "Abort of an idle session is true and causes no event",
    source: "contract session.abort",
  },
  "abort.unknown": { says: "Abort of an unknown session is 404", source: "contract session.abort" },
  "abort.twice": { says: "Several aborts at once are all answered", source: "contract session.abort" },
  "abort.client-left": {
    says: "A client that goes away in the middle of a prompt does not end the run",
    source: "http-wire.md 4",
  },
  "abort.next": {
    says: "After an abort the next prompt works, and every call has its result",
    source: "users.md row 40; design 3.9",
  },
} as const satisfies Requirements;
