import type { Contract } from "./contract.js";

/** `server/gen/openapi.gen.json`: the whole contract, as `GET /doc` serves it. */
export function emitDocument(contract: Contract): string {
  return `${JSON.stringify(contract.document)}\n`;
}
