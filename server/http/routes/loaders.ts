import type { HandlerLoaders, SocketLoaders } from "../../gen/operations.gen.js";
import type { SocketRequest } from "../acp-door.js";
import type { RequestContext } from "../request/exchange.js";
import type { RouteDeps } from "./deps.js";

/** The handlers of every tag, each loaded when it is asked for; one that is missing or mistyped does not compile. */
export function handlerLoaders(deps: RouteDeps): HandlerLoaders<RequestContext> {
  return {
    global: async () => (await import("./global/global.js")).globalRoutes(deps),
    event: async () => (await import("./event/event.js")).eventRoutes(deps),
    config: async () => (await import("./config/config.js")).configRoutes(deps),
    provider: async () => (await import("./provider/provider.js")).providerRoutes(deps),
    instance: async () => (await import("./instance/instance.js")).instanceRoutes(deps),
    project: async () => (await import("./project/project.js")).projectRoutes(deps),
    file: async () => (await import("./file/file.js")).fileRoutes(deps),
    control: async () => (await import("./control/control.js")).controlRoutes(deps),
    session: async () => (await import("./session/session.js")).sessionRoutes(deps),
    permission: async () => (await import("./permission/permission.js")).permissionRoutes(deps),
    question: async () => (await import("./question/question.js")).questionRoutes(deps),
    mcp: async () => (await import("./mcp/mcp.js")).mcpRoutes(deps),
    pty: async () => ({
      ...(await import("./pty/pty.js")).ptyRoutes(deps),
      ...(await import("./v2/pty.js")).v2PtyRoutes(deps),
    }),
    experimental: async () => (await import("./experimental/experimental.js")).experimentalRoutes(deps),
    v2: async () => (await import("./v2/v2.js")).v2Routes(deps),
    controlPlane: async () => (await import("./controlPlane/control-plane.js")).controlPlaneRoutes(deps),
    projectCopy: async () => (await import("./projectCopy/project-copy.js")).projectCopyRoutes(deps),
    workspace: async () => (await import("./workspace/workspace.js")).workspaceRoutes(deps),
    sync: async () => (await import("./sync/sync.js")).syncRoutes(deps),
    tui: async () => (await import("./tui/tui.js")).tuiRoutes(deps),
    acp: async () => (await import("./acp/acp.js")).acpRoutes(deps),
  };
}

/** The WebSockets of every tag that has some. */
export function socketLoaders(deps: RouteDeps): SocketLoaders<RequestContext, SocketRequest> {
  return {
    acp: async () => (await import("./acp/acp.js")).acpSockets(deps),
    pty: async () => (await import("./pty/connect.js")).ptySockets(deps),
  };
}
