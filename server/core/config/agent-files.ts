import path from "node:path";
import type { AgentConfig, Config } from "@opencode/sdk/types";
import { entriesOf, filesBelow } from "./folder-files.js";
import { invalidConfig, type ReadConfig } from "./read.js";
import type { ConfigIssue } from "./substitute.js";
import { validateConfig } from "./validate.js";
import { parseYamlFrontMatter } from "./yaml-front-matter.js";

export interface AgentFile {
  /** Absolute. */
  file: string;
  /** Of the agent: the file's path below its folder, without `.md`. */
  name: string;
  /** What the folder it lies in says of it, over its own words. */
  forced: Pick<AgentConfig, "mode">;
}

/** Folders of agents; what lies in an older `mode` one is for the user to work with. */
const folders: Record<string, AgentFile["forced"]> = {
  agent: {},
  agents: {},
  mode: { mode: "primary" },
  modes: { mode: "primary" },
};

/** The agents that lie as markdown files in a configuration folder, such as `.opencode`. */
export async function agentFiles(home: string): Promise<AgentFile[]> {
  // One look at the folder itself saves four at what it mostly does not have.
  const entries = await entriesOf(home);
  const present = Object.entries(folders).filter(([name]) => entries.some((entry) => entry.name === name));
  const found = await Promise.all(
    present.map(async ([name, forced]) =>
      (await filesBelow(path.join(home, name), ".md")).map((one) => ({ ...one, forced })),
    ),
  );
  return found.flat();
}

/**
 * An agent's file as configuration: the front matter is its entry, what comes below its prompt. Throws
 * `ConfigInvalidError` with the file, the key and the line.
 */
export async function readAgentFile(text: string, { file, name, forced }: AgentFile): Promise<ReadConfig> {
  const { value, body, problem, lineOf } = await parseYamlFrontMatter(text);
  if (problem) throw invalidConfig(file, { lineOf: () => problem.line }, [problem]);
  const { name: _, ...fields } = value;
  const entry = { ...fields, ...(body !== "" && { prompt: body }), ...forced };
  const config = { agent: { [name]: entry } };
  const issues = (await validateConfig(config)).map(
    (issue): ConfigIssue => ({ ...issue, path: issue.path.slice(2) }),
  );
  if (issues.length > 0) throw invalidConfig(file, { lineOf }, issues);
  return { config: config as Config, references: [] };
}
