import { badRequest } from "../../../core/base/errors.js";
import type { AcpOperations, AcpSockets } from "../../../gen/operations.gen.js";
import type { SocketRequest } from "../../acp-door.js";
import type { RequestContext } from "../../request/exchange.js";
import { TransportError } from "../../response/errors.js";
import type { RouteDeps } from "../deps.js";

export function acpRoutes({ acp }: RouteDeps): AcpOperations<RequestContext> {
  return {
    "acp.send": async ({ headers, body }, { directory, setHeader }) => {
      if (Array.isArray(body)) {
        const message = "Batches are not supported: send one message a request";
        throw new TransportError("NotImplementedError", { message });
      }
      const connectionID = headers["acp-connection-id"];
      if (connectionID !== undefined) {
        (await acp()).send(connectionID, headers["acp-session-id"], body);
        return undefined;
      }
      if (body.method !== "initialize") throw missingConnection();
      const opened = await (await acp()).open(body, directory);
      setHeader("acp-connection-id", opened.connectionID);
      return opened.answer;
    },
    "acp.stream": async ({ headers }, { requestHeader }) => {
      if (!requestHeader("accept")?.toLowerCase().includes("text/event-stream")) {
        const message = "This is an event stream: send Accept: text/event-stream";
        throw new TransportError("NotAcceptableError", { message });
      }
      const connectionID = headers["acp-connection-id"] ?? refuse(missingConnection());
      return (await acp()).stream(connectionID, headers["acp-session-id"]);
    },
    "acp.close": async ({ headers }) => {
      const connectionID = headers["acp-connection-id"] ?? refuse(missingConnection());
      (await acp()).close(connectionID);
    },
  };
}

/** The door's own WebSocket: all messages both ways. */
export function acpSockets({ acp }: RouteDeps): AcpSockets<RequestContext, SocketRequest> {
  return {
    "acp.stream": async (_, { directory }, socket) => (await acp()).accept(socket, directory),
  };
}

function missingConnection(): Error {
  return badRequest("Acp-Connection-Id: is missing; the answer to initialize has it", "Headers");
}

function refuse(error: Error): never {
  throw error;
}
