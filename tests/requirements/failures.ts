import type { Requirements } from "./requirement.js";

export const failures = {
  "failure.final": {
    says: "A refusal that no retry mends is tried once and named by its kind",
    source: "http-wire.md 7; clients.md, where the real server breaks; contract MessageError",
  },
  "failure.in-answer": {
    says: "The failure of a model is a 200 with info.error, and the message is completed",
    source: "http-wire.md 7; contract session.prompt",
  },
  "failure.events": {
    says: "session.error comes right before the message with the error, then one idle",
    source: "http-wire.md 7, pitfall 4",
  },
  "failure.next": { says: "After a failure the next prompt works", source: "users.md rows 8, 40" },
  "failure.async": {
    says: "The failure of an asynchronous prompt is told by session.error and kept in the message",
    source: "contract session.prompt_async; users.md row 8",
  },
  "failure.key": {
    says: "A key that a provider repeats is redacted",
    source: "contract Provider; design 3.12",
  },
  "failure.length": {
    says: "An answer cut by a limit or a filter keeps its text and names the reason as finish",
    source: "http-wire.md 3; contract AssistantMessage",
  },
  "failure.unreachable": {
    says: "A provider that cannot be reached is named with its address",
    source: "design 3.10; users.md row 12",
  },
  "retry.after": { says: "retry-after is honoured", source: "http-wire.md 7" },
  "retry.body": {
    says: "A wait named in the body of a refusal is honoured",
    source: "answers of real providers, replayed",
  },
  "retry.patience": {
    says: "A wait past all patience ends the turn at once and says until when",
    source: "answers of real providers, replayed",
  },
  "retry.status": {
    says: "While it waits the status is retry with attempt, message and next, then busy again",
    source: "http-wire.md 7; contract SessionStatusRetry",
  },
  "retry.server": { says: "429, 408 and 5xx are tried again, in the same message", source: "http-wire.md 7" },
  "retry.cut": { says: "A connection that breaks is tried again", source: "http-wire.md 7" },
  "retry.removed": {
    says: "Parts of a failed attempt are removed, with an event each",
    source: "issue 2; http-wire.md 7 keeps them",
  },
  "retry.exhausted": {
    says: "After five retries the last error is final",
    source: "http-wire.md 7; users.md row 12",
  },
  "retry.per-step": { says: "Each model call of a turn has its own retries", source: "http-wire.md 7" },
  "anthropic.turn": {
    says: "The Anthropic dialect carries text, reasoning, tools, usage and keys as the other one does",
    source: "issue 2, points 5 and 9",
  },
  "anthropic.signature": {
    says: "A thinking block goes back with its signature",
    source: "contract ReasoningPart",
  },
  "anthropic.failures": {
    says: "Anthropic's overload is retried, its refusals are named",
    source: "http-wire.md 7; issue 2, point 9",
  },
  "google.turn": {
    says: "Google's dialect carries text, thoughts, tools, usage and keys as the others do",
    source: "issue 3, point 3",
  },
  "google.signature": {
    says: "A call goes back to Google's models with its thought signature",
    source: "issue 3, point 3",
  },
  "google.failures": {
    says: "Google's overload is retried, its refusals are named",
    source: "issue 3, points 3 and 7",
  },
  "openai.responses": {
    says: "OpenAI's responses carry text, reasoning, tools, usage and keys as the other dialects do",
    source: "issue 3, point 3",
  },
  "openai.encrypted": {
    says: "Nothing is kept at OpenAI: reasoning goes back and forth encrypted",
    source: "issue 3, point 3",
  },
  "failure.refused-prompt": {
    says: "A prompt that prompt_async refuses is told as session.error too, with near misses of a model's name",
    source: "clients that send and then only listen",
  },
} as const satisfies Requirements;
