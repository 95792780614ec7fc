import type { AssistantMessageWithParts } from "@opencode/sdk/types";
import type { SessionOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

export function commandRoutes({ core }: RouteDeps) {
  return {
    "session.command": async ({ path, body }) => {
      const { answer } = await core.commands.run(path.sessionID, body);
      // A command always wants a reply, so it is the assistant's message.
      return { result: answer as Promise<AssistantMessageWithParts> };
    },
    "session.init": async ({ path, body: { providerID, modelID, messageID } }) => {
      const model = `${providerID}/${modelID}`;
      const { answer } = await core.commands.run(path.sessionID, {
        command: "init",
        arguments: "",
        model,
        messageID,
      });
      return { result: answer.then(() => true) };
    },
    "session.shell": async ({ path, body }) => {
      const { answer } = await core.shell.run(path.sessionID, body);
      return { result: answer };
    },
  } satisfies Partial<SessionOperations<RequestContext>>;
}
