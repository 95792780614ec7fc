import type { Requirements } from "./requirement.js";

export const context = {
  "compaction.summarize": {
    says: "Summarize adds a prompt with a compaction part and an answer with the summary, and answers true",
    source: "http-wire.md 8; contract session.summarize",
  },
  "compaction.events": {
    says: "The summary is streamed like any answer and session.compacted follows it",
    source: "http-wire.md 8; contract EventSessionCompacted",
  },
  "compaction.history": {
    says: "Afterwards the model reads the summary and the newest messages, in a form every provider takes",
    source: "issue 3, point 7; contract CompactionPart",
  },
  "compaction.continue": {
    says: "After an automatic summary a synthetic prompt goes on with the work of the turn",
    source: "http-wire.md 8; contract UserMessage",
  },
  "compaction.queue": {
    says: "A summary takes its turn among the prompts, and those that wait are not read before theirs",
    source: "http-wire.md 4; contract session.summarize",
  },
  "compaction.model": {
    says: "The summary is written by the named model, or by that of the agent compaction",
    source: "http-wire.md 8; contract SessionSummarizeInput",
  },
  "compaction.failure": {
    says: "A summary that fails leaves the history as it was and has the error in its message",
    source: "issue 3, point 7; contract session.summarize",
  },
  "compaction.abort": { says: "A summary can be aborted", source: "design 3.11" },
  "compaction.refused": {
    says: "Unknown sessions and models are refused before anything is stored",
    source: "contract session.summarize",
  },
  "compaction.auto": {
    says: "The history is condensed before a call would overflow the model's context",
    source: "issue 3, point 7; contract CompactionConfig",
  },
  "compaction.overflow": {
    says: "When the provider finds the history too long it is condensed and the turn goes on",
    source: "http-wire.md 7; issue 3, point 7",
  },
  "compaction.progress": {
    says: "A second overflow right after a summary ends the turn: nothing is condensed for ever",
    source: "issue 3, point 7; users.md",
  },
  "compaction.shorter": {
    says: "When even the conversation to condense is too long, less of it is sent",
    source: "issue 3, point 7",
  },
  "compaction.never-dies": {
    says: "A summary is got whatever the model reads at most: from ever less, in the end without a model",
    source: "answers of real providers, replayed",
  },
  "compaction.config": {
    says: "auto, reserved and prune of the configuration are heeded",
    source: "contract CompactionConfig",
  },
  "compaction.prune": {
    says: "Old tool outputs are sent as a placeholder once there are many newer ones, and stay stored",
    source: "issue 3, point 7; contract CompactionConfig",
  },
  "structured.answer": {
    says: "A prompt with a schema ends with a value that fits it in structured",
    source: "http-wire.md 3; contract OutputFormatJsonSchema",
  },
  "structured.retry": {
    says: "A value that does not fit goes back to the model, as often as retryCount says",
    source: "contract OutputFormatJsonSchema",
  },
  "structured.failure": {
    says: "After the last try the answer has a StructuredOutputError",
    source: "http-wire.md 3; contract StructuredOutputError",
  },
  "structured.stored": {
    says: "Messages with a format and a structured answer can always be read back",
    source: "http-wire.md pitfall 9; issue 3, point 5",
  },
  "structured.text": {
    says: "A model that answers with JSON in place of the call is understood",
    source: "issue 3, point 5",
  },
  "structured.refused": {
    says: "A schema that makes no sense is refused before anything is stored",
    source: "contract session.prompt",
  },
} as const satisfies Requirements;
