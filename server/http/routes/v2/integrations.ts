import type { Auth, ConnectionInfo, IntegrationInfo, Provider } from "@opencode/sdk/types";
import { badRequest } from "../../../core/base/errors.js";
import { referenceInfo } from "../../../core/workspace/reference/reference.js";
import type { V2Operations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";
import { placeOf } from "./place.js";

const defaultLabel = "default";

/** Providers as something to connect, over the one store of keys. */
export function integrationRoutes({ core }: RouteDeps) {
  const { auth } = core;
  const stored = async (credentialID: string): Promise<[string, Auth] | undefined> =>
    [...(await auth.read())].find(([id]) => credentialOf(id) === credentialID);
  return {
    "v2.integration.list": async (request, context) => {
      const { instance, location } = await placeOf(core, request, context);
      const [all, keys] = [await (await instance.providers()).all(), await auth.read()];
      const known = all.map(({ info }) => info).filter(isConnectable);
      return { location, data: known.map((info) => integrationInfo(info, keys.get(info.id))) };
    },
    "v2.integration.get": async (request, context) => {
      const { integrationID } = request.path;
      const { instance, location } = await placeOf(core, request, context);
      const all = await (await instance.providers()).all();
      const found = all.find(({ info }) => info.id === integrationID && isConnectable(info));
      if (!found) throw unknown(integrationID);
      return { location, data: integrationInfo(found.info, (await auth.read()).get(integrationID)) };
    },
    "v2.integration.connect.key": async (request, context) => {
      const { integrationID } = request.path;
      const { key, label } = request.body;
      const { instance } = await placeOf(core, request, context);
      const all = await (await instance.providers()).all();
      if (!all.some(({ info }) => info.id === integrationID && isConnectable(info)))
        throw unknown(integrationID);
      if (key.trim() === "") throw badRequest("key: must not be empty", "Payload");
      await auth.set(integrationID, {
        type: "api",
        key,
        ...(label !== undefined && { metadata: { label } }),
      });
    },
    "v2.integration.connect.oauth": ({ path: { integrationID } }) => {
      throw badRequest(`No sign-in for ${integrationID}: connect it by a key`, "Payload");
    },
    "v2.integration.attempt.status": ({ path }) => {
      throw badRequest(`No such sign-in: ${path.attemptID}`, "Params");
    },
    "v2.integration.attempt.cancel": () => undefined,
    "v2.integration.attempt.complete": ({ path }) => {
      throw badRequest(`No such sign-in: ${path.attemptID}`, "Params");
    },
    "v2.credential.update": async ({ path, body: { label } }) => {
      const [id, value] = (await stored(path.credentialID)) ?? [];
      if (id === undefined || value?.type !== "api") return;
      await auth.set(id, { ...value, metadata: { ...value.metadata, label } });
    },
    "v2.credential.remove": async ({ path }) => {
      const [id] = (await stored(path.credentialID)) ?? [];
      if (id !== undefined) await auth.remove(id);
    },
    "v2.reference.list": async (request, context) => {
      const { instance, location } = await placeOf(core, request, context);
      const { reference, references } = await instance.config();
      const entries = Object.entries({ ...reference, ...references });
      const places = { directory: location.directory, home: core.paths.home, data: core.paths.data };
      return { location, data: entries.flatMap(([name, entry]) => referenceInfo(name, entry, places)) };
    },
  } satisfies Partial<V2Operations<RequestContext>>;
}

/** Those that only a configuration defines have their key there. */
function isConnectable({ env }: Provider): boolean {
  return env.length > 0;
}

function credentialOf(providerID: string): string {
  return `cred_${Buffer.from(providerID).toString("base64url")}`;
}

function integrationInfo({ id, name, env, source }: Provider, key: Auth | undefined): IntegrationInfo {
  const label = key?.type === "api" ? key.metadata?.label : undefined;
  const [variable] = env;
  const connections: ConnectionInfo[] = [
    ...(key ? [{ type: "credential" as const, id: credentialOf(id), label: label ?? defaultLabel }] : []),
    ...(source === "env" && variable !== undefined ? [{ type: "env" as const, name: variable }] : []),
  ];
  return { id, name, methods: [{ type: "key" }, { type: "env", names: env }], connections };
}

function unknown(id: string) {
  return badRequest(`Integration not found: ${id}`, "Params");
}
