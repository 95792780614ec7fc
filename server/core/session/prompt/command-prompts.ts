import path from "node:path";
import type {
  Command,
  CommandInput,
  MessageWithParts,
  PromptInput,
  TextPartInput,
} from "@opencode/sdk/types";
import { badRequest } from "../../base/errors.js";
import { newID } from "../../base/ids.js";
import type { Log } from "../../base/log.js";
import type { HooksOf } from "../../base/plugin-hooks.js";
import { untilFired } from "../../base/run-hook.js";
import { scopeOf } from "../../base/scope.js";
import { type FilledPiece, fillTemplate } from "../../instance/command/expand.js";
import type { McpPrompt } from "../../instance/command/mcp-prompts.js";
import { promptCommand, promptValues } from "../../instance/command/mcp-prompts.js";
import type { Instance, Instances } from "../../instance/instance.js";
import type { Trust } from "../../instance/trust/trust.js";
import type { Permissions } from "../../interaction/permission/permissions.js";
import { parseModelRef } from "../../provider/registry.js";
import { draft, type Journal } from "../../storage/journal.js";
import type { Mcp } from "../../tool/mcp/mcp.js";
import type { Tools } from "../../tool/registry.js";
import type { Sessions } from "../sessions.js";
import { askForFiles, namedFiles } from "./command-files.js";
import type { Preparing } from "./preparing.js";
import { commandLeft } from "./prompt-hooks.js";
import type { Prompts, Sender } from "./prompts.js";

/** What the user typed, as content blocks; by default the command's name and its arguments. */
type Said = NonNullable<TextPartInput["said"]>;

export interface Commands {
  /** Those of the directory, then the prompts of MCP servers that are connected, the session's own among them. */
  list(instance: Instance, sessionID?: string): Promise<Command[]>;
  /** Sends what the command stands for; `answer` settles when its turn has ended. Throws BadRequest for an unknown one. */
  run(
    sessionID: string,
    input: CommandInput,
    more?: { said?: Said; sender?: Sender },
  ): Promise<{ answer: Promise<MessageWithParts> }>;
  /** Ends what commands of the session, or of all, are still preparing; those commands are refused then. */
  cancel(sessionID?: string): void;
}

/** Milliseconds a shell command inside a command's template may take. */
const templateTimeout = 30_000;

export function createCommands(deps: {
  journal: Journal;
  sessions: Sessions;
  instances: Instances;
  prompts: Prompts;
  mcp: Pick<Mcp, "prompts" | "promptsNow">;
  permissions: Pick<Permissions, "ask">;
  /** The user's folder, for `@~/file`. */
  home: string;
  trust: Pick<Trust, "ask">;
  /** For the shell commands of a template. */
  tools: Pick<Tools, "runCommand">;
  outputDirectory: string;
  hooksOf: HooksOf;
  preparing: Preparing;
  log: Log;
}): Commands {
  const { journal, sessions, instances, prompts, mcp, preparing, log } = deps;

  const shell = async (command: string, cwd: string, signal: AbortSignal): Promise<string> => {
    const { tools, outputDirectory } = deps;
    const run = { command, cwd, timeout: templateTimeout, signal, outputDirectory, callID: newID("tool") };
    return (await tools.runCommand(run)).output.trimEnd();
  };

  /** The command and its text, the parts of it that are to be run not yet run. */
  const find = async (
    instance: Instance,
    sessionID: string,
    input: CommandInput,
    signal: AbortSignal,
  ): Promise<Found> => {
    const commands = await instance.commands();
    const command = commands.find(({ name }) => name === input.command);
    if (command?.source === "skill")
      return { command, pieces: [{ text: await skillText(instance, command, input) }] };
    if (command) return { command, pieces: fillTemplate(command.template, input.arguments) };
    const offered = await mcp.prompts(instance, sessionID);
    signal.throwIfAborted();
    const prompt = offered.find((one) => promptCommand(one).name === input.command);
    if (!prompt) {
      const names = [...commands, ...offered.map(promptCommand)].map(({ name }) => name).join(", ");
      throw badRequest(
        `command: there is none named "${input.command}". Those there are: ${names}`,
        "Payload",
      );
    }
    const values = promptValues(prompt, input.arguments);
    const text = await rendered(prompt, values, signal);
    return { command: promptCommand(prompt), pieces: [{ text }] };
  };

  return {
    async list(instance, sessionID) {
      const commands = await instance.commands();
      const offered = (await mcp.promptsNow(instance, sessionID)).map(promptCommand);
      return [...commands, ...offered.filter(({ name }) => commands.every((one) => one.name !== name))];
    },
    cancel: (sessionID) => preparing.cancel(sessionID),
    async run(sessionID, input, { said = [typed(input)], sender } = {}) {
      const session = await sessions.get(sessionID);
      const again = await prompts.answered(sessionID, input.messageID);
      if (again) return again;
      const instance = await instances.get(session.directory);
      const { command, prompt } = await preparing.during({ sessionID, what: "command" }, async (signal) => {
        const coming = deps.hooksOf(session.directory);
        const hooks = coming && (await untilFired(coming, signal));
        const { command, pieces } = await find(instance, sessionID, input, signal);
        // What a command prints is not searched: it would decide which files are attached.
        const written =
          command.source === "skill"
            ? input.arguments
            : pieces.map((piece) => ("text" in piece ? piece.text : "")).join(" ");
        const named = await namedFiles(written, { directory: instance.directory, home: deps.home });
        // What a person types they want to be read; what a template names, its author does.
        const own = named.filter(({ name }) => !input.arguments.includes(name));
        const refused = await askForFiles(own, {
          permissions: deps.permissions,
          session,
          instance,
          command,
          input,
          signal,
        });
        const attached = named.filter((file) => !refused.includes(file)).map(({ part }) => part);
        // The user gave the command, and not what its text refers to.
        const files = [...attached.map((file) => ({ ...file, said: [] })), ...(input.parts ?? [])];
        signal.throwIfAborted();
        if (pieces.some((piece) => "command" in piece)) await deps.trust.ask(session, instance, signal);
        signal.throwIfAborted();
        const restrained = await instance.restrains(command.name);
        const texts = pieces.map((piece) => {
          if ("text" in piece) return piece.text;
          if (restrained)
            return `(not run, for nobody has allowed this project to run anything: ${piece.command})`;
          return shell(piece.command, session.directory, signal);
        });
        const missing = refused.map(
          ({ name }) => `\n\n(@${name} is not attached: the user did not allow it.)`,
        );
        const text = [...(await Promise.all(texts)), ...missing].join("");
        const prompt = await promptOf(instance, command, input, { text, files, said });
        const about = { command: command.name, sessionID, arguments: input.arguments };
        return {
          command,
          prompt: { ...prompt, parts: await commandLeft(hooks, about, prompt.parts, signal) },
        };
      });
      const { answer } = await prompts.prompt(sessionID, prompt, sender);
      const told = answer.then(({ info }) =>
        journal.commit(scopeOf(session), [
          draft("command.executed", {
            name: command.name,
            sessionID,
            arguments: input.arguments,
            messageID: info.role === "assistant" ? info.parentID : info.id,
          }),
        ]),
      );
      const logged = told.catch((cause: unknown) =>
        log("warn", "a command did not come to its end", { sessionID, cause }),
      );
      // Whoever waits for the answer has been told all of it.
      return { answer: logged.then(() => answer) };
    },
  };
}

