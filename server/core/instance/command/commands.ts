import { stat } from "node:fs/promises";
import path from "node:path";
import type { Command, Config, Skill } from "@opencode/sdk/types";
import { readSmall } from "../../system/files/read-small.js";
import { configHomes } from "../config/files.js";
import { filesBelow } from "../config/folder-files.js";
import { splitFrontMatter, textsOf } from "../front-matter/front-matter.js";
import { builtinCommands } from "./builtin.js";
import { hintsOf } from "./expand.js";

type Configured = NonNullable<Config["command"]>;

interface CommandFile {
  file: string;
  name: string;
  stamp: string;
}

/** How long what was found is trusted unseen, in milliseconds. */
const trust = 250;

/** A command is a prompt; what is larger is something else. */
const maxBytes = 256 * 1024;

/** The commands of one directory. */
interface CommandsOf {
  /** Sorted by name; those of the configuration and the skills are given, and files that do not count. */
  list(configured: Configured, skills: readonly Skill[], without: readonly string[]): Promise<Command[]>;
  /** Those of files, as they would stand in the configuration. */
  entries(without: readonly string[]): Promise<Configured>;
  /** Those of files with the file they are in. */
  files(): Promise<{ name: string; template: string; file: string }[]>;
}

/**
 * The commands of a directory: skills, then what is built in, then the config's, then the markdown files in `command` and
 * `commands` of the user's folder, of each `.opencode` down to the directory and of `OPENCODE_CONFIG_DIR`; the later
 * one of a name counts.
 */
export function createCommands(place: {
  directory: string;
  worktree: string;
  configDir: string;
  extraConfigDir?: string | undefined;
}): CommandsOf {
  let known: { fingerprint: string; commands: Command[] } | undefined;
  let places = new Map<Command, string>();
  let looked: { at: number; files: Promise<Command[]> } | undefined;

  const look = async (): Promise<Command[]> => {
    const files: CommandFile[] = [];
    for (const folder of commandFolders(place)) files.push(...(await commandFiles(folder)));
    const fingerprint = files.map(({ file, stamp }) => `${file}|${stamp}`).join("\n");
    if (known?.fingerprint !== fingerprint) {
      const commands = await Promise.all(files.map(readCommand));
      known = { fingerprint, commands };
      places = new Map(commands.map((command, index) => [command, files[index]?.file ?? ""]));
    }
    return known.commands;
  };

  const files = (): Promise<Command[]> => {
    if (!looked || performance.now() - looked.at >= trust) looked = { at: performance.now(), files: look() };
    return looked.files;
  };

  const counting = async (without: readonly string[]) =>
    (await files()).filter((command) => !without.includes(places.get(command) ?? ""));

  return {
    async list(configured, skills, without) {
      const named = new Map<string, Command>();
      const own = [
        ...builtinCommands,
        ...Object.entries(configured).map(fromConfig),
        ...(await counting(without)),
      ];
      for (const command of [...skills.map(fromSkill), ...own]) named.set(command.name, command);
      return [...named.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    files: async () =>
      (await files()).map((command) => ({
        name: command.name,
        template: command.template,
        file: places.get(command) ?? "",
      })),
    async entries(without) {
      return Object.fromEntries(
        (await counting(without)).map(
          ({ name, source: _, hints: __, ...entry }): [string, Configured[string]] => [name, entry],
        ),
      );
    },
  };
}

/** A skill that the user calls by its name: what it says, and below it what was typed. */
function fromSkill({ name, description, content }: Skill): Command {
  return {
    name,
    ...(description !== undefined && { description }),
    source: "skill",
    template: content,
    hints: [],
  };
}

function fromConfig([name, entry]: [string, Configured[string]]): Command {
  const { template, description, agent, model, subtask } = entry;
  return {
    name,
    ...(description !== undefined && { description }),
    ...(agent !== undefined && { agent }),
    ...(model !== undefined && { model }),
    ...(subtask !== undefined && { subtask }),
    source: "command",
    template,
    hints: hintsOf(template),
  };
}

async function readCommand({ file, name }: CommandFile): Promise<Command> {
  const { lines, body } = splitFrontMatter((await readSmall(file, maxBytes))?.toString() ?? "");
  const { description, agent, model, subtask } = textsOf(lines);
  return {
    name,
    ...(description && { description }),
    ...(agent && { agent }),
    // Others write names without a provider here: the session's model is used then.
    ...(model?.includes("/") && { model }),
    ...(subtask && { subtask: /^(true|yes|on)$/i.test(subtask) }),
    source: "command",
    template: body,
    hints: hintsOf(body),
  };
}

function commandFolders(place: Parameters<typeof createCommands>[0]): string[] {
  const homes = configHomes(place, place.directory, place.worktree);
  return homes.flatMap((home) => [path.join(home, "command"), path.join(home, "commands")]);
}

/** `git/commit.md` is the command `git/commit`. */
async function commandFiles(folder: string): Promise<CommandFile[]> {
  const found = await Promise.all(
    (await filesBelow(folder, ".md")).map(async (one): Promise<CommandFile[]> => {
      const info = await stat(one.file).catch(() => undefined);
      if (!info?.isFile() || info.size > maxBytes) return [];
      return [{ ...one, stamp: `${info.mtimeMs}:${info.size}` }];
    }),
  );
  return found.flat();
}
