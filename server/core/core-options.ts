import type { Log } from "./base/log.js";
import type { ConfigSources } from "./instance/config/files.js";
import type { Database } from "./storage/database.js";
import type { LoadWasm } from "./tool/builtin/bash/parser.js";

export interface CoreOptions {
  version: string;
  /** A file, made when it is not there, or `:memory:`; or a database that is open, which the core then closes. */
  database: string | Database;
  paths: CorePaths;
  /** Where configuration is looked for, beside the project's own files. */
  config: Pick<ConfigSources, "configFile" | "extraConfigDir" | "configContent" | "overrule" | "omit">;
  /** JSON of keys beside those that are stored, by provider (`OPENCODE_AUTH_CONTENT`); they win. */
  authContent?: string | undefined;
  /** For provider keys, `{env:NAME}` and the commands of the agent. */
  env: Record<string, string | undefined>;
  loadWasm: LoadWasm;
  /** Absolute path of the built `tool-file/runner.ts`, the process in which tool files run. */
  toolRunner: string;
  /** Milliseconds a tool file may take to load; ten seconds unless given. */
  toolLoadTimeout?: number | undefined;
  /** Directories, or globs of them, whose projects are the user's own: the one the process was started in. */
  trusted?: readonly string[];
  /** Whether other machines can reach us: then the agent fetches nothing from private networks. */
  exposed?: boolean;
  /** Whether questions of a session that no front end serves reach somebody; unless said otherwise they do. */
  answersQuestions?: boolean;
  /** Keeps the catalogue of models fresh, from `url` or its usual place; unless given it stays as it is. */
  catalogue?: { url?: string | undefined } | undefined;
  log: Log;
}

/** Absolute folders of ours; those that are written to are made when needed. */
export interface CorePaths {
  home: string;
  config: string;
  data: string;
  state: string;
}
