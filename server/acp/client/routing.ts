import type { Core } from "../../core/core.js";
import type { ResolvedProvider } from "../../core/provider/model.js";
import {
  protocolOf,
  type Route,
  type RouteProtocol,
  type Routes,
  routeProtocols,
} from "../../core/provider/routes.js";
import type { RoutesNow } from "../../core/session/routed.js";
import type { ProviderCurrentConfig, ProviderInfo, SetProviderRequest } from "../../gen/acp/types.gen.js";
import { invalidParams } from "../rpc/rpc-errors.js";

/** Where one client has the models of its sessions called; forgotten with its connection, and stored nowhere. */
export interface Routing {
  routes: RoutesNow;
  set(providerID: string, route: Route | "off"): void;
}

export function createRouting(): Routing {
  let routes: Routes | undefined;
  return {
    routes: () => routes,
    set(providerID, route) {
      routes = new Map([...(routes ?? []), [providerID, route]]);
    },
  };
}

/** What every gateway speaks, whatever it leads to. */
const everywhere: RouteProtocol[] = ["anthropic", "openai"];

/** Addresses of packages that need none. */
const usual: Partial<Record<RouteProtocol, string>> = {
  anthropic: "https://api.anthropic.com/v1",
  openai: "https://api.openai.com/v1",
  _google: "https://generativelanguage.googleapis.com/v1beta",
};

/** The providers that there are, those that a route would connect by their own makers, and those that are off. */
export async function listProviders(
  core: Core,
  directory: string,
  routes: Routes | undefined,
): Promise<ProviderInfo[]> {
  const instance = await core.instances.get(directory);
  const [as, providers] = await Promise.all([instance.providers(), instance.providers(routes)]);
  const connected = new Map(providers.list().map((one) => [one.info.id, one]));
  const known = new Map(as.list().map((one) => [one.info.id, one]));
  const ids = new Set([...connected.keys(), ...known.keys(), ...(routes?.keys() ?? []), ...everywhere]);
  ids.delete("demo");
  return [...ids].map((providerId) => {
    const now = connected.get(providerId);
    const own = npmOf(known.get(providerId) ?? now);
    return {
      providerId,
      supported: supportedBy(own ? protocolOf(own) : protocolOf(`/${providerId}`)),
      required: false,
      current: now ? currentOf(now, routes?.get(providerId)) : null,
    };
  });
}

/** Throws -32602, naming what there is, for what cannot be called. */
export async function routeOf(
  core: Core,
  directory: string,
  { providerId, apiType, baseUrl, headers = {} }: SetProviderRequest,
): Promise<Route> {
  const instance = await core.instances.get(directory);
  const provider = (await (await instance.providers()).all()).find(({ info }) => info.id === providerId);
  if (!provider || providerId === "demo")
    throw invalidParams(`providerId: there is no provider "${providerId}", see providers/list`, {
      providerId,
    });
  const supported = supportedBy(protocolOf(npmOf(provider) ?? ""));
  const protocol = routeProtocols.find((one) => one === apiType);
  if (!protocol || !supported.includes(protocol))
    throw invalidParams(
      `apiType: ${providerId} is called by ${supported.join(" or ")}, not by "${apiType}"`,
      {
        apiType,
        supported,
      },
    );
  const address = addressOf(baseUrl);
  if (!address || !/^https?:$/.test(address.protocol))
    throw invalidParams("baseUrl: must be an address that begins with http:// or https://", { providerId });
  for (const [name, value] of Object.entries(headers)) assertHeader(name, value);
  return { protocol, baseURL: baseURLOf(protocol, address), headers };
}

/** Clients of Anthropic's own kind leave the version out of the address, which its paths begin with. */
function baseURLOf(protocol: RouteProtocol, address: URL): string {
  const url = address.href.replace(/\/+$/, "");
  return protocol === "anthropic" && !/\/v\d+$/.test(address.pathname.replace(/\/+$/, ""))
    ? `${url}/v1`
    : url;
}

/** The value is not named: it may be a key. */
function assertHeader(name: string, value: string): void {
  try {
    new Headers([[name, value]]);
  } catch {
    throw invalidParams(`headers: "${name}" is no header that can be sent`, { header: name });
  }
}

function npmOf(provider: ResolvedProvider | undefined): string | undefined {
  return Object.values(provider?.info.models ?? {})[0]?.api.npm;
}

function supportedBy(own: RouteProtocol): RouteProtocol[] {
  return [own, ...everywhere.filter((one) => one !== own)];
}

function currentOf(provider: ResolvedProvider, route: Route | "off" | undefined): ProviderCurrentConfig {
  const [model] = Object.values(provider.info.models);
  const { baseURL } = provider.info.options;
  const apiType = route && route !== "off" ? route.protocol : protocolOf(model?.api.npm ?? "");
  const address = typeof baseURL === "string" ? baseURL : model?.api.url;
  return { apiType, baseUrl: shown(address || usual[apiType] || "") };
}

function addressOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Without what may be a key. */
function shown(address: string): string {
  const url = addressOf(address);
  if (!url) return address;
  for (const part of ["username", "password", "search", "hash"] as const) url[part] = "";
  return url.href.replace(/\/+$/, "");
}
