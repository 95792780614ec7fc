import type { z } from "zod";
import { invalidRequest } from "./rpc-errors.js";
import { isRecord } from "./rpc-message.js";

/** What is served of one method. */
export interface ServedRow {
  kind: "request" | "notification";
  params(): z.ZodType;
  handler: string;
}

/** One version of the protocol, as it is served to one client. */
export interface Version {
  methods: Readonly<Record<string, ServedRow>>;
  agent: object;
}

/** Which version of the protocol a connection speaks. */
export interface Versions {
  /** The first one until another is chosen. */
  spoken(): Version & { agent: Record<string, unknown> };
  /**
   * To be called with every request, whose params it gives back. The first `initialize` chooses for good, unless it has
   * been spoken already: requests before it are of the first version.
   */
  choose(method: string, params: unknown): unknown;
}

export function createVersions(first: Version, second: (() => Version) | undefined): Versions {
  let spoken = first;
  let isChosen = false;
  const choose: Versions["choose"] = (method, params) => {
    const wanted = method === "initialize" && isRecord(params) ? params.protocolVersion : undefined;
    const isSecond = second !== undefined && typeof wanted === "number" && wanted >= 2;
    if (!isChosen && isSecond) spoken = second();
    if (isChosen && spoken !== first && typeof wanted === "number" && !isSecond)
      throw invalidRequest("this connection speaks version 2 of the protocol");
    isChosen = true;
    if (spoken === first || !isSecond || !isRecord(params)) return params;
    // Who speaks a later version, or forgot to say who it is, is no worse a client.
    return { ...params, info: params.info ?? { name: "unknown", version: "unknown" } };
  };
  return { spoken: () => spoken as ReturnType<Versions["spoken"]>, choose };
}
