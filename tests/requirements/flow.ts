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
  "scenario.files": {
    says: "A long run leaves exactly the files its tools wrote, and the user's repository untouched",
    source: "issue 3, It must show",
  },
  "scenario.diffs": {
    says: "The diffs of its prompts and of its session tell exactly what changed",
    source: "issue 3, It must show",
  },
  "scenario.costs": {
    says: "Tokens and cost of each step, message and session of it are exact",
    source: "issue 3, It must show; issue 3, point 3",
  },
  "scenario.history": {
    says: "Its history is whole and valid for a provider at every call, through summaries and a revert",
    source: "issue 3, It must show",
  },
  "scenario.tools": {
    says: "Every tool runs in it and ends as it must",
    source: "issue 3, It must show; issue 3, point 1",
  },
  "scenario.reference": {
    says: "Its events are of the kinds and in the order of the reference's",
    source: "issue 3, It must show; http-wire.md 3 to 8",
  },
  "flow.tags-lazy": {
    says: "A start loads no handler and no validator; the first request of a tag loads that tag's, a refused one none",
    source: "a server that grows starts as quickly",
  },
  "flow.fetch-lazy": {
    says: "Requests are answered without Node's fetch and its classes, which are loaded for what needs them",
    source: "a server that grows starts as quickly",
  },
  "flow.page": {
    says: "The page, the reference and what / says are static, open to everybody, and loaded when somebody asks for one",
    source: "a page to chat with the agent",
  },
  "flow.compiled": {
    says: "What Node compiles of the command is kept for the next start: by the build for its own Node, in the user's cache for others",
    source: "a server that grows starts as quickly",
  },
  "flow.answer-last": {
    says: "The answer of a turn that somebody waits for ends after all its events are on the wire, its end included",
    source: "the reference's run --attach, which leaves with the answer",
  },
} as const satisfies Requirements;
