import { notFound } from "../../../core/base/errors.js";
import type { PtySockets } from "../../../gen/operations.gen.js";
import type { SocketRequest } from "../../acp-door.js";
import { badTicket } from "../../gate/gate.js";
import type { RequestContext } from "../../request/exchange.js";
import { TransportError } from "../../response/errors.js";
import { acceptTerminal } from "../../socket/terminal.js";
import type { RouteDeps } from "../deps.js";

/** The WebSocket of a terminal: what it writes, and what is typed into it. */
export function ptySockets({ core: { ptys } }: RouteDeps): PtySockets<RequestContext, SocketRequest> {
  return {
    "pty.connect": ({ path, query }, { directory }, request) => {
      const { ptyID } = path;
      if (!ptys.isRunning(directory, ptyID)) throw notFound("PTY session", ptyID);
      if (query.ticket && !ptys.tickets.redeem(query.ticket, ptyID))
        throw new TransportError("ForbiddenError", { message: badTicket });
      acceptTerminal(request, (viewer) => ptys.join(directory, ptyID, viewer, cursorOf(query.cursor)));
    },
    // One that has ended shows its last words.
    "v2.pty.connect": ({ path, query }, { directory }, request) => {
      const { id } = ptys.get(directory, path.ptyID);
      if (query.ticket && !ptys.tickets.redeem(query.ticket, id))
        throw new TransportError("ForbiddenError", { message: badTicket });
      acceptTerminal(request, (viewer) => ptys.join(directory, id, viewer, cursorOf(query.cursor)));
    },
  };
}

/** Where to begin; what is no place is the start. */
function cursorOf(text: string | undefined): number | undefined {
  return text !== undefined && /^(\d{1,15}|-1)$/.test(text) ? Number(text) : undefined;
}
