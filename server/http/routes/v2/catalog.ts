import type { V2Operations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import { V2Error } from "../../response/v2-errors.js";
import type { RouteDeps } from "../deps.js";
import { agentInfo, commandInfo, modelInfo, providerInfo, skillInfo } from "./map/catalog.js";
import { placeOf } from "./place.js";

/** What a directory has to work with. */
export function catalogRoutes({ core }: RouteDeps) {
  return {
    "v2.health.get": () => ({ healthy: true as const }),
    "v2.location.get": async (request, context) => (await placeOf(core, request, context)).location,
    "v2.agent.list": async (request, context) => {
      const { instance, location } = await placeOf(core, request, context);
      return { location, data: (await instance.publicAgents()).map(agentInfo) };
    },
    "v2.model.list": async (request, context) => {
      const { instance, location } = await placeOf(core, request, context);
      const providers = core.publicProviders((await instance.providers()).list());
      const data = providers.flatMap((provider) =>
        Object.values(provider.models).map((model) => modelInfo(provider, model)),
      );
      return { location, data };
    },
    "v2.provider.list": async (request, context) => {
      const { instance, location } = await placeOf(core, request, context);
      return {
        location,
        data: core.publicProviders((await instance.providers()).list()).map(providerInfo),
      };
    },
    "v2.provider.get": async (request, context) => {
      const { providerID } = request.path;
      const { instance, location } = await placeOf(core, request, context);
      const all = await (await instance.providers()).all();
      const [provider] = core.publicProviders(all.filter(({ info }) => info.id === providerID));
      if (!provider)
        throw new V2Error("ProviderNotFoundError", `Provider not found: ${providerID}`, { providerID });
      return { location, data: providerInfo(provider) };
    },
    "v2.command.list": async (request, context) => {
      const { instance, location } = await placeOf(core, request, context);
      const commands = await core.commands.list(instance);
      return { location, data: commands.filter(({ source }) => source !== "skill").map(commandInfo) };
    },
    "v2.skill.list": async (request, context) => {
      const { instance, location } = await placeOf(core, request, context);
      return { location, data: (await instance.skills()).map(skillInfo) };
    },
  } satisfies Partial<V2Operations<RequestContext>>;
}