/** What a command is sent as: text of its agent, or a task for a subagent. */
async function promptOf(
  instance: Instance,
  command: Command,
  input: CommandInput,
  { text, files, said }: { text: string; files: PromptInput["parts"]; said: Said },
): Promise<PromptInput> {
  const agent = command.agent ?? input.agent;
  const model = modelOf(command.model ?? input.model);
  const isSubtask = command.subtask ?? (await isSubagent(instance, command.agent));
  const parts: PromptInput["parts"] = isSubtask
    ? [
        {
          type: "subtask",
          agent: agent ?? "general",
          description: command.description ?? command.name,
          command: command.name,
          prompt: text,
          ...(model && { model }),
          said,
        },
        ...files,
      ]
    : [{ type: "text", text, said }, ...files];
  return {
    parts,
    ...(agent !== undefined && !isSubtask && { agent }),
    ...(model && !isSubtask && { model }),
    ...(input.messageID !== undefined && { messageID: input.messageID }),
    ...(input.variant !== undefined && { variant: input.variant }),
  };
}

function typed({ command, arguments: words }: CommandInput): Said[number] {
  return { type: "text", text: words === "" ? `/${command}` : `/${command} ${words}` };
}

interface Found {
  command: Command;
  pieces: FilledPiece[];
}

/** A skill's text as it stands, for what looks like a placeholder in it is an example; below it what was typed. */
async function skillText(
  instance: Instance,
  { name, template }: Command,
  input: CommandInput,
): Promise<string> {
  const skill = (await instance.skills()).find((one) => one.name === name);
  const where = skill ? [`Files the skill mentions are relative to ${path.dirname(skill.location)}.`] : [];
  const typed = input.arguments.trim();
  return [
    `<skill name="${name}">`,
    template,
    "</skill>",
    ...where,
    ...(typed === "" ? [] : ["", typed]),
  ].join("\n");
}

/** What the server makes of it. Throws BadRequest with the server's words when it refuses. */
async function rendered(
  { server, name, render }: McpPrompt,
  values: Record<string, string>,
  signal: AbortSignal,
): Promise<string> {
  try {
    return await render(values, signal);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw badRequest(`command: the MCP server ${server} gives no prompt ${name}: ${why}`, "Payload");
  }
}

async function isSubagent(instance: Instance, name: string | undefined): Promise<boolean> {
  if (name === undefined) return false;
  return (await instance.agents()).some((agent) => agent.name === name && agent.mode === "subagent");
}

function modelOf(text: string | undefined) {
  if (text === undefined) return undefined;
  const model = parseModelRef(text);
  if (!model) throw badRequest(`model: not of the form provider/model: ${text}`, "Payload");
  return model;
}
