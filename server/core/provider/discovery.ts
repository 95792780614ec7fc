import type { ProviderConfig } from "@opencode/sdk/types";
import type { ModelConfig } from "./catalogue/entries.js";
import { isPlainObject } from "./credentials/secrets.js";

/** The models of a server, as if they stood in the config. The same object until they change. */
export type FoundModels = Record<string, ModelConfig>;

export interface Discovery {
  /** The models a provider's own server tells of, by provider id, for those whose config leaves that to the server. */
  find(providers: Record<string, ProviderConfig>): Promise<ReadonlyMap<string, FoundModels>>;
}

interface Known {
  models: FoundModels | undefined;
  /** When the last answer or failure came; ms of `performance.now`. */
  at: number;
  asking: Promise<void> | undefined;
}

/** Milliseconds. A server that is being started is noticed sooner than a change of one that runs. */
const DEADLINE = 1_000;
const FRESH = 10_000;
const FAILED = 2_000;

/**
 * Asks local servers (Ollama, llama.cpp, LM Studio, vLLM) for their models at `{baseURL}/models`. Only the first
 * answer is waited for, a second at most; later ones are fetched while the last known models serve.
 */
export function createDiscovery(): Discovery {
  const servers = new Map<string, Known>();

  function find(entry: ProviderConfig): { known: Known; wait: Promise<void> | undefined } {
    const place = JSON.stringify([
      entry.options?.baseURL ?? entry.api,
      entry.options?.apiKey,
      headersOf(entry),
    ]);
    const known = servers.get(place) ?? {
      models: undefined,
      at: Number.NEGATIVE_INFINITY,
      asking: undefined,
    };
    servers.set(place, known);
    if (!known.asking && performance.now() - known.at > (known.models ? FRESH : FAILED)) {
      known.asking = ask(entry).then((models) => {
        if (models && JSON.stringify(models) !== JSON.stringify(known.models)) known.models = models;
        known.at = performance.now();
        known.asking = undefined;
      });
    }
    return { known, wait: known.models ? undefined : known.asking };
  }

  return {
    async find(providers) {
      const asked = Object.entries(providers)
        .filter(([, entry]) => leavesModelsToServer(entry))
        .map(([id, entry]) => ({ id, ...find(entry) }));
      await Promise.all(asked.map(({ wait }) => wait));
      return new Map(asked.flatMap(({ id, known }) => (known.models ? [[id, known.models] as const] : [])));
    },
  };
}

/** Whether a provider has an address on this machine or network, and no models in its config. */
export function leavesModelsToServer(entry: ProviderConfig): boolean {
  const compatible = !entry.npm || entry.npm === "@ai-sdk/openai-compatible";
  return (
    compatible && Object.keys(entry.models ?? {}).length === 0 && isNear(entry.options?.baseURL ?? entry.api)
  );
}

/** Whether an address is on this machine or in a private network, by its looks. */
export function isNear(address: unknown): boolean {
  if (typeof address !== "string" || !URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return (
    /^(localhost|\[::1\]|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(hostname) ||
    /\.(local|lan|internal)$/.test(hostname) ||
    !/[.:]/.test(hostname)
  );
}

/** `undefined` when there is no answer in time, or none that lists models. */
async function ask(entry: ProviderConfig): Promise<FoundModels | undefined> {
  const base = String(entry.options?.baseURL ?? entry.api).replace(/\/+$/, "");
  const { apiKey } = entry.options ?? {};
  try {
    const answer = await fetch(`${base}/models`, {
      headers: { ...(apiKey && { authorization: `Bearer ${apiKey}` }), ...headersOf(entry) },
      signal: AbortSignal.timeout(DEADLINE),
    });
    return answer.ok ? modelsOf(await answer.json()) : undefined;
  } catch {
    // Not running, or not yet: asked again at a later use.
    return undefined;
  }
}

function modelsOf(body: unknown): FoundModels | undefined {
  const list = isPlainObject(body) ? body.data : undefined;
  if (!Array.isArray(list)) return undefined;
  const models = list.filter(isPlainObject).flatMap((model): [string, ModelConfig][] => {
    const { id } = model;
    return typeof id === "string" && id !== "" && !/embed/i.test(id) ? [[id, found(model)]] : [];
  });
  return Object.fromEntries(models);
}

/** Each server names the size of the context its own way: vLLM, several gateways, llama.cpp. */
function found(model: Record<string, unknown>): ModelConfig {
  const meta = isPlainObject(model.meta) ? model.meta : {};
  const sizes = [model.max_model_len, model.context_length, meta.n_ctx, meta.n_ctx_train];
  const context = sizes.find((size) => typeof size === "number" && size > 0);
  return { tool_call: true, ...(typeof context === "number" && { limit: { context, output: 0 } }) };
}

function headersOf(entry: ProviderConfig): Record<string, string> {
  const headers = entry.options?.headers;
  const pairs = Object.entries(isPlainObject(headers) ? headers : {});
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}
