import type { Config, ProviderConfig } from "@opencode/sdk/types";
import { isPlainObject } from "./credentials/secrets.js";

/** The protocols that a front end's gateway may speak. */
export const routeProtocols = ["anthropic", "openai", "azure", "bedrock", "vertex", "_google"] as const;
export type RouteProtocol = (typeof routeProtocols)[number];

/** Where a front end has a provider's models called, in place of all that is configured and stored for it. */
export interface Route {
  protocol: RouteProtocol;
  baseURL: string;
  headers: Readonly<Record<string, string>>;
}

/** By provider id; "off" for one that is not to be used. A new map for each change. */
export type Routes = ReadonlyMap<string, Route | "off">;

interface Driver {
  npm: string;
  /** Headers that its package makes of a setting. */
  credentials: { header: string; scheme?: string; option: string }[];
}

const bearer = { header: "authorization", scheme: "Bearer", option: "apiKey" };
const drivers: Record<RouteProtocol, Driver> = {
  anthropic: {
    npm: "@ai-sdk/anthropic",
    credentials: [
      { header: "x-api-key", option: "apiKey" },
      { header: "authorization", scheme: "Bearer", option: "authToken" },
    ],
  },
  openai: { npm: "@ai-sdk/openai-compatible", credentials: [bearer] },
  azure: { npm: "@ai-sdk/azure", credentials: [{ header: "api-key", option: "apiKey" }] },
  bedrock: { npm: "@ai-sdk/amazon-bedrock", credentials: [bearer] },
  // Vertex serves Gemini's own paths below the address of its publisher.
  vertex: { npm: "@ai-sdk/google", credentials: [{ header: "x-goog-api-key", option: "apiKey" }] },
  _google: { npm: "@ai-sdk/google", credentials: [{ header: "x-goog-api-key", option: "apiKey" }] },
};

/** What says how to wait, and nothing of where to or as whom. */
const KEPT = ["timeout", "headerTimeout", "chunkTimeout"];

const routed = new WeakMap<Routes, WeakMap<Config, Config>>();

/** The configuration with these routes in it: the same object for the same two. `npmOf` tells the package a provider has. */
export function withRoutes(
  config: Config,
  routes: Routes,
  npmOf: (id: string) => string | undefined,
): Config {
  const known = routed.get(routes) ?? new WeakMap<Config, Config>();
  routed.set(routes, known);
  const made = known.get(config) ?? laidOver(config, routes, npmOf);
  known.set(config, made);
  return made;
}

function laidOver(config: Config, routes: Routes, npmOf: (id: string) => string | undefined): Config {
  const provider = { ...config.provider };
  const off: string[] = [];
  const on: string[] = [];
  for (const [id, route] of routes) {
    if (route === "off") off.push(id);
    else {
      on.push(id);
      provider[id] = routedEntry(provider[id] ?? {}, route, npmOf(id));
    }
  }
  const { enabled_providers: enabled, disabled_providers: disabled = [] } = config;
  return {
    ...config,
    provider,
    // Whoever sets a route wants it used.
    ...(enabled && { enabled_providers: [...new Set([...enabled, ...on])] }),
    disabled_providers: [...disabled.filter((id) => !on.includes(id)), ...off],
  };
}

/** Models with their names and limits stay; addresses, keys and headers are the route's alone. */
function routedEntry(entry: ProviderConfig, route: Route, own: string | undefined): ProviderConfig {
  const { npm: _, api: __, options = {}, models, ...rest } = entry;
  const npm =
    route.protocol === "openai" && (entry.npm ?? own) === "@ai-sdk/openai"
      ? "@ai-sdk/openai"
      : drivers[route.protocol].npm;
  const kept = Object.entries(options).filter(([name]) => KEPT.includes(name));
  return {
    ...rest,
    npm,
    api: route.baseURL,
    options: { ...Object.fromEntries(kept), baseURL: route.baseURL, ...settingsOf(route) },
    ...(models && {
      models: Object.fromEntries(
        Object.entries(models).map(([id, { provider: ___, headers: ____, ...model }]) => [
          id,
          { ...model, ...(isPlainObject(model.options) && { options: withoutHeaders(model.options) }) },
        ]),
      ),
    }),
  };
}

/** A credential goes the way that the package sends its own, so that none is sent twice, or empty beside it. */
function settingsOf({ protocol, headers }: Route): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  const rest = Object.entries(headers).filter(([name, value]) => {
    const found = drivers[protocol].credentials.find(({ header }) => header === name.toLowerCase());
    if (!found) return true;
    const { scheme, option } = found;
    if (scheme && !value.toLowerCase().startsWith(`${scheme.toLowerCase()} `)) return true;
    settings[option] = scheme ? value.slice(scheme.length + 1).trim() : value;
    return false;
  });
  // Without a key its package would look for the account of this machine.
  if (protocol === "bedrock" && !settings.apiKey) settings.apiKey = "none";
  return { ...settings, ...(rest.length > 0 && { headers: Object.fromEntries(rest) }) };
}

function withoutHeaders({ headers: _, ...options }: Record<string, unknown>): Record<string, unknown> {
  return options;
}

/** The protocol a package speaks, by the name that clients know it under. */
export function protocolOf(npm: string): RouteProtocol {
  if (npm.endsWith("/anthropic")) return "anthropic";
  if (npm.startsWith("@ai-sdk/amazon-bedrock")) return "bedrock";
  if (npm.startsWith("@ai-sdk/google-vertex")) return "vertex";
  if (npm === "@ai-sdk/google") return "_google";
  if (npm === "@ai-sdk/azure") return "azure";
  return "openai";
}
