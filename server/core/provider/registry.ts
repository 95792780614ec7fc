import type { Config, Model, Provider, ProviderConfig } from "@opencode/sdk/types";
import { CoreError } from "../errors.js";
import { builtInProviders } from "./catalog.js";
import { configuredProvider } from "./configured.js";
import { demoProvider } from "./demo/provider.js";
import type { ProviderSecrets, ResolvedProvider } from "./model.js";
import { isCredentialName, splitSecrets } from "./secrets.js";
import { mostSimilar } from "./similar.js";

export interface ModelRef {
  providerID: string;
  modelID: string;
}

export interface Providers {
  /** The connected providers: those of the config first, then those with a key in the environment, then the demo. */
  list(): ResolvedProvider[];
  /** Connected or not. */
  all(): ResolvedProvider[];
  /** Throws `ProviderModelNotFoundError`, with suggestions, unless the provider is connected and has the model. */
  get(providerID: string, modelID: string): { provider: ResolvedProvider; model: Model };
  /** The model of the config as it is written, or the preferred one of the first connected real provider, or the demo. */
  defaultModel(): ModelRef;
  /** For titles and the like; `undefined` means: use the model of the session. */
  smallModel(providerID: string): ModelRef | undefined;
  /** The preferred model of each provider; of the connected ones unless others are given. */
  defaults(providers?: ResolvedProvider[]): Record<string, string>;
}

const SUGGESTIONS = 3;

/** The providers and models that one config and one environment give. Reads nothing and calls nobody. */
export function createProviders(deps: {
  config: Config;
  env: Record<string, string | undefined>;
}): Providers {
  const { config, env } = deps;
  let resolved: { connected: ResolvedProvider[]; all: ResolvedProvider[] } | undefined;

  function allowed(id: string): boolean {
    if (config.disabled_providers?.includes(id)) return false;
    return id === "demo" || !config.enabled_providers || config.enabled_providers.includes(id);
  }

  function resolve() {
    const configured = Object.entries(config.provider ?? {}).filter(([id]) => id !== "demo");
    const fromConfig = configured.map(([id, entry]) => resolveConfigured(id, entry, env));
    const named = new Set(configured.map(([id]) => id));
    const builtIn = [...builtInProviders().values()]
      .filter((info) => !named.has(info.id))
      .map((info) => resolveBuiltIn(info, env));
    const demo = { provider: { info: demoProvider(), apiKey: undefined }, connected: true };
    const known = [...fromConfig, ...builtIn, demo].filter(({ provider }) => allowed(provider.info.id));
    return {
      all: known.map(({ provider }) => provider),
      connected: known.filter(({ connected }) => connected).map(({ provider }) => provider),
    };
  }

  const providers = () => {
    resolved ??= resolve();
    return resolved;
  };
  const find = (id: string) => providers().connected.find(({ info }) => info.id === id);

  function notFound({ providerID, modelID }: ModelRef): CoreError {
    const refs = providers().connected.flatMap(({ info }) =>
      Object.keys(info.models).map((id) => `${info.id}/${id}`),
    );
    const suggestions = mostSimilar(`${providerID}/${modelID}`, refs, SUGGESTIONS);
    const known = providers().all.find(({ info }) => info.id === providerID)?.info;
    const unconnected = known && !find(providerID) ? ` ${known.name} is not connected: ${howTo(known)}.` : "";
    const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.join(", ")}?` : "";
    return new CoreError("ProviderModelNotFoundError", {
      message: `Model not found: ${providerID}/${modelID}.${unconnected}${hint}`,
      providerID,
      modelID,
      ...(suggestions.length > 0 && { suggestions }),
    });
  }

  return {
    list: () => providers().connected,
    all: () => providers().all,
    get(providerID, modelID) {
      const provider = find(providerID);
      const model = provider && ownValue(provider.info.models, modelID);
      if (!provider || !model) throw notFound({ providerID, modelID });
      return { provider, model };
    },
    defaultModel() {
      const wanted = config.model && parseModelRef(config.model);
      if (wanted) return wanted;
      for (const { info } of providers().connected) {
        const model = preferred(info);
        if (model) return { providerID: info.id, modelID: model.id };
      }
      throw new CoreError("ProviderModelNotFoundError", {
        message: "No model is available: every provider is disabled.",
        providerID: "",
        modelID: "",
      });
    },
    smallModel(providerID) {
      const wanted = config.small_model && parseModelRef(config.small_model);
      if (wanted && find(wanted.providerID)?.info.models[wanted.modelID]) return wanted;
      const model = cheapest(find(providerID)?.info);
      return model && { providerID, modelID: model.id };
    },
    defaults(of = providers().connected) {
      const pairs = of.flatMap(({ info }) => {
        const model = preferred(info);
        return model ? [[info.id, model.id] as const] : [];
      });
      return Object.fromEntries(pairs);
    },
  };
}

/** "provider/model" in two; the model's part may hold more slashes. `undefined` when either is missing. */
export function parseModelRef(ref: string): ModelRef | undefined {
  const slash = ref.indexOf("/");
  if (slash < 1 || slash === ref.length - 1) return undefined;
  return { providerID: ref.slice(0, slash), modelID: ref.slice(slash + 1) };
}

function resolveBuiltIn(info: Provider, env: Record<string, string | undefined>) {
  const apiKey = keyFrom(info.env, env);
  const provider: ResolvedProvider = { info: apiKey ? { ...info, source: "env" } : info, apiKey };
  return { provider, connected: apiKey !== undefined };
}

function resolveConfigured(id: string, entry: ProviderConfig, env: Record<string, string | undefined>) {
  const base = builtInProviders().get(id);
  const info = configuredProvider(id, entry, base);
  const apiKey = entry.options?.apiKey || keyFrom(info.env, env);
  const secrets = secretsOf(entry);
  const reachable = apiKey || entry.options?.baseURL || entry.api || Object.keys(secrets.options).length > 0;
  const provider: ResolvedProvider = { info, apiKey, secrets };
  return { provider, connected: !base || Boolean(reachable) };
}

function secretsOf(entry: ProviderConfig): ProviderSecrets {
  const { apiKey: _, ...options } = splitSecrets(entry.options ?? {}).secret;
  const modelHeaders: Record<string, Record<string, string>> = {};
  for (const [id, { headers }] of Object.entries(entry.models ?? {})) {
    const secret = Object.entries(headers ?? {}).filter(([name]) => isCredentialName(name));
    if (secret.length > 0) modelHeaders[id] = Object.fromEntries(secret);
  }
  return { options, modelHeaders };
}

function keyFrom(names: string[], env: Record<string, string | undefined>): string | undefined {
  return names.map((name) => env[name]?.trim()).find(Boolean);
}

function howTo(info: Provider): string {
  return info.env.length > 0 ? `set ${info.env.join(" or ")}` : "give it options.baseURL and options.apiKey";
}

function preferred(info: Provider): Model | undefined {
  const models = Object.values(info.models).filter((model) => model.status !== "deprecated");
  return models.find((model) => model.capabilities.toolcall) ?? models[0];
}

function cheapest(info: Provider | undefined): Model | undefined {
  const price = (model: Model) => model.cost.input + model.cost.output;
  return Object.values(info?.models ?? {})
    .filter((model) => model.status !== "deprecated" && price(model) > 0)
    .sort((a, b) => price(a) - price(b))[0];
}

function ownValue<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
