import { homedir, hostname } from "node:os";
import path from "node:path";
import { UsageError } from "./command-line/usage-error.js";

type Env = Record<string, string | undefined>;

/** Folders of ours, by the XDG rules. */
export interface Folders {
  home: string;
  config: string;
  data: string;
  state: string;
}

export interface Environment {
  folders: Folders;
  /** A file, or the address of a database that nodes share. */
  database: string;
  /** The files that this machine sees, where others share the database. */
  volume?: string;
  /** What stored keys are sealed with in a shared database. */
  secretKey?: string;
  /** Where the other nodes reach this one. */
  nodeUrl?: string;
  configFile?: string;
  extraConfigDir?: string;
  configContent?: string;
  overrule?: string;
  omit: { project: boolean; plugins: boolean; claudePrompt: boolean; claudeSkills: boolean };
  authContent?: string;
  password?: string;
  /** Absolute; the file that holds the password. */
  passwordFile?: string;
  username?: string;
  /** What ends with the program that started us. */
  lifeline?: string;
}

/** How the catalogue of models is kept fresh; `undefined` where it is to stay as it is. */
export function catalogueIn(env: Env): { url: string | undefined } | undefined {
  return isOn(env.OPENCODE_DISABLE_MODELS_FETCH) ? undefined : { url: env.OPENCODE_MODELS_URL || undefined };
}

const isOn = (value: string | undefined) => /^(1|true)$/i.test(value?.trim() ?? "");

/** For what can be made again. */
export function cacheFolder(env: Env): string {
  return path.join(env.XDG_CACHE_HOME || path.join(env.HOME || homedir(), ".cache"), "opencode-contract");
}

/** What the environment variables say; relative paths in them resolve against `cwd`. */
export function readEnvironment(env: Env, cwd: string): Environment {
  const home = env.HOME || homedir();
  const folder = (variable: string, fallback: string, name: string) =>
    path.join(env[variable] || path.join(home, fallback), name);
  const folders: Folders = {
    home,
    // Shared with the tools people already have: their settings hold here too. Data is our own.
    config: folder("XDG_CONFIG_HOME", ".config", "opencode"),
    data: folder("XDG_DATA_HOME", ".local/share", "opencode-contract"),
    state: folder("XDG_STATE_HOME", ".local/state", "opencode-contract"),
  };
  const given = <K extends string>(key: K, value: string | undefined) =>
    (value ? { [key]: value } : {}) as { [key in K]?: string };
  const file = (value: string | undefined) =>
    value ? path.resolve(cwd, value.replace(/^~(?=$|\/)/, home)) : undefined;
  const on = (variable: string) => isOn(env[variable]);
  const address = databaseAddress(env.OPENCODE_DATABASE_URL);
  const claude = on("OPENCODE_DISABLE_CLAUDE_CODE");
  return {
    folders,
    database: address ?? databaseFile(env.OPENCODE_DB, folders.data),
    ...(address && { volume: volumeIn(env) }),
    ...given("secretKey", env.OPENCODE_SECRET_KEY),
    ...given("nodeUrl", nodeAddress(env.OPENCODE_NODE_URL)),
    ...given("configFile", file(env.OPENCODE_CONFIG)),
    ...given("extraConfigDir", file(env.OPENCODE_CONFIG_DIR)),
    ...given("configContent", env.OPENCODE_CONFIG_CONTENT),
    ...given("overrule", overruleOf(env.OPENCODE_PERMISSION, on)),
    ...given("authContent", env.OPENCODE_AUTH_CONTENT),
    omit: {
      project: on("OPENCODE_DISABLE_PROJECT_CONFIG"),
      plugins: on("OPENCODE_PURE"),
      claudePrompt: claude || on("OPENCODE_DISABLE_CLAUDE_CODE_PROMPT"),
      claudeSkills: claude || on("OPENCODE_DISABLE_CLAUDE_CODE_SKILLS"),
    },
    ...given("password", env.OPENCODE_SERVER_PASSWORD),
    ...given("passwordFile", file(env.OPENCODE_SERVER_PASSWORD_FILE)),
    ...given("username", env.OPENCODE_SERVER_USERNAME),
    ...given("lifeline", env.OPENCODE_SERVER_LIFELINE),
  };
}

/** Configuration over all other. Throws UsageError: rules that cannot be read must not count as none. */
function overruleOf(rules: string | undefined, on: (variable: string) => boolean): string | undefined {
  const compaction = {
    ...(on("OPENCODE_DISABLE_AUTOCOMPACT") && { auto: false }),
    ...(on("OPENCODE_DISABLE_PRUNE") && { prune: false }),
  };
  const permission = rules?.trim() ? readRules(rules.trim()) : undefined;
  if (permission === undefined && Object.keys(compaction).length === 0) return undefined;
  return JSON.stringify({ ...(permission !== undefined && { permission }), compaction });
}

function readRules(text: string): unknown {
  if (/^(allow|ask|deny)$/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError('OPENCODE_PERMISSION is not JSON. Give rules such as {"bash":"deny"}');
  }
}

/** Throws, never with what was given: it holds a password. */
function databaseAddress(value: string | undefined): string | undefined {
  const address = value?.trim();
  if (!address) return undefined;
  if (/^postgres(ql)?:\/\/./i.test(address)) return address;
  const message =
    "OPENCODE_DATABASE_URL names no PostgreSQL database: write postgres://user:password@host:5432/name";
  throw Object.assign(new Error(message), { name: "SystemError" });
}

/** The machine's own name, unless several see the same files. */
function volumeIn(env: Env): string {
  const volume = env.OPENCODE_VOLUME?.trim() || hostname();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
  if (/[\u0000-\u001f\u007f]/.test(volume) || volume.length > 200)
    throw new UsageError(
      "OPENCODE_VOLUME is no name: give a word that all machines with the same files share",
    );
  return volume;
}

function nodeAddress(value: string | undefined): string | undefined {
  const address = value?.trim();
  if (!address) return undefined;
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return new URL(address).origin;
  throw new UsageError(
    "OPENCODE_NODE_URL is no address: write http://10.0.0.7:4096, where other nodes reach this one",
  );
}

function databaseFile(value: string | undefined, data: string): string {
  if (!value) return path.join(data, "opencode.db");
  return value === ":memory:" ? value : path.resolve(data, value);
}
