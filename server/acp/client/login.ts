import { setTimeout as delay } from "node:timers/promises";
import type { Core } from "../../core/core.js";
import type { Routes } from "../../core/provider/routes.js";
import { authRequired } from "../rpc/rpc-errors.js";
import type { OpenSession } from "../session/open-session.js";

/** Milliseconds after which a key that another process has stored is seen for certain. */
const seenWithin = 300;

/**
 * Resolves when there is a model to talk to: a provider with its key, one that needs none, or the demo where it is
 * the model that was asked for. Throws auth_required otherwise, and the client then runs the login.
 */
export async function assertLoggedIn(core: Core, directory: string, routes?: Routes): Promise<void> {
  if (await isConnected(core, directory, routes)) return;
  // The login is a process of its own, which may have ended just now.
  await delay(seenWithin);
  if (await isConnected(core, directory, routes)) return;
  throw authRequired(
    "No provider has a key yet: run `opencode auth login`, set the variable of a provider's key, or add one to opencode.json",
  );
}

async function isConnected(core: Core, directory: string, routes: Routes | undefined): Promise<boolean> {
  const instance = await core.instances.get(directory);
  const [providers, config] = await Promise.all([instance.providers(routes), instance.config()]);
  return (
    config.model?.startsWith("demo/") === true || providers.list().some(({ info }) => info.id !== "demo")
  );
}

/**
 * Forgets the stored keys of the providers that this client works with: those of its sessions' models, or of the
 * default one. Keys are shared with every other client, and a logout here is none for the providers they use.
 */
export async function logOut(
  core: Core,
  { sessions, directory }: { sessions: readonly OpenSession[]; directory: string },
): Promise<void> {
  const chosen = sessions.map(({ choice }) => choice.model.providerID);
  const used = chosen.length > 0 ? new Set(chosen) : [await defaultProvider(core, directory)];
  for (const providerID of used) await core.auth.remove(providerID);
}

async function defaultProvider(core: Core, directory: string): Promise<string> {
  const providers = await (await core.instances.get(directory)).providers();
  return providers.defaultModel().providerID;
}
