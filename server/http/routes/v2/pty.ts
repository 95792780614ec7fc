import type { PtyOperations } from "../../../gen/operations.gen.js";
import { badTicket } from "../../gate/gate.js";
import { elsewhere } from "../../nodes/elsewhere.js";
import type { RequestContext } from "../../request/exchange.js";
import { TransportError } from "../../response/errors.js";
import type { RouteDeps } from "../deps.js";
import { requireMeant } from "../pty/pty.js";
import { placeOf } from "./place.js";

type V2PtyOperations = Pick<
  PtyOperations<RequestContext>,
  Extract<keyof PtyOperations<unknown>, `v2.${string}`>
>;

/** Terminals with those that have ended. */
export function v2PtyRoutes({ core }: RouteDeps): V2PtyOperations {
  const { ptys } = core;
  return {
    "v2.pty.list": async (request, context) => {
      const { location } = await placeOf(core, request, context);
      const others = await elsewhere(context, await core.nodes.neighbours());
      return { location, data: [...ptys.list(context.directory), ...others] };
    },
    "v2.pty.create": async (request, context) => {
      const { instance, location } = await placeOf(core, request, context);
      const place = { directory: context.directory, project: instance.projectID };
      const denied = (line: string) => instance.denies("pty", line);
      return { location, data: await ptys.create(place, request.body ?? {}, denied) };
    },
    "v2.pty.get": async (request, context) => {
      const { location } = await placeOf(core, request, context);
      return { location, data: ptys.get(context.directory, request.path.ptyID) };
    },
    "v2.pty.update": async (request, context) => {
      const { location } = await placeOf(core, request, context);
      return { location, data: ptys.update(context.directory, request.path.ptyID, request.body ?? {}) };
    },
    "v2.pty.remove": ({ path }, { directory }) => ptys.remove(directory, path.ptyID),
    "v2.pty.connectToken": async (request, context) => {
      requireMeant(request.headers["x-opencode-ticket"], context);
      const { location } = await placeOf(core, request, context);
      const { id } = ptys.get(context.directory, request.path.ptyID);
      return { location, data: ptys.tickets.issue(id) };
    },
    "v2.pty.connect": ({ path, query }, { directory }) => {
      const { id } = ptys.get(directory, path.ptyID);
      if (query.ticket && !ptys.tickets.fits(query.ticket, id))
        throw new TransportError("ForbiddenError", { message: badTicket });
      return true;
    },
  };
}
