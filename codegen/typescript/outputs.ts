import type { Contract } from "../contract/contract.js";
import { emitAliases } from "./emit-aliases.js";
import { emitComponents, emitInputs } from "./emit-components.js";
import { emitConfigSchema } from "./emit-config-schema.js";
import { emitDocument } from "./emit-document.js";
import { emitEvents } from "./emit-events.js";
import { emitOperations } from "./emit-operations.js";
import { emitProofs } from "./emit-proofs.js";
import { emitRouteIndex, emitRoutes, tagsOf } from "./emit-routes.js";
import { emitRuntime } from "./emit-runtime.js";
import { emitSdk } from "./emit-sdk.js";
import { emitTypes } from "./emit-types.js";

/** Text of the files of `codegen/runtime/`. */
export interface Runtime {
  validators: string;
  route: string;
}

/** Every generated file, path from the repository's root to content. */
export async function outputs(contract: Contract, runtime: Runtime): Promise<Map<string, string>> {
  const configSchema = emitConfigSchema(contract);
  return new Map([
    ...(configSchema === undefined
      ? []
      : [["server/gen/config.schema.gen.json", configSchema] as [string, string]]),
    ["sdk/gen/types.gen.ts", await emitTypes(contract)],
    ["sdk/gen/sdk.gen.ts", emitSdk(contract)],
    ["sdk/gen/aliases.gen.ts", emitAliases(contract)],
    ["server/gen/openapi.gen.json", emitDocument(contract)],
    ["server/gen/events.gen.ts", emitEvents(contract)],
    ["server/gen/operations.gen.ts", emitOperations(contract)],
    ["server/gen/inputs.gen.ts", emitInputs(contract)],
    ["server/gen/components.gen.ts", emitComponents(contract)],
    ["server/gen/validators.gen.ts", emitRuntime(runtime.validators)],
    ["server/gen/routes/route.gen.ts", emitRuntime(runtime.route)],
    ["server/gen/routes/index.gen.ts", emitRouteIndex(contract)],
    ["tests/types/components.gen.ts", emitProofs(contract)],
    ...tagsOf(contract).map((tag): [string, string] => [
      `server/gen/routes/${tag}.gen.ts`,
      emitRoutes(contract, tag),
    ]),
  ]);
}
