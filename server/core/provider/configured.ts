import type { Model, Provider, ProviderConfig } from "@opencode/sdk/types";
import type { CatalogCost, ModelConfig, Prices } from "./catalogue/entries.js";
import { drivenBy } from "./catalogue/packages.js";
import { variantsOf } from "./catalogue/variants.js";
import { mergeDeep, publicHeaders, splitSecrets } from "./credentials/secrets.js";
import { siblingPlace } from "./sibling.js";

const DEFAULT_PACKAGE = "@ai-sdk/openai-compatible";

/** How the catalogue calls the models of a provider, where a model says nothing else. */
export interface Home {
  npm: string;
  api?: string | undefined;
}

/** A provider with the user's settings laid over the built-in one, if there is one. `found`: what its server told of. */
export function configuredProvider(
  id: string,
  config: ProviderConfig,
  base: Provider | undefined,
  { found, home }: { found?: Record<string, ModelConfig> | undefined; home?: Home | undefined } = {},
): Provider {
  // What its own server has stands in place of what the catalogue says it might have.
  const models: Record<string, Model> = found ? {} : { ...base?.models };
  for (const [modelID, entry] of Object.entries(found ?? config.models ?? {})) {
    models[modelID] = configuredModel(
      {
        providerID: id,
        modelID,
        api: config.api,
        npm: config.npm,
        home: siblingPlace(entry.id ?? modelID, base?.models) ?? home,
      },
      entry,
      base?.models[entry.id ?? modelID] ?? models[entry.id ?? modelID] ?? models[modelID],
    );
  }
  const kept = Object.values(models)
    .filter((model) => !config.whitelist || config.whitelist.includes(model.id))
    .filter((model) => !config.blacklist?.includes(model.id))
    .map((model) => relocated(model, config));
  return {
    id,
    name: config.name ?? base?.name ?? id,
    source: "config",
    env: config.env ?? base?.env ?? [],
    options: splitSecrets(mergeDeep(base?.options ?? {}, config.options ?? {})).shown,
    models: Object.fromEntries(kept.map((model) => [model.id, model])),
  };
}

/** A model as the API shows it, from the form that config files and the catalogue share. */
export function configuredModel(
  place: {
    providerID: string;
    modelID: string;
    api?: string | undefined;
    npm?: string | undefined;
    home?: Home | undefined;
  },
  entry: Omit<ModelConfig, "cost"> & { cost?: CatalogCost },
  base: Model | undefined,
): Model {
  const family = entry.family ?? base?.family;
  // A model that nobody has heard of yet is called as its provider's others are.
  const npm = entry.provider?.npm ?? place.npm ?? base?.api.npm ?? place.home?.npm ?? DEFAULT_PACKAGE;
  const url = entry.provider?.api ?? place.api ?? base?.api.url ?? place.home?.api;
  const location = placeOf(npm, url);
  const experimentalOver200K = entry.cost?.context_over_200k;
  const cost: Model["cost"] | undefined = entry.cost && {
    ...prices(entry.cost),
    ...(entry.cost.tiers && {
      tiers: entry.cost.tiers.map((tier) => ({
        ...prices(tier),
        tier: { type: "context" as const, size: tier.size },
      })),
    }),
    ...(experimentalOver200K && { experimentalOver200K: prices(experimentalOver200K) }),
  };
  return {
    id: place.modelID,
    providerID: place.providerID,
    api: { id: entry.id ?? base?.api.id ?? place.modelID, ...location },
    name: entry.name ?? base?.name ?? place.modelID,
    ...(family !== undefined && { family }),
    capabilities: capabilities(entry, base?.capabilities),
    cost: cost ?? base?.cost ?? { input: 0, output: 0, cache: { read: 0, write: 0 } },
    limit: entry.limit ?? base?.limit ?? { context: 0, output: 0 },
    status: entry.status ?? base?.status ?? "active",
    options: mergeDeep(base?.options ?? {}, entry.options ?? {}),
    headers: { ...base?.headers, ...publicHeaders(entry.headers ?? {}) },
    release_date: entry.release_date ?? base?.release_date ?? "",
    variants: variants(entry, location.npm, base),
  };
}

/** A package that is not built in stays as it is written: the first call tells which there are. */
function placeOf(npm: string, url: string | undefined): { npm: string; url: string } {
  const driven = drivenBy(npm, url);
  return { npm: driven?.npm ?? npm, url: driven?.api ?? url ?? "" };
}

function capabilities(
  entry: Omit<ModelConfig, "cost">,
  base: Model["capabilities"] | undefined,
): Model["capabilities"] {
  const attachment = entry.attachment ?? base?.attachment ?? false;
  const read = { text: true, audio: false, image: attachment, video: false, pdf: attachment };
  const written = { text: true, audio: false, image: false, video: false, pdf: false };
  const field = entry.interleaved;
  return {
    temperature: entry.temperature ?? base?.temperature ?? false,
    reasoning: entry.reasoning ?? base?.reasoning ?? false,
    attachment,
    toolcall: entry.tool_call ?? base?.toolcall ?? true,
    input: media(entry.modalities?.input) ?? base?.input ?? read,
    output: media(entry.modalities?.output) ?? base?.output ?? written,
    interleaved: typeof field === "string" ? { field } : (field ?? base?.interleaved ?? false),
  };
}

function media(kinds: string[] | undefined): Model["capabilities"]["input"] | undefined {
  if (!kinds) return undefined;
  const has = (kind: string) => kinds.includes(kind);
  return {
    text: has("text"),
    audio: has("audio"),
    image: has("image"),
    video: has("video"),
    pdf: has("pdf"),
  };
}

function prices(cost: Prices): { input: number; output: number; cache: { read: number; write: number } } {
  return {
    input: cost.input,
    output: cost.output,
    cache: { read: cost.cache_read ?? 0, write: cost.cache_write ?? 0 },
  };
}

/** Packages whose services commonly take these three levels for any model that reasons. */
const LEVELLED = new Set(["@ai-sdk/openai-compatible", "@ai-sdk/openai", "@openrouter/ai-sdk-provider"]);

function variants(
  entry: Omit<ModelConfig, "cost">,
  npm: string,
  base: Model | undefined,
): Record<string, Record<string, unknown>> {
  const usual = entry.reasoning && LEVELLED.has(npm) ? ["low", "medium", "high"] : [];
  // Options in the words of one package mean nothing to another.
  const known = base?.api.npm === npm ? (base.variants ?? {}) : variantsOf(npm, { efforts: usual });
  const merged = mergeDeep(known, entry.variants ?? {}) as Record<string, Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(merged)
      .filter(([, variant]) => variant.disabled !== true)
      .map(([name, { disabled: _, ...options }]) => [name, options]),
  );
}

/** A provider-wide package or address also holds for the built-in models the user did not name. */
function relocated(model: Model, config: ProviderConfig): Model {
  if (config.models?.[model.id] || (!config.npm && !config.api)) return model;
  const location = placeOf(config.npm ?? model.api.npm, config.api ?? model.api.url);
  return {
    ...model,
    api: { ...model.api, ...location },
    variants: location.npm === model.api.npm ? (model.variants ?? {}) : {},
  };
}
