import type { Requirements } from "./requirement.js";

export const prompts = {
  "prompt.sync": {
    says: "The answer is the last assistant message with its parts, tokens and cost, as the list has it",
    source: "http-wire.md 3; contract session.prompt, Tokens",
  },
  "prompt.events": { says: "The events of a plain turn, exactly and in order", source: "http-wire.md 3" },
  "event.ids": {
    says: "Events of the log carry rising ids, deltas none",
    source: "contract event.subscribe; users.md row 2",
  },
  "prompt.async": {
    says: "prompt_async answers 204 without a body once the prompt can be read back",
    source: "contract session.prompt_async; users.md row 8",
  },
  "prompt.no-reply": {
    says: "noReply stores the message, answers with it and calls no model",
    source: "http-wire.md 3; contract PromptInput",
  },
  "prompt.empty": { says: "A prompt without parts is accepted and runs", source: "http-wire.md 3" },
  "prompt.refused": {
    says: "Input that does not fit is 400 and nothing is stored",
    source: "http-wire.md 0",
  },
  "prompt.client-leaves": { says: "A turn goes on when its client leaves", source: "http-wire.md 4" },
  "prompt.headers-early": {
    says: "Status and headers of a prompt come when it is admitted",
    source: "contract session.prompt; users.md row 11",
  },
  "prompt.queue": {
    says: "Prompts to a busy session are stored at once and answered in order, each by its own answer",
    source: "contract, Prompts; http-wire.md 4 merges them",
  },
  "prompt.queue.idle": { says: "A drained queue is told idle once", source: "http-wire.md 4" },
  "prompt.queue.history": {
    says: "Each model call sees the turns before it and none behind it",
    source: "contract, Prompts",
  },
  "prompt.queue.failure": {
    says: "A failed turn does not harm those behind it",
    source: "contract, Prompts",
  },
  "prompt.steer": {
    says: "Prompts that come in mid-turn join it at its next model call, and each is answered with it",
    source: "contract, PromptInput.delivery",
  },
  "prompt.steer.queue": {
    says: "A prompt with delivery queue waits for a turn of its own",
    source: "contract, PromptInput.delivery",
  },
  "prompt.steer.again": {
    says: "Calls that a person asks for again do not count as a loop",
    source: "contract, Permission: doom_loop",
  },
  "prompt.parallel": { says: "Sessions run beside each other", source: "design 3.5" },
  "prompt.steps": {
    says: "A turn with tools has one assistant message a model call, all with the prompt as parent",
    source: "http-wire.md 3; contract AssistantMessage",
  },
  "prompt.tools.parallel": {
    says: "Calls of one answer run at the same time, and their results go back in order",
    source: "http-wire.md 5; contract ToolPart",
  },
  "prompt.tools.states": {
    says: "A tool part goes from pending to running to completed, with input, title, output and times",
    source: "http-wire.md 5, 6; contract ToolState",
  },
  "prompt.tools.progress": { says: "A running command shows its output so far", source: "http-wire.md 5" },
  "prompt.tools.arguments": {
    says: "Arguments that do not fit are told to the model, which goes on",
    source: "http-wire.md 6",
  },
  "prompt.tools.unknown": {
    says: "A call of an unknown tool is told to the model",
    source: "http-wire.md 6",
  },
  "prompt.tools.failure": {
    says: "A tool that fails is told to the model; a command's exit code is no failure",
    source: "http-wire.md 6; contract ToolStateCompleted",
  },
  "prompt.tools.partial": {
    says: "A call that did not arrive whole is never run; the attempt is made again without it",
    source: "design 3.9; http-wire.md 7 keeps partial parts",
  },
  "prompt.tools.cut": {
    says: "A stream that breaks after its calls keeps them, and the turn goes on with their results",
    source: "design 3.9; users.md row 40",
  },
  "prompt.reasoning": {
    says: "Reasoning is a part of its own with deltas of field text",
    source: "http-wire.md 7; contract ReasoningPart",
  },
  "prompt.ids": {
    says: "Client-made message and part ids are kept; the same message id rewrites the message",
    source: "http-wire.md 3; clients.md opencode-web",
  },
  "prompt.ids.again": {
    says: "A prompt sent again with the id of one that runs or was answered gets that answer and starts nothing",
    source: "contract PromptInput.messageID",
  },
  "prompt.ids.foreign": {
    says: "Ids of another session, of an answer or given twice are refused, and nothing changes",
    source: "contract PromptInput; issue 2",
  },
  "prompt.system": {
    says: "system is added to the system prompt of its turn only",
    source: "contract PromptInput; http-wire.md 3",
  },
  "prompt.headers": {
    says: "Model calls carry the session in their headers",
    source: "http-wire.md 3",
  },
  "prompt.file.text": {
    says: "A text file is read when the prompt is admitted and given to the model as synthetic text",
    source: "http-wire.md 3; contract FilePartInput",
  },
  "prompt.file.lines": {
    says: "start and end of a file URL pick lines",
    source: "http-wire.md 3; contract FilePart",
  },
  "prompt.file.directory": {
    says: "A directory is given as the list of its entries",
    source: "http-wire.md 3; contract FilePartInput",
  },
  "prompt.file.http": {
    says: "A file at an http address is passed on as such",
    source: "http-wire.md 3; contract FilePartInput.url",
  },
  "prompt.file.missing": {
    says: "A missing file is said to the model, and the prompt runs",
    source: "http-wire.md 3",
  },
  "prompt.file.data": {
    says: "data: URLs are given: text as text, images to models that see",
    source: "http-wire.md 3",
  },
  "prompt.agent-part": {
    says: "A mentioned agent becomes an instruction for the model",
    source: "http-wire.md 3",
  },
  "prompt.attachments.text": {
    says: "What is attached as a picture or document and is text goes to the model as text",
    source: "contract FilePartInput",
  },
  "prompt.attachments.refused": {
    says: "A damaged attachment is refused with a reason, or told in words where it comes from a file or tool",
    source: "contract FilePartInput",
  },
  "prompt.attachments.form": {
    says: "An attachment is sent as what its bytes are, where the provider takes that form",
    source: "contract FilePartInput",
  },
  "prompt.attachments.set-aside": {
    says: "What a provider refused to read is left out of later requests, with a note",
    source: "contract FilePart.ignored",
  },
  "prompt.order.clock": {
    says: "Whatever becomes of the clock, created times never run back in a session, and nothing of it is hidden",
    source: "a clock set back by 30 s hid the past from the model",
  },
  "prompt.nothing-open": {
    says: "However a turn ends, no part of it stays open",
    source: "a call whose arguments were cut short stayed pending for ever",
  },
  "prompt.nothing-runs-on": {
    says: "Tools that run beside a write that fails are stopped before their turn ends",
    source: "tools ran on behind a turn that had ended",
  },
} as const satisfies Requirements;
