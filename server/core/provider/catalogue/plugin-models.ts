import type { Model, Provider } from "@opencode/sdk/types";
import { isObject } from "../../base/json.js";
import type { TurnHooks } from "../../base/plugin-hooks.js";
import { runHook } from "../../base/run-hook.js";
import type { StoredAuth } from "../credentials/auth-store.js";
import type { Catalogue } from "./catalogue.js";

interface Made {
  base: Catalogue;
  auth: StoredAuth;
  catalogue: Promise<Catalogue>;
}

const made = new WeakMap<TurnHooks, Made>();

/** The catalogue with the models that plugins give: the same object until it, a key or the plugins change. */
export function withPluginModels(
  hooks: TurnHooks | undefined,
  base: Catalogue,
  auth: StoredAuth,
): Promise<Catalogue> | Catalogue {
  const ids = hooks?.providers?.() ?? [];
  if (!hooks || ids.length === 0) return base;
  const known = made.get(hooks);
  if (known?.base === base && known.auth === auth) return known.catalogue;
  const catalogue = replaced(hooks, ids, base, auth);
  made.set(hooks, { base, auth, catalogue });
  return catalogue;
}

async function replaced(
  hooks: TurnHooks,
  ids: readonly string[],
  base: Catalogue,
  auth: StoredAuth,
): Promise<Catalogue> {
  const given = new Map<string, Provider>();
  for (const id of new Set(ids)) {
    const provider = base.provider(id);
    if (!provider) continue;
    const { models } = provider;
    const stored = auth.get(id);
    const left = await runHook(hooks, "provider", { provider, ...(stored && { auth: stored }) }, { models });
    if (left.models !== models) given.set(id, { ...provider, models: await modelsIn(left.models) });
  }
  return { ...base, provider: (id) => given.get(id) ?? base.provider(id) };
}

/** Those that are models. */
async function modelsIn(value: unknown): Promise<Record<string, Model>> {
  const schemas = await import("../../../gen/components.gen.js");
  const models = Object.entries(isObject(value) ? value : {}).flatMap(([id, one]) => {
    const read = schemas.Model().safeParse(one);
    return read.success ? [[id, read.data] as const] : [];
  });
  return Object.fromEntries(models);
}
