import type { Requirements } from "./requirement.js";

/** What an editor hands over and relies on: its buffers, its places, its prompts as they were said. */
export const acpEditors = {
  "acp.start.failure": {
    says: "An agent that cannot start says why, to its client and on stderr, and starts once it can",
    source: "own requirement: a failure is told where it can be mended",
  },
  "acp.fs.stale": {
    says: "An editor buffer that is behind the disk undoes nothing; one that is ahead of it is what is read and changed",
    source: "own requirement: nothing that a person or a command wrote is lost",
  },
  "acp.fs.torn": {
    says: "A file that has changed both in the editor and on disk is left alone, and the model is told",
    source: "own requirement: nothing that a person or a command wrote is lost",
  },
  "acp.cwd.refused": {
    says: "A cwd, or a folder beside it, that is none here is refused with -32602 and words",
    source: "protocol, session setup: absolute paths",
  },
  "acp.cwd.heeded": {
    says: "The cwd of load, resume and fork is where the session works; a symlinked spelling is the same folder",
    source: "agentclientprotocol/claude-agent-acp#512; protocol, session/load",
  },
  "acp.list.prompted": {
    says: "Sessions that were never prompted are not listed",
    source: "own requirement: a list of conversations holds conversations",
  },
  "acp.directories.told": {
    says: "The model is told of additionalDirectories and what their AGENTS.md says; they last as long as they are named",
    source: "protocol, additionalDirectories",
  },
  "acp.replay.said": {
    says: "A prompt is replayed block by block as it was said: addresses, names, pictures, commands as typed",
    source: "protocol, session/load",
  },
  "acp.selection.lines": {
    says: "The lines of a selection reach the model, however the editor writes them",
    source: "own requirement: what an editor says arrives as it was meant",
  },
  "acp.fs.linked": {
    says: "A linked file with unsaved text, or not on disk yet, is read from the editor, within the rules",
    source: "own requirement: what an editor says arrives as it was meant",
  },
  "acp.output.verbatim": {
    says: "Output of commands and of reading and searching is fenced, for clients show Markdown",
    source: "own requirement: what was printed is shown as printed",
  },
  "acp.terminal.told": {
    says: "A terminal runs a command that a person can read; that its output was cut or it was killed reaches the model",
    source: "protocol, terminals",
  },
  "acp.system-prompt": {
    says: "systemPrompt, and the older _meta.systemPrompt, reach the model: on top of ours or in its place",
    source: "protocol, systemPrompt; claude-agent-acp",
  },
  "acp.plan.rest": {
    says: "No step of a plan is in progress when nobody works on it",
    source: "own requirement: what is shown is what is",
  },
  "acp.title.reopened": {
    says: "The title is told after a session is loaded or resumed",
    source: "protocol, session_info_update; oc#21718",
  },
  "acp.mode.model": {
    says: "A mode's own model gives way when the user leaves the mode",
    source: "own requirement: what the user chose counts",
  },
  "acp.lenient.ids": {
    says: "Ids that come back as text match, and a notification sent as a request is answered",
    source: "JSON-RPC peers that know one type of id",
  },
  "acp.load.twice": {
    says: "Two loads at once of one session leave one behind",
    source: "own requirement: nothing is left when a client has gone",
  },
  "acp.binary.untyped": {
    says: "Bytes without a media type are no text",
    source: "own requirement: what an editor says arrives as it was meant",
  },
} satisfies Requirements;
