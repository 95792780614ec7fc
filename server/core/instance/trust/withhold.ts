import { createHash } from "node:crypto";
import path from "node:path";
import type { Config, ProviderConfig } from "@opencode/sdk/types";
import { cutText } from "../../base/cut-text.js";
import { isObject, type JsonObject } from "../../base/json.js";
import { redactConfig } from "../../base/redact.js";
import { mergeDeep } from "../../provider/credentials/secrets.js";
import { isRepository } from "../../workspace/reference/reference.js";
import type { ConfigLayers } from "../config/layers.js";
import { type PluginEntry, pluginPath, specOf } from "../config/plugin-list.js";
import { asWritten, holdsBack, sourceOf, withoutWithheld } from "../config/withheld.js";
import type { NamedCode } from "./named-code.js";

/** Something that a project would run, or send of the user's. */
export interface TrustItem {
  kind:
    | "lsp"
    | "formatter"
    | "mcp"
    | "tool"
    | "plugin"
    | "command"
    | "provider"
    | "instructions"
    | "skills"
    | "agent"
    | "model"
    | "reference"
    | "link";
  name: string;
  /** What it is, for a person to read; without keys. */
  text: string;
  /** Changes when what is run or sent changes. */
  hash: string;
}

/** One that is read off the configuration, with what it has run. */
export interface ConfigItem extends TrustItem {
  runs?: NamedCode | undefined;
}

export interface Withheld {
  items: ConfigItem[];
  /** The configuration without them. */
  config: Config;
}

/** What cannot be read off the configuration itself. */
export interface Facts {
  /** Whether the user has a key for a provider, under its id or under one of these variables. */
  hasKey(providerID: string, env: readonly string[]): boolean;
  /** Whether a package comes with the server. */
  isBuiltIn(npm: string): boolean;
  /** Whether an absolute path lies in the project, links followed. */
  isInside(file: string): Promise<boolean>;
  directory: string;
  home: string;
}

/** One to be asked for: its hash is of everything that `what` says. */
export function trustItem(kind: TrustItem["kind"], name: string, text: string, what: unknown): TrustItem {
  const hash = createHash("sha256")
    .update(JSON.stringify([kind, name, what]))
    .digest("hex")
    .slice(0, 16);
  const line = text.replaceAll(/\s+/g, " ").trim();
  return { kind, name, text: line.length > 200 ? `${cutText(line, 199)}…` : line, hash };
}

/**
 * What the project's own files would have run, or sent of the user's, and the configuration without it: code, keys and
 * addresses. What only names a place that gets nothing of the user's, and is not called, is no such thing.
 */
