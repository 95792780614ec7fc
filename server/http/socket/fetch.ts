import type { HttpBindings } from "@hono/node-server";

/** What answers a request. */
export type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;
