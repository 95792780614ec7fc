import { presentCommand } from "../../../core/interaction/tui/tui-commands.js";
import { draft, type EventDraft } from "../../../core/storage/journal.js";
import type { TuiOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

/** Milliseconds a note is shown that does not say how long. */
const duration = 5_000;

export function tuiRoutes({ core }: RouteDeps): TuiOperations<RequestContext> {
  const { instances, sessions, tui } = core;

  const tell = async ({ directory, url }: RequestContext, event: EventDraft, body: unknown = null) => {
    const { projectID } = await instances.get(directory);
    tui.tell({ directory, project: projectID }, event, { path: url.pathname, body });
    return true;
  };
  const command = (name: string) => (_: unknown, context: RequestContext) =>
    tell(context, draft("tui.command.execute", { command: name }));

  return {
    "tui.appendPrompt": ({ body }, context) => tell(context, draft("tui.prompt.append", body), body),
    "tui.openHelp": command("help.show"),
    "tui.openSessions": command("session.list"),
    "tui.openThemes": command("theme.switch"),
    "tui.openModels": command("model.list"),
    "tui.submitPrompt": command("prompt.submit"),
    "tui.clearPrompt": command("prompt.clear"),
    "tui.executeCommand": ({ body }, context) =>
      tell(context, draft("tui.command.execute", { command: presentCommand(body.command) }), body),
    "tui.showToast": ({ body }, context) =>
      tell(context, draft("tui.toast.show", { duration, ...body }), body),
    "tui.publish": ({ body }, context) => tell(context, draft(body.type, body.properties), body),
    "tui.selectSession": async ({ body }, context) => {
      await sessions.get(body.sessionID);
      return tell(context, draft("tui.session.select", body), body);
    },
    // A HEAD neither waits nor takes anything away from those who do.
    "tui.control.next": (_, { directory, signal, isHead }) =>
      isHead ? { path: "", body: null } : tui.next(directory, signal),
    "tui.control.response": () => true,
  };
}
