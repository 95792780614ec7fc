import { describeTools } from "../../core/tool/describe.js";
import type { Operations } from "../../gen/operations.gen.js";
import type { RequestContext } from "../context.js";
import type { RouteDeps } from "./index.js";

type ExperimentalOperations = Pick<Operations<RequestContext>, "tool.ids" | "tool.list">;

export function experimentalRoutes({ core }: RouteDeps): ExperimentalOperations {
  return {
    "tool.ids": async () =>
      core.tools
        .list()
        .map((tool) => tool.id)
        .sort(),
    "tool.list": async ({ query }, { directory }) => {
      const instance = await core.instances.get(directory);
      const tools = core.tools.list({ model: { id: query.model } });
      const described = await describeTools(tools, { instance, rules: [] });
      return described.map(({ name, description, inputSchema }) => ({
        id: name,
        description,
        parameters: inputSchema,
      }));
    },
  };
}
