import { isPlainObject } from "../credentials/secrets.js";
import type { CatalogueModel, CatalogueProvider } from "./entries.js";
import { drivenBy } from "./packages.js";
import { preference, providerRank } from "./preference.js";

type Json = Record<string, unknown>;

/** A GitHub token on a machine is no wish to send code to a model: these need a stored or configured key. */
const AMBIENT = new Set(["GITHUB_TOKEN", "GITLAB_TOKEN"]);
/** Whose models of another protocol need a sign-in that only the provider's own package does. */
const OWN_SIGN_IN = new Set(["google-vertex"]);

/**
 * The part of models.dev's `api.json` that a coding agent can use: providers and models that a built-in package
 * drives, that write text and are still served. What does not have the expected form is left out.
 */
export function trimCatalogue(source: unknown): Record<string, CatalogueProvider> {
  const providers = Object.entries(object(source)).flatMap(([id, value]) => {
    const provider = trimProvider(id, object(value));
    return provider ? [[id, provider] as const] : [];
  });
  return Object.fromEntries(providers.sort(([a], [b]) => providerRank(a) - providerRank(b) || compare(a, b)));
}

function trimProvider(id: string, source: Json): CatalogueProvider | undefined {
  const driven = drivenBy(text(source.npm) ?? "", text(source.api));
  if (!driven) return undefined;
  const models = Object.entries(object(source.models)).flatMap(([modelID, value]) => {
    const model = trimModel(id, modelID, object(value), driven.npm);
    return model ? [[modelID, model] as const] : [];
  });
  if (models.length === 0) return undefined;
  return {
    name: text(source.name) ?? id,
    env: texts(source.env).filter((name) => !AMBIENT.has(name)),
    ...driven,
    models: Object.fromEntries(models.sort(([a, left], [b, right]) => preference(a, left, b, right))),
  };
}

function trimModel(
  providerID: string,
  id: string,
  source: Json,
  providerPackage: string,
): CatalogueModel | undefined {
  const modalities = object(source.modalities);
  const output = texts(modalities.output);
  const limit = object(source.limit);
  if (source.status === "deprecated" || !output.includes("text") || number(limit.context) === undefined)
    return undefined;
  const provider = trimPlace(object(source.provider), providerPackage);
  if (!provider || (provider.npm && OWN_SIGN_IN.has(providerID) && provider.npm.endsWith("compatible")))
    return undefined;
  const input = texts(modalities.input);
  const controls = trimControls(source.reasoning_options);
  const interleaved = source.interleaved === true ? true : text(object(source.interleaved).field);
  const headers = object(object(source.provider).headers);
  const name = text(source.name);
  const family = text(source.family);
  const released = text(source.release_date);
  const status = source.status === "alpha" || source.status === "beta" ? source.status : undefined;
  const cost = trimCost(object(source.cost));
  const most = number(limit.input);
  return {
    ...(name && name !== id && { name }),
    ...(family && { family }),
    ...(released && { release_date: released }),
    ...(source.attachment === true && { attachment: true }),
    ...(source.reasoning === true && { reasoning: true }),
    ...(source.temperature === true && { temperature: true }),
    ...(source.tool_call !== true && { tool_call: false }),
    ...(interleaved && { interleaved }),
    ...(cost && { cost }),
    limit: {
      context: number(limit.context) ?? 0,
      ...(most !== undefined && { input: most }),
      output: number(limit.output) ?? 0,
    },
    ...((input.join() !== "text" || output.join() !== "text" || source.attachment === true) && {
      modalities: { input, output } as NonNullable<CatalogueModel["modalities"]>,
    }),
    ...(status && { status }),
    ...(Object.keys(provider).length > 0 && { provider }),
    ...(Object.keys(headers).length > 0 && { headers: headers as Record<string, string> }),
    ...(controls && { controls }),
  };
}

/** Where one model of a provider is served, when that is elsewhere; `undefined` when nobody here can call it. */
function trimPlace(source: Json, providerPackage: string): { npm?: string; api?: string } | undefined {
  const asks = text(source.npm);
  const responses = source.shape === "responses" && (asks ?? providerPackage).endsWith("compatible");
  const npm = responses ? "@ai-sdk/openai" : asks;
  const api = text(source.api);
  if (!npm) return api ? { api } : {};
  const driven = drivenBy(npm, api);
  return driven && { ...driven };
}

function trimCost(source: Json): CatalogueModel["cost"] {
  const prices = trimPrices(source);
  if (!prices) return undefined;
  const tiers = (Array.isArray(source.tiers) ? source.tiers : []).flatMap((tier) => {
    const size = number(object(object(tier).tier).size);
    const one = trimPrices(object(tier));
    return size !== undefined && one ? [{ ...one, size }] : [];
  });
  const over = tiers.length === 0 ? trimPrices(object(source.context_over_200k)) : undefined;
  return { ...prices, ...(tiers.length > 0 && { tiers }), ...(over && { context_over_200k: over }) };
}

function trimPrices(source: Json) {
  const [input, output, read, write] = [
    source.input,
    source.output,
    source.cache_read,
    source.cache_write,
  ].map(number);
  if (input === undefined || output === undefined) return undefined;
  return {
    input,
    output,
    ...(read !== undefined && { cache_read: read }),
    ...(write !== undefined && { cache_write: write }),
  };
}

function trimControls(source: unknown): CatalogueModel["controls"] {
  const options = (Array.isArray(source) ? source : []).map(object);
  const efforts = texts(options.find(({ type }) => type === "effort")?.values);
  const budget = options.find(({ type }) => type === "budget_tokens");
  if (efforts.length === 0 && !budget) return undefined;
  return {
    ...(efforts.length > 0 && { efforts }),
    ...(budget && { budget: { min: number(budget.min) ?? 0, max: number(budget.max) ?? 0 } }),
  };
}

function object(value: unknown): Json {
  return isPlainObject(value) ? value : {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function number(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