export async function withhold(layers: ConfigLayers, facts: Facts): Promise<Withheld> {
  const { guarded, project, user } = layers;
  const items: ConfigItem[] = [];
  const config: Config = { ...guarded };

  const servers = Object.entries(project.mcp ?? {}).flatMap(([name, entry]): [string, unknown][] => {
    const now = guarded.mcp?.[name];
    const item =
      now &&
      serverItem(name, entry as JsonObject, now as JsonObject, user.mcp?.[name] as JsonObject | undefined);
    if (!item || !now) return [];
    items.push({ ...item, runs: codeOfServer(now as JsonObject, facts) });
    return [[name, user.mcp?.[name] ?? { ...withoutWithheld(now), enabled: false }]];
  });
  if (servers.length > 0) config.mcp = { ...guarded.mcp, ...(Object.fromEntries(servers) as Config["mcp"]) };

  const providers = Object.entries(project.provider ?? {}).flatMap(
    ([id, entry]): [string, ProviderConfig][] => {
      const item = providerItem(id, entry, user.provider?.[id], facts);
      // A key alone goes where its provider is, which is no place of the project's.
      const whole = layers.config.provider?.[id];
      if (!item) return whole && holdsBack(entry) ? [[id, whole]] : [];
      items.push({ ...item, runs: { words: packagesOf(entry, facts), folder: facts.directory } });
      return [[id, mergeDeep(user.provider?.[id] ?? {}, plainProvider(entry)) as ProviderConfig]];
    },
  );
  if (providers.length > 0) config.provider = { ...guarded.provider, ...Object.fromEntries(providers) };

  const outside: string[] = [];
  const isOutside = async (one: string) =>
    sourceOf(one) !== undefined ||
    !(await facts.isInside(path.resolve(facts.directory, one.replace(/^~(?=$|[\\/])/, facts.home))));
  for (const one of project.instructions ?? []) {
    if (user.instructions?.includes(one) || (sourceOf(one) === undefined && address.test(one))) continue;
    if (!(await isOutside(one))) continue;
    outside.push(one);
    items.push(trustItem("instructions", "", String(asWritten(one)), asWritten(one)));
  }
  if (outside.length > 0)
    config.instructions = guarded.instructions?.filter((one) => !outside.includes(one)) ?? [];

  const paths: string[] = [];
  for (const one of project.skills?.paths ?? []) {
    if (user.skills?.paths?.includes(one) || !(await isOutside(one))) continue;
    paths.push(one);
    items.push(trustItem("skills", "", `reads ${asWritten(one)}`, asWritten(one)));
  }
  if (paths.length > 0) {
    const inside = guarded.skills?.paths?.filter((one) => !paths.includes(one)) ?? [];
    config.skills = { ...guarded.skills, paths: [...new Set([...(user.skills?.paths ?? []), ...inside])] };
  }

  for (const key of ["references", "reference"] as const) {
    const fetched = Object.entries(project[key] ?? {}).filter(
      ([name, entry]) => isRepository(entry) && JSON.stringify(user[key]?.[name]) !== JSON.stringify(entry),
    );
    for (const [name, entry] of fetched)
      items.push(trustItem("reference", name, `fetches ${repositoryOf(entry)}`, entry));
    const names = fetched.map(([name]) => name);
    const kept = Object.entries(guarded[key] ?? {}).filter(([name]) => !names.includes(name));
    if (names.length > 0) config[key] = { ...user[key], ...Object.fromEntries(kept) };
  }

  const plugins = pluginItems(project.plugin ?? [], user.plugin ?? [], facts);
  items.push(...plugins);
  if (plugins.length > 0) config.plugin = user.plugin ?? [];

  for (const kind of ["agent", "command"] as const) {
    for (const [name, entry] of Object.entries(project[kind] ?? {})) {
      if (holdsBack(entry))
        items.push(trustItem(kind, name, `takes in${headersOf(entry)}`, asWritten(entry)));
    }
  }
  for (const key of ["model", "small_model"] as const) {
    const source = sourceOf(project[key]);
    if (source !== undefined) items.push(trustItem("model", key, source, source));
  }
  return { items, config: holdsBack(config) ? withoutModels(withoutWithheld(config)) : config };
}

function repositoryOf(entry: NonNullable<Config["references"]>[string]): string {
  return typeof entry === "string" ? entry : "repository" in entry ? entry.repository : "";
}

const address = /^https?:\/\//i;

/** Models that are withheld are none. */
function withoutModels(config: Config): Config {
  const { model, small_model, ...rest } = config;
  return { ...rest, ...(model && { model }), ...(small_model && { small_model }) };
}

/** The plugins that the user's own configuration does not have just so. */
function pluginItems(
  own: readonly PluginEntry[],
  users: readonly PluginEntry[],
  { directory }: Facts,
): ConfigItem[] {
  const known = new Set(users.map((entry) => JSON.stringify(entry)));
  return own
    .filter((entry) => !known.has(JSON.stringify(entry)))
    .map((entry) => {
      const spec = specOf(entry);
      const file = pluginPath(spec);
      const name = file === undefined ? spec : path.relative(directory, file);
      const text =
        file === undefined
          ? `runs the package ${spec}${headersOf(entry)}`
          : `runs ${file}${headersOf(entry)}`;
      const item = trustItem("plugin", name, text, asWritten(entry));
      return { ...item, runs: { words: file === undefined ? [] : [file], folder: directory } };
    });
}

function serverItem(
  name: string,
  own: JsonObject,
  now: JsonObject,
  users: JsonObject | undefined,
): TrustItem | undefined {
  if (users && JSON.stringify(users) === JSON.stringify(now)) return undefined;
  const shown = (redactConfig({ mcp: { [name]: asWritten(now) } } as Config).mcp?.[name] ?? {}) as JsonObject;
  if (now.type === "local" && ["command", "environment", "cwd", "type"].some((key) => key in own)) {
    const words = Array.isArray(shown.command) ? shown.command.join(" ") : "";
    return trustItem("mcp", name, `runs ${words}`, asWritten(pick(now, ["command", "environment", "cwd"])));
  }
  if (now.type !== "remote" || !["url", "headers", "oauth"].some((key) => key in own)) return undefined;
  const lends = users !== undefined && ("headers" in users || "oauth" in users || "environment" in users);
  // One that is enabled is called as soon as anything is listed, and what it says of its tools reaches the model.
  if (!holdsBack(own) && !lends && now.enabled === false) return undefined;
  const what = pick(now, ["url", "headers", "oauth"]);
  return trustItem("mcp", name, `sends to ${String(shown.url)}${headersOf(own)}`, asWritten(what));
}

