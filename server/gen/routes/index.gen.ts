// Generated from openapi.yaml by codegen. Do not edit.
import type { RouteConfig } from "@hono/zod-openapi";
import type { Tag } from "../operations.gen.js";

/** The routes of a tag by the ids of its operations, loaded when they are asked for. */
export const routes: { readonly [T in Tag]: () => Promise<Record<string, RouteConfig>> } = {
  global: async () => (await import("./global.gen.js")).routes,
  event: async () => (await import("./event.gen.js")).routes,
  config: async () => (await import("./config.gen.js")).routes,
  provider: async () => (await import("./provider.gen.js")).routes,
  instance: async () => (await import("./instance.gen.js")).routes,
  project: async () => (await import("./project.gen.js")).routes,
  file: async () => (await import("./file.gen.js")).routes,
  control: async () => (await import("./control.gen.js")).routes,
  session: async () => (await import("./session.gen.js")).routes,
  permission: async () => (await import("./permission.gen.js")).routes,
  question: async () => (await import("./question.gen.js")).routes,
  mcp: async () => (await import("./mcp.gen.js")).routes,
  pty: async () => (await import("./pty.gen.js")).routes,
  experimental: async () => (await import("./experimental.gen.js")).routes,
  controlPlane: async () => (await import("./controlPlane.gen.js")).routes,
  projectCopy: async () => (await import("./projectCopy.gen.js")).routes,
  workspace: async () => (await import("./workspace.gen.js")).routes,
  v2: async () => (await import("./v2.gen.js")).routes,
  sync: async () => (await import("./sync.gen.js")).routes,
  tui: async () => (await import("./tui.gen.js")).routes,
  acp: async () => (await import("./acp.gen.js")).routes,
};
