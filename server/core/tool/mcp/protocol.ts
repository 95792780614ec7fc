import type { ClientOptions, JsonSchemaValidator } from "@modelcontextprotocol/client";
import { lazyAsync } from "../../base/lazy.js";

/** The protocol package, which costs about 100 ms and is therefore loaded with the first server that is on. */
export type Protocol = typeof import("@modelcontextprotocol/client");

export const loadProtocol: () => Promise<Protocol> = lazyAsync(() => import("@modelcontextprotocol/client"));

/** Results are taken as they come: a schema that a server breaks or that does not compile must not lose them. */
export const unchecked: NonNullable<ClientOptions["jsonSchemaValidator"]> = {
  getValidator:
    <T>(): JsonSchemaValidator<T> =>
    (input) => ({ valid: true, data: input as T, errorMessage: undefined }),
};
