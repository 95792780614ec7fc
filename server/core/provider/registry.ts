import { setImmediate as pause } from "node:timers/promises";
import type { Auth, Config, Model, Provider, ProviderAuthMethod, ProviderConfig } from "@opencode/sdk/types";
import { CoreError } from "../base/errors.js";
import { mostSimilar } from "../base/similar.js";
import type { Catalogue } from "./catalogue/catalogue.js";
import { configuredProvider, type Home } from "./configured.js";
import type { StoredAuth } from "./credentials/auth-store.js";
import { authMethods, type Credentials, credentialsOf, filledIn } from "./credentials/credentials.js";
import { isCredentialName, mergeDeep, splitSecrets } from "./credentials/secrets.js";
import type { SignedIn } from "./credentials/signed-in.js";
import { demoProvider } from "./demo/provider.js";
import type { FoundModels } from "./discovery.js";
import type { ProviderSecrets, ResolvedProvider } from "./model.js";

export interface ModelRef {
  providerID: string;
  modelID: string;
}

export interface Providers {
  /** The connected ones: those of the config first, then those with a stored key or one in the environment, then the demo. */
  list(): ResolvedProvider[];
  /** Connected or not. Unpacks the whole catalogue the first time, in pieces, so that others get their turn. */
  all(): Promise<ResolvedProvider[]>;
  /** Throws `ProviderModelNotFoundError`, with suggestions, unless the provider is connected and has the model. */
  get(providerID: string, modelID: string): { provider: ResolvedProvider; model: Model };
  /** The model of the config as it is written, or the preferred one of the first connected real provider, or the demo. */
  defaultModel(): ModelRef;
  /** For titles and the like; `undefined` means: use the model of the session. */
  smallModel(providerID: string): ModelRef | undefined;
  /** The preferred model of each provider; of the connected ones unless others are given. */
  defaults(providers?: ResolvedProvider[]): Record<string, string>;
  /** How each provider that is known can be connected. */
  authMethods(): Record<string, ProviderAuthMethod[]>;
}

/** What is known about providers, all of it at one moment. */
export interface ProviderSources {
  config: Config;
  env: Record<string, string | undefined>;
  catalogue: Catalogue;
  auth?: StoredAuth;
  /** Settings that plugins have made of what is stored, by provider id. */
  signed?: SignedIn;
  /** Models that servers have told of, by provider id. */
  found?: ReadonlyMap<string, FoundModels>;
  /** Providers whose calls go where a front end says: neither a variable nor a stored key is for them. */
  routed?: Pick<ReadonlySet<string>, "has">;
}

const SUGGESTIONS = 3;
const COMPATIBLE = "@ai-sdk/openai-compatible";

