import path from "node:path";
import type { AgentConfig } from "@opencode/sdk/types";
import type { JsonObject } from "../../base/json.js";
import { readSettings } from "../front-matter/settings.js";
import { entriesOf, filesBelow } from "./folder-files.js";
import { readForeignAgent } from "./foreign-agent.js";
import type { ReadConfig } from "./read.js";
import type { ConfigIssue } from "./substitute.js";
import { validateConfig } from "./validate.js";

export interface AgentFile {
  /** Absolute. */
  file: string;
  /** The folder that its folder lies in. */
  home: string;
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
      (await filesBelow(path.join(home, name), ".md")).map((one) => ({ ...one, home, forced })),
    ),
  );
  return found.flat();
}

/** Fields without which nobody knows what the agent may do: one that cannot be read takes the agent with it. */
const restricting = new Set(["permission", "tools", "disable", "mode"]);
/** The same, in a text whose form cannot be read. */
const restricts =
  /^\s*["']?(permission|permissionMode|tools|allowed-?tools|disallowed-?tools|disable|mode)["']?\s*:/im;

/**
 * An agent's file as configuration: the front matter is its entry, what comes below its prompt. What is wrong with a
 * field leaves that field out, and the whole agent where the field says what it may do; either is told in `problems`.
 */
export async function readAgentFile(text: string, { file, name, forced }: AgentFile): Promise<ReadConfig> {
  const { value, texts, body, problem, lineOf } = await readSettings(text);
  const lenient = problem !== undefined && !restricts.test(text);
  const { fields: read, misread } = readForeignAgent(lenient ? texts : value);
  const { name: named, ...fields } = read;
  const key = typeof named === "string" && named !== "" && named !== "__proto__" ? named : name;
  const told: Told[] = problem ? [{ path: problem.path, message: problem.message, line: problem.line }] : [];
  told.push(
    ...tellOf(
      misread.map(({ key: field, message }) => ({ path: [field], message })),
      lineOf,
    ),
  );
  let fatal = (problem && !lenient) || misread.some((one) => one.fatal);
  const entry: JsonObject = {
    name: key,
    ...fields,
    ...(body !== "" && { prompt: body }),
    ...forced,
  };
  // A field that is left out may have hidden what is wrong with another.
  for (let issues = await issuesOf(entry); issues.length > 0 && !fatal; issues = await issuesOf(entry)) {
    told.push(...tellOf(issues, lineOf));
    fatal = issues.some(({ path: [field] }) => field === undefined || restricting.has(String(field)));
    for (const { path } of issues) delete entry[String(path[0])];
  }
  return {
    config: { agent: { [key]: fatal ? { name: key, disable: true } : (entry as AgentConfig) } },
    references: [],
    ...(told.length > 0 && {
      problems: [
        `${fatal ? `The agent of ${file} is left out` : `Not all of ${file} can be used`}: ${sentence(told)}`,
      ],
    }),
  };
}

interface Told {
  path: PropertyKey[];
  message: string;
  line: number | undefined;
}

async function issuesOf(entry: JsonObject): Promise<ConfigIssue[]> {
  const issues = await validateConfig({ agent: { x: entry } });
  return issues.map((issue) => ({ ...issue, path: issue.path.slice(2) }));
}

function tellOf(issues: ConfigIssue[], lineOf: (path: PropertyKey[]) => number | undefined): Told[] {
  return issues.map(({ path, message }) => ({ path, message, line: lineOf(path) }));
}

function sentence(told: Told[]): string {
  const words = told.map(({ path, message, line }) => {
    const place = line === undefined ? "" : ` (line ${line})`;
    return `${path.length > 0 ? `${path.map(String).join(".")}: ` : ""}${message}${place}`;
  });
  return words.join("; ");
}
