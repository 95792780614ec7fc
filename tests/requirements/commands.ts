import type { Requirements } from "./requirement.js";

export const commands = {
  "command.files.ask": {
    says: "What a template itself names outside the directory, or among secrets, is asked for before it is attached",
    source: "contract session.command",
  },
  "command.list": {
    says: "Built-in commands, those of the config and those of markdown files are listed by name with their hints",
    source: "contract command.list; http-wire.md 9",
  },
  "command.run": {
    says: "A command fills its template, attaches @files, takes in !`commands`, wins with its own agent, and is told when done",
    source: "contract session.command; http-wire.md 8",
  },
  "command.typed": {
    says: "What was typed is never searched for shell commands",
    source: "contract session.command",
  },
  "command.unknown": {
    says: "An unknown command is 400 and names those there are",
    source: "contract session.command",
  },
  "command.forbidden": {
    says: "A command attaches no file that a read rule denies",
    source: "design 3.12; contract FilePartInput",
  },
  "command.abort": {
    says: "abort ends a command that is still preparing its prompt, and nothing is stored",
    source: "design 3.11",
  },
  "task.denials": {
    says: "What the calling agent is denied its subagents are denied too",
    source: "design 3.12",
  },
  "task.own-rules": {
    says: "What the configuration allows a subagent it may do though its caller may not; the session's denials hold",
    source: "contract PermissionConfig",
  },
  "task.user-rules": {
    says: "What a project's files allow a subagent lifts no denial of the user's; what the user allows it does",
    source: "contract PermissionConfig",
  },
  "command.skill": {
    says: "Skills are commands, with their text as it stands; the skill tool names the files of a skill",
    source: "contract command.list, app.skills; http-wire.md 9",
  },
  "task.continued-rules": {
    says: "A subagent that is gone on with has the rules of its present caller, and those given to it since",
    source: "design 3.12; closing note of the fourth session",
  },
  "command.subtask": {
    says: "A command of a subagent runs in a child session, whose answer the model goes on with",
    source: "http-wire.md 6, 8",
  },
  "command.subtask-model": {
    says: "A subtask, of a prompt or a command, runs with the model that is named for it",
    source: "contract SubtaskPartInput.model; http-wire.md 3, 8",
  },
  "command.init": {
    says: "init runs the command init with the model and message id given",
    source: "contract session.init",
  },
  "shell.run": {
    says: "shell runs a command without asking, keeps it in the conversation, and no model is called",
    source: "contract session.shell; http-wire.md 8",
  },
  "shell.long": {
    says: "Of long output shell keeps the end, and the whole in a file that it names",
    source: "contract session.shell",
  },
  "shell.abort": {
    says: "abort ends the user's command with what it printed so far",
    source: "http-wire.md 8",
  },
  "shell.busy": { says: "shell is refused with 409 while the session runs", source: "http-wire.md 4" },
  "task.background": {
    says: "Subagents that are waited for can be sent into the background: the turn goes on, and the session is told of the end of each and works with it",
    source: "contract experimental.session.background",
  },
  "task.background.aborted": {
    says: "A subagent in the background that is aborted is told of without a turn; it goes with the session that called it",
    source: "contract experimental.session.background",
  },
  "task.background.processes": {
    says: "Another process may send a subagent into the background, and one that starts after a crash tells of its end",
    source: "contract experimental.session.background",
  },
  "task.subagent": {
    says: "task runs a child session whose words come back; the child cannot breed; abort ends both",
    source: "http-wire.md 6; users.md row 6",
  },
  "loop.doom": {
    says: "The third identical call in a row asks doom_loop",
    source: "http-wire.md 5; users.md row 1",
  },
  "loop.steps": {
    says: "An agent's steps bound the model calls of a turn, whatever the model calls",
    source: "contract AgentConfig.steps",
  },
  "instructions.nearby": {
    says: "Reading a file brings the AGENTS.md or CLAUDE.md of its folders below the directory along, once a turn",
    source: "http-wire.md 6: metadata.loaded of read",
  },
  "instructions.address": {
    says: "instructions may name addresses: fetched once within a deadline, left out and told once when they cannot be had",
    source: "issue 3, point 5; contract Config.instructions",
  },
  "instructions.private": {
    says: "A server that others reach fetches no instructions from private networks",
    source: "design 3.12",
  },
  "instructions.files": {
    says: "AGENTS.md of the project and the files of `instructions` reach the model",
    source: "issue 3, instructions",
  },
} satisfies Requirements;