/** The providers and models that these sources give. Reads nothing and calls nobody. */
export function createProviders({
  config,
  env,
  catalogue,
  auth,
  found,
  signed,
  routed,
}: ProviderSources): Providers {
  let connected: ResolvedProvider[] | undefined;
  let everyone: ResolvedProvider[] | undefined;
  const configured = Object.entries(config.provider ?? {}).filter(([id]) => id !== "demo");
  const named = new Set(configured.map(([id]) => id));

  function allowed(id: string): boolean {
    if (config.disabled_providers?.includes(id)) return false;
    return !config.enabled_providers || config.enabled_providers.includes(id);
  }

  /** `connectedOnly` keeps the rest of the catalogue packed. */
  function resolve(connectedOnly: boolean): ResolvedProvider[] {
    const fromConfig = configured
      .filter(([id]) => allowed(id))
      .map(([id, entry]) =>
        resolveConfigured(id, entry, catalogue.provider(id), {
          env: routed?.has(id) ? {} : env,
          auth: routed?.has(id) ? undefined : auth?.get(id),
          signed: routed?.has(id) ? undefined : signed?.get(id),
          found: found?.get(id),
          home: catalogue.entry(id),
        }),
      )
      .filter((one) => !connectedOnly || one.connected)
      .map(({ provider }) => provider);
    const builtIn = catalogue.ids
      .filter((id) => !named.has(id) && allowed(id))
      .flatMap((id) => {
        const entry = catalogue.entry(id);
        const stated = entry && credentialsOf(entry, env, auth?.get(id));
        const credentials = withSigned(stated, signed?.get(id));
        const info = credentials || !connectedOnly ? catalogue.provider(id) : undefined;
        return info ? [resolveBuiltIn(info, credentials, (url) => filledIn(url, env, auth?.get(id)))] : [];
      });
    const demo = allowed("demo") ? [{ info: demoProvider(), apiKey: undefined }] : [];
    return [...fromConfig, ...builtIn, ...demo];
  }

  const list = () => {
    connected ??= resolve(true);
    return connected;
  };
  const find = (id: string) => list().find(({ info }) => info.id === id);

  function notFound({ providerID, modelID }: ModelRef): CoreError {
    const refs = list().flatMap(({ info }) => Object.keys(info.models).map((id) => `${info.id}/${id}`));
    const suggestions = mostSimilar(`${providerID}/${modelID}`, refs, SUGGESTIONS);
    const known = allowed(providerID) && !find(providerID) ? catalogue.entry(providerID) : undefined;
    const unconnected = known ? ` ${known.name} is not connected: ${howTo(known, providerID)}.` : "";
    const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.join(", ")}?` : "";
    return new CoreError("ProviderModelNotFoundError", {
      message: `Model not found: ${providerID}/${modelID}.${unconnected}${hint}`,
      providerID,
      modelID,
      ...(suggestions.length > 0 && { suggestions }),
    });
  }

  return {
    list,
    async all() {
      if (!everyone) {
        for (const id of catalogue.ids) if (catalogue.unpack(id)) await pause();
        everyone = resolve(false);
      }
      return everyone;
    },
    get(providerID, modelID) {
      const provider = find(providerID);
      const model = provider && ownValue(provider.info.models, modelID);
      if (!provider || !model) throw notFound({ providerID, modelID });
      return { provider, model };
    },
    defaultModel() {
      const wanted = config.model && parseModelRef(config.model);
      if (wanted) return wanted;
      for (const { info } of list()) {
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
    defaults(of = list()) {
      const pairs = of.flatMap(({ info }) => {
        const model = preferred(info);
        return model ? [[info.id, model.id] as const] : [];
      });
      return Object.fromEntries(pairs);
    },
    authMethods() {
      const ids = [...new Set([...named, ...catalogue.ids])].filter(allowed);
      return Object.fromEntries(
        ids.map((id) => [id, authMethods(catalogue.entry(id) ?? { npm: COMPATIBLE, env: [] })]),
      );
    },
  };
}

/** "provider/model" in two; the model's part may hold more slashes. `undefined` when either is missing. */
export function parseModelRef(ref: string): ModelRef | undefined {
  const slash = ref.indexOf("/");
  if (slash < 1 || slash === ref.length - 1) return undefined;
  return { providerID: ref.slice(0, slash), modelID: ref.slice(slash + 1) };
}

function resolveBuiltIn(
  info: Provider,
  credentials: Credentials | undefined,
  fill: (url: string) => string,
): ResolvedProvider {
  if (!credentials) return { info, apiKey: undefined };
  const { apiKey, options, source } = credentials;
  const shown = { ...info, source, models: mapModels(info.models, fill) };
  return { info: shown, apiKey, secrets: { options, modelHeaders: {} } };
}

function resolveConfigured(
  id: string,
  entry: ProviderConfig,
  base: Provider | undefined,
  known: {
    env: Record<string, string | undefined>;
    auth: Auth | undefined;
    signed: Record<string, unknown> | undefined;
    found: FoundModels | undefined;
    home: Home | undefined;
  },
) {
  const { env, auth, signed, found, home } = known;
  const info = configuredProvider(id, entry, base, { found, home });
  const npm = entry.npm ?? home?.npm ?? Object.values(info.models)[0]?.api.npm ?? COMPATIBLE;
  const credentials = withSigned(credentialsOf({ npm, env: info.env }, env, auth), signed);
  const own = secretsOf(entry);
  const given = Object.entries(credentials?.options ?? {}).filter(
    ([name]) => !(name in (entry.options ?? {})),
  );
  const secrets = { ...own, options: mergeDeep(Object.fromEntries(given), own.options) };
  const apiKey = entry.options?.apiKey || credentials?.apiKey;
  const reachable =
    credentials || apiKey || entry.options?.baseURL || entry.api || Object.keys(own.options).length > 0;
  const source = credentials?.source === "api" && !entry.options?.apiKey ? ("api" as const) : info.source;
  const models = mapModels(info.models, (url) => filledIn(url, env, auth));
  const provider: ResolvedProvider = { info: { ...info, source, models }, apiKey, secrets };
  return { provider, connected: !base || Boolean(reachable) };
}

/** What a plugin has made of what is stored counts over it. */
function withSigned(
  stated: Credentials | undefined,
  signed: Record<string, unknown> | undefined,
): Credentials | undefined {
  if (!signed) return stated;
  const { apiKey, ...options } = signed;
  return {
    apiKey: typeof apiKey === "string" ? apiKey : stated?.apiKey,
    options: { ...stated?.options, ...options },
    source: "api",
  };
}

/** Most addresses need nothing filled in; their models are shared with the catalogue. */
function mapModels(models: Record<string, Model>, fill: (url: string) => string): Record<string, Model> {
  if (!Object.values(models).some(({ api }) => api.url.includes("${"))) return models;
  return Object.fromEntries(
    Object.entries(models).map(([id, model]) => [
      id,
      { ...model, api: { ...model.api, url: fill(model.api.url) } },
    ]),
  );
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

function howTo({ env }: { env: readonly string[] }, id: string): string {
  return `${env.length > 0 ? `set ${env.join(" or ")}, or ` : ""}store a key with PUT /auth/${id}`;
}

function preferred(info: Provider): Model | undefined {
  const models = Object.values(info.models).filter((model) => model.status !== "deprecated");
  return models.find((model) => model.capabilities.toolcall) ?? models[0];
}

/** Models that are made to be quick and cheap, by their names; the cheapest of all is often good for nothing. */
const SMALL = /haiku|(^|[-/.])(flash|mini|nano|fast)(-|$)|-air\b/i;

function cheapest(info: Provider | undefined): Model | undefined {
  const price = (model: Model) => model.cost.input + model.cost.output;
  return Object.values(info?.models ?? {})
    .filter((model) => model.status === "active" && price(model) > 0 && model.capabilities.toolcall)
    .filter((model) => SMALL.test(model.id) && model.limit.context >= 64_000)
    .sort((a, b) => price(a) - price(b))[0];
}

function ownValue<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
