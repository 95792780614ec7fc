import type { RouteConfig } from "@hono/zod-openapi";
import { lazyAsync } from "../core/base/lazy.js";
import type { OperationInfo, Tag } from "../gen/operations.gen.js";
import type { routes } from "../gen/routes/index.gen.js";
import type { Exchange } from "./request/exchange.js";
import { createReader, type Input } from "./request/input.js";

/** What codegen gives of a contract: its table, which is light, and the routes of each tag for when it is used. */
export interface Mounted {
  operations: readonly OperationInfo[];
  routes: typeof routes;
}

/** What answers an operation, once its tag is loaded. */
export interface Served<Handler> {
  read(exchange: Exchange): Input | Promise<Input>;
  handler: Handler;
}

interface Loaded {
  routes: Record<string, RouteConfig>;
  handlers: Record<string, unknown>;
}

/**
 * Routes, validators and handlers of a tag are loaded by its first request; that one waits. What is there is given
 * without a promise, so that an answer that needs none is written in the same tick. `Handler` is the kind of all of
 * `loaders`, whose types pair each operation with its own: a loop cannot say so.
 */
export function createTags<Handler>(
  { routes }: Mounted,
  loaders: Partial<Record<Tag, () => Promise<object>>>,
  bodyLimit: number,
): (operation: OperationInfo) => () => Served<Handler> | Promise<Served<Handler>> {
  const loading = new Map<Tag, () => Promise<Loaded>>();
  const loadOf = (tag: Tag) => {
    const load = loading.get(tag) ?? lazyAsync(() => loadTag(routes[tag], loaders[tag]));
    loading.set(tag, load);
    return load;
  };
  return (operation) => {
    const load = loadOf(operation.tag);
    let served: Served<Handler> | undefined;
    return () => {
      if (served) return served;
      return load().then((tag) => {
        served ??= serve(operation, tag, bodyLimit);
        return served;
      });
    };
  };
}

async function loadTag(routes: () => Promise<Loaded["routes"]>, loader?: () => Promise<object>) {
  const [found, handlers] = await Promise.all([routes(), loader?.()]);
  return { routes: found, handlers: { ...handlers } };
}

function serve<Handler>(operation: OperationInfo, tag: Loaded, bodyLimit: number): Served<Handler> {
  const { id, deepObjects } = operation;
  const [route, handler] = [tag.routes[id], tag.handlers[id]];
  if (!route || !handler) throw new Error(`No handler for ${id}`);
  return { read: createReader(route, { bodyLimit, deepObjects }), handler: handler as Handler };
}
