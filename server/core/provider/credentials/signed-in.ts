import type { Auth, Provider } from "@opencode/sdk/types";
import type { TurnHooks } from "../../base/plugin-hooks.js";
import type { StoredAuth } from "./auth-store.js";

/** Settings that plugins have made of what is stored, by provider; `fetch` may be among them. */
export type SignedIn = ReadonlyMap<string, Record<string, unknown>>;

interface Made {
  auth: Auth;
  settings: Promise<Record<string, unknown>>;
}

const nobody: SignedIn = new Map();
const made = new WeakMap<TurnHooks, { by: Map<string, Made>; last: SignedIn }>();

/** What plugins make of what is stored for their providers: the same object until it or they change. */
export async function signedIn(
  hooks: TurnHooks | undefined,
  auth: StoredAuth,
  provider: (id: string) => Provider | undefined,
): Promise<SignedIn> {
  const { signIns } = hooks ?? {};
  const ids = [...new Set(signIns?.loaders() ?? [])];
  if (!hooks || !signIns || ids.length === 0) return nobody;
  const known = made.get(hooks) ?? { by: new Map<string, Made>(), last: nobody };
  made.set(hooks, known);
  let isNew = false;
  for (const id of new Set([...ids, ...known.by.keys()])) {
    const stored = ids.includes(id) ? auth.get(id) : undefined;
    const before = known.by.get(id);
    if (JSON.stringify(before?.auth) === JSON.stringify(stored)) continue;
    isNew = true;
    const info = provider(id);
    if (!stored || !info) known.by.delete(id);
    else known.by.set(id, { auth: stored, settings: signIns.load(info).catch(() => ({})) });
  }
  if (!isNew) return known.last;
  const pairs = [...known.by].map(async ([id, one]) => [id, await one.settings] as const);
  known.last = new Map(await Promise.all(pairs));
  return known.last;
}
