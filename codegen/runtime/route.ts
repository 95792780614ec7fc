import { createRoute, type RouteConfig } from "@hono/zod-openapi";
import { z } from "zod";

/** `createRoute` without its type inference, which costs seconds of checking a route table. */
export function route(config: RouteConfig): RouteConfig {
  return createRoute(config);
}

/** A validator that is built when the first request arrives, and stands for what it builds. */
export function later<T extends z.ZodType>(build: () => T): T {
  return z.lazy(build) as unknown as T;
}
