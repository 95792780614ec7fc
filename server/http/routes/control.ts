import type { Operations } from "../../gen/operations.gen.js";
import type { RequestContext } from "../request/exchange.js";
import type { RouteDeps } from "./deps.js";

export function controlRoutes({ log }: RouteDeps): Pick<Operations<RequestContext>, "app.log"> {
  return {
    "app.log": ({ body: { service, level, message, extra } }) => {
      const { cause: _, ...fields } = extra ?? {};
      log(level, message, { ...fields, service });
      return true;
    },
  };
}