/** The words of a local server's command and environment, and where they are meant from. */
function codeOfServer(now: JsonObject, { directory, home }: Facts): NamedCode | undefined {
  if (now.type !== "local") return undefined;
  const { command, environment, cwd } = now;
  const words = [command, isObject(environment) ? Object.values(environment) : []].flat();
  const texts = words.filter((word): word is string => typeof word === "string" && !sourceOf(word));
  const folder = typeof cwd === "string" ? cwd.replace(/^~(?=$|\/)/, home) : "";
  return { words: texts, folder: path.resolve(directory, folder) };
}

/** The packages of an entry that do not come with the server. */
function packagesOf(entry: ProviderConfig, facts: Facts): string[] {
  return [entry.npm, ...Object.values(entry.models ?? {}).map((model) => model.provider?.npm)].filter(
    (npm): npm is string => npm !== undefined && !facts.isBuiltIn(npm),
  );
}

/** What of the environment or of files goes along, as it is written. */
function headersOf(entry: unknown): string {
  const sources: string[] = [];
  const walk = (value: unknown) => {
    const source = sourceOf(value);
    if (source !== undefined) sources.push(...(source.match(/\{(?:env|file):[^}]+\}/g) ?? []));
    else if (Array.isArray(value)) value.forEach(walk);
    else if (isObject(value)) Object.values(value).forEach(walk);
  };
  walk(entry);
  return sources.length > 0 ? ` with ${[...new Set(sources)].join(", ")}` : "";
}

const addressKey =
  /^(base_?ur[li]|url|uri|endpoint|host|resource_?name|region|location|account_?id|gateway.*|proxy.*|enterprise_?url|.*base_?url|.*endpoint)$/i;

/** The addresses that an entry names, each with where it stands. */
function addressesOf({ api, options, models }: ProviderConfig): string[] {
  const found: string[] = [];
  const walk = (value: unknown, key: string) => {
    const text = typeof value === "string" ? (sourceOf(value) ?? value) : "";
    if (text !== "" && (addressKey.test(key) || text.includes("://") || text.includes("${")))
      found.push(text);
    if (Array.isArray(value)) for (const item of value) walk(item, key);
    else if (isObject(value)) for (const [name, item] of Object.entries(value)) walk(item, name);
  };
  if (api !== undefined) found.push(sourceOf(api) ?? api);
  walk(options, "options");
  for (const model of Object.values(models ?? {})) {
    walk(model.provider?.api, "api");
    walk(model.options, "options");
    walk(model.headers, "headers");
  }
  return found;
}

function providerItem(
  id: string,
  entry: ProviderConfig,
  users: ProviderConfig | undefined,
  facts: Facts,
): TrustItem | undefined {
  const addresses = addressesOf(entry);
  const packages = packagesOf(entry, facts);
  const held = holdsBack(entry);
  const { apiKey: _, ...options } = entry.options ?? {};
  const elsewhere = held && (addresses.length > 0 || holdsBack({ ...entry, options }));
  const lends = addresses.length > 0 && (hasSecrets(users) || facts.hasKey(id, entry.env ?? []));
  const fills = addresses.some((one) => one.includes("${"));
  if (packages.length === 0 && !elsewhere && !lends && !fills) return undefined;
  const shown = redactConfig({ provider: { [id]: { options: { baseURL: addresses.join(", ") } } } });
  const to = addresses.length > 0 ? [`sends to ${String(shown.provider?.[id]?.options?.baseURL)}`] : [];
  const runs = packages.map((npm) => `runs the package ${npm}`);
  const key = lends ? " with your key" : "";
  return trustItem(
    "provider",
    id,
    `${[...runs, ...to].join(", ")}${headersOf(entry)}${key}`,
    asWritten(entry),
  );
}

/** Whether the user's own entry has something that must go nowhere else. */
function hasSecrets(entry: ProviderConfig | undefined): boolean {
  const { options = {}, models = {} } = entry ?? {};
  return (
    Object.keys(options).length > 0 || Object.values(models).some(({ headers }) => headers !== undefined)
  );
}

/** An entry without addresses, keys and packages: models can still be named and chosen. */
function plainProvider({
  options: _,
  api: __,
  npm: ___,
  env: ____,
  models,
  ...rest
}: ProviderConfig): JsonObject {
  const plain = Object.entries(models ?? {}).map(
    ([id, { provider: _, headers: __, options: ___, ...model }]) => [id, model],
  );
  return withoutWithheld({ ...rest, ...(models && { models: Object.fromEntries(plain) }) }) as JsonObject;
}

function pick(from: JsonObject, keys: string[]): JsonObject {
  return Object.fromEntries(keys.filter((key) => key in from).map((key) => [key, from[key]]));
}
