// Generated from openapi.yaml by codegen. Do not edit.
import type { RouteConfig } from "@hono/zod-openapi";
import { z } from "zod";

/** What `createRoute` gives, but for the path in Hono's words: its package need not be loaded to say it. */
export function route(config: RouteConfig): RouteConfig {
  return config;
}

/** A validator that is built when the first request arrives, and stands for what it builds. */
export function later<T extends z.ZodType>(build: () => T): T {
  return z.lazy(build) as unknown as T;
}
