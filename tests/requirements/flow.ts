import type { Requirements } from "./requirement.js";

export const flow = {
  "flow.files": {
    says: "A prompt to the demo model streams text, reads a file, edits it on disk, with either SDK",
    source: "issue 2, It must show",
  },
  "flow.asks": {
    says: "With permission.edit = ask the edit waits for a reply, listed by GET, and shows path and diff",
    source: "issue 2, It must show; http-wire.md 5",
  },
  "flow.defaults": {
    says: "Default permissions let files of the directory be read and edited",
    source: "issue 2, It must show; http-wire.md 5",
  },
  "flow.rest": { says: "Both SDKs list, abort and delete", source: "issue 2, point 9" },
  "flow.order": {
    says: "The events of a turn come in the documented order",
    source: "http-wire.md 3; contract session.prompt",
  },
  "event.parts": {
    says: "message.created comes with message.updated, which carries the parts as told so far",
    source: "design 4, superset rule",
  },
  "event.part-before-delta": {
    says: "A part is told before its deltas, and the deltas joined are its final text",
    source: "clients.md sdk; http-wire.md 3",
  },
} as const satisfies Requirements;
