import { CoreError, notFound } from "../../../core/base/errors.js";
import type { PtyOperations as All } from "../../../gen/operations.gen.js";
import { badTicket } from "../../gate/gate.js";
import { elsewhere } from "../../nodes/elsewhere.js";
import type { RequestContext } from "../../request/exchange.js";
import { TransportError } from "../../response/errors.js";
import type { RouteDeps } from "../deps.js";

type PtyOperations = Omit<All<RequestContext>, `v2.${string}`>;

/** One that has ended is not there any more. */
export function ptyRoutes({ core }: RouteDeps): PtyOperations {
  const { ptys, instances } = core;
  return {
    "pty.shells": () => ptys.shells(),
    "pty.list": async (_, context) => {
      const here = ptys.list(context.directory).filter(({ status }) => status === "running");
      return [...here, ...(await elsewhere(context, await core.nodes.neighbours()))];
    },
    "pty.create": async ({ body }, { directory }) => {
      const instance = await instances.get(directory);
      const place = { directory, project: instance.projectID };
      return ptys.create(place, body ?? {}, (line) => instance.denies("pty", line));
    },
    "pty.get": ({ path }, { directory }) => ptys.running(directory, path.ptyID),
    "pty.update": ({ path, body }, { directory }) => {
      ptys.running(directory, path.ptyID);
      return ptys.update(directory, path.ptyID, body ?? {});
    },
    "pty.remove": async ({ path }, { directory }) => {
      ptys.running(directory, path.ptyID);
      await ptys.remove(directory, path.ptyID);
      return true;
    },
    "pty.connectToken": ({ path, headers }, context) => {
      requireMeant(headers["x-opencode-ticket"], context);
      return ptys.tickets.issue(ptys.running(context.directory, path.ptyID).id);
    },
    "pty.connect": ({ path, query }, { directory }) => {
      if (!ptys.isRunning(directory, path.ptyID)) throw notFound("PTY session", path.ptyID);
      if (query.ticket && !ptys.tickets.fits(query.ticket, path.ptyID))
        throw new TransportError("ForbiddenError", { message: badTicket });
      return true;
    },
  };
}

/** Throws PtyForbiddenError unless whoever asks for a ticket says that he means it, and may read it. */
export function requireMeant(said: string | undefined, { originAllowed }: RequestContext): void {
  if (said === "1" && originAllowed) return;
  const message = "A ticket is given to who sends x-opencode-ticket: 1, and to no page of another origin";
  throw new CoreError("PtyForbiddenError", { message });
}
