import type { Config } from "@opencode/sdk/types";
import { isObject, type JsonObject } from "../../base/json.js";
import { type Expectations, expectations } from "./expect.js";
import { modelID, providerID } from "./go-models.js";
import { fromMcpServers, type Mapped } from "./mcp-servers.js";
import { mergeConfig } from "./merge.js";

/**
 * An `.opencode.json` of the Go lineage in our own form. Keys of our form pass and win over mapped ones;
 * `maxTokens` of an agent is left out, for the model's own limit rules here.
 */
export function fromGoLineage(source: JsonObject): Mapped {
  const { config: base, issues } = fromMcpServers(source);
  const expect = expectations();
  const { providers, agents, contextPaths, shell, lsp, debug, autoCompact, disabled_providers, ...rest } =
    base;
  const disabled = expect.texts(disabled_providers, ["disabled_providers"]) ?? [];
  const mapped: JsonObject = {
    ...fromProviders(expect.entries(providers, ["providers"]), disabled, expect),
    ...fromAgents(expect.entries(agents, ["agents"]), expect),
    ...fromShell(shell, expect),
    ...fromLsp(lsp, expect),
  };
  const paths = expect.texts(contextPaths, ["contextPaths"]);
  const compact = expect.flag(autoCompact, ["autoCompact"]);
  if (paths) mapped.instructions = paths;
  if (expect.flag(debug, ["debug"])) mapped.logLevel = "DEBUG";
  if (compact !== undefined) mapped.compaction = { auto: compact };
  return { config: mergeConfig(mapped as Config, rest as Config), issues: [...issues, ...expect.issues] };
}

function fromProviders(
  entries: [string, JsonObject][],
  disabled: string[],
  expect: Expectations,
): JsonObject {
  const provider: JsonObject = {};
  const off = [...disabled];
  for (const [name, entry] of entries) {
    const at = ["providers", name];
    const apiKey = expect.text(entry.apiKey, [...at, "apiKey"]);
    const baseURL = expect.text(entry.baseURL, [...at, "baseURL"]);
    const options = { ...(apiKey && { apiKey }), ...(baseURL && { baseURL }) };
    if (Object.keys(options).length > 0) provider[providerID(name)] = { options };
    if (expect.flag(entry.disabled, [...at, "disabled"])) off.push(providerID(name));
  }
  return {
    ...(Object.keys(provider).length > 0 && { provider }),
    ...(off.length > 0 && { disabled_providers: [...new Set(off)] }),
  };
}

/** Which of our agents does the work of each of theirs. */
const roles: Record<string, string[]> = {
  coder: ["build"],
  task: ["general", "explore"],
  summarizer: ["compaction"],
  title: ["title"],
};

function fromAgents(entries: [string, JsonObject][], expect: Expectations): JsonObject {
  const agent: JsonObject = {};
  const models: Record<string, string> = {};
  for (const [name, entry] of entries) {
    const model = expect.text(entry.model, ["agents", name, "model"]);
    const effort = expect.text(entry.reasoningEffort, ["agents", name, "reasoningEffort"]);
    if (model) models[name] = modelID(model);
    const ownModel = model && name !== "coder" && name !== "title";
    const settings = {
      ...(ownModel && { model: modelID(model) }),
      ...(effort && { options: { reasoningEffort: effort } }),
    };
    if (Object.keys(settings).length === 0) continue;
    for (const role of roles[name] ?? [name]) agent[role] = settings;
  }
  const small = models.title ?? models.task;
  return {
    ...(models.coder && { model: models.coder }),
    ...(small && { small_model: small }),
    ...(Object.keys(agent).length > 0 && { agent }),
  };
}

/** Theirs is `{path, args}`; the arguments only make it a login shell, which ours decides by itself. */
function fromShell(shell: unknown, expect: Expectations): JsonObject {
  if (!isObject(shell)) return shell === undefined ? {} : { shell };
  const path = expect.text(shell.path, ["shell", "path"]);
  return path ? { shell: path } : {};
}

function fromLsp(lsp: unknown, expect: Expectations): JsonObject {
  if (!isObject(lsp)) return lsp === undefined ? {} : { lsp };
  const servers = Object.entries(lsp).map(([name, server]) => {
    if (!isObject(server) || typeof server.command !== "string") return [name, server];
    const args = expect.texts(server.args, ["lsp", name, "args"]) ?? [];
    const disabled = expect.flag(server.disabled, ["lsp", name, "disabled"]);
    return [
      name,
      {
        command: [server.command, ...args],
        ...(disabled !== undefined && { disabled }),
        ...(isObject(server.options) && { initialization: server.options }),
      },
    ];
  });
  return { lsp: Object.fromEntries(servers) };
}
