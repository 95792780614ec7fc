import path from "node:path";
import type { Config } from "@opencode/sdk/types";
import { CoreError } from "../../base/errors.js";
import { isObject, kindOf } from "../../base/json.js";
import { goLineageName } from "./files.js";
import { fromGoLineage } from "./go-lineage.js";
import { fromMcpServers } from "./mcp-servers.js";
import { type ParsedConfig, parseConfig } from "./parse.js";
import { resolvePlugin } from "./plugin-list.js";
import { remarksOn } from "./remarks.js";
import { type ConfigIssue, type SubstituteOptions, substitute } from "./substitute.js";
import { validateConfig } from "./validate.js";

export interface ReadConfig {
  config: Config;
  /** Absolute paths of the files its values take in. */
  references: string[];
  /** What of it could not be used and is left out, in sentences. */
  problems?: string[];
  /** What of it changes nothing, in sentences. */
  remarks?: string[];
}

/**
 * One source of configuration, from text to a valid `Config`; unknown keys are kept.
 * `source` is a file's path or another name for the text. Throws `ConfigJsonError` or `ConfigInvalidError`.
 */
export async function readConfig(
  text: string,
  source: string,
  options: SubstituteOptions,
): Promise<ReadConfig> {
  const parsed = parseConfig(text, source);
  const { value, references, issues } = await substitute(parsed.value, options);
  if (issues.length > 0) throw invalidConfig(source, parsed, issues);
  if (!isObject(value)) {
    throw invalidConfig(source, parsed, [{ path: [], message: `expected object, got ${kindOf(value)}` }]);
  }
  const isOfGoLineage = path.basename(source) === goLineageName;
  const mapped = isOfGoLineage ? fromGoLineage(value) : fromMcpServers(value);
  if (mapped.issues.length > 0) throw invalidConfig(source, parsed, mapped.issues);
  const wrong = await validateConfig(mapped.config);
  if (wrong.length > 0) throw invalidConfig(source, parsed, wrong);
  const read = mapped.config as Config;
  const config: Config = read.plugin
    ? { ...read, plugin: read.plugin.map((one) => resolvePlugin(one, options.base, options.home)) }
    : read;
  for (const { env = [] } of Object.values(config.provider ?? {})) {
    for (const name of env) options.withheld?.name(name);
  }
  const idle = isOfGoLineage ? [] : await remarksOn(mapped.config);
  const remarks = sentencesOf(parsed, idle).map((sentence) => `${source}: ${sentence}`);
  return { config, references, remarks };
}

function sentencesOf({ lineOf }: Pick<ParsedConfig, "lineOf">, issues: ConfigIssue[]): string[] {
  return issues.map(({ path: at, message }) => {
    const line = lineOf(at);
    return `${at.map(String).join(".")}${line === undefined ? "" : ` (line ${line})`} ${message}`;
  });
}

/** What is wrong with a source, each key with its line. */
export function invalidConfig(
  source: string,
  parsed: Pick<ParsedConfig, "lineOf">,
  issues: ConfigIssue[],
): CoreError<"ConfigInvalidError"> {
  const told = issues.map((issue) => {
    const line = parsed.lineOf(issue.path);
    return {
      path: issue.path.map(String),
      message: line === undefined ? issue.message : `${issue.message} (line ${line})`,
    };
  });
  const sentence = told.map((issue) => [issue.path.join("."), issue.message].filter(Boolean).join(": "));
  return new CoreError("ConfigInvalidError", {
    message: `${source} is not a valid configuration: ${sentence.join("; ")}. Mend or remove what is named: the file is read again by itself`,
    path: source,
    issues: told,
  });
}
