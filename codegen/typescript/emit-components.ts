import { BANNER } from "../banner.js";
import type { Contract, Schema } from "../contract/contract.js";
import { reachable, type Schemas } from "../contract/schema.js";
import { list } from "../layout.js";
import { zodExpression } from "./zod.js";

/** `server/gen/components.gen.ts`: one validator a component schema, each built on its first use. */
export function emitComponents(contract: Contract): string {
  return `${BANNER}${HEADER}\n${thunks(contract.schemas).join("\n")}`;
}

/** One `export const Name: Thunk<T.Name>` a schema; `around` has the last word on each expression. */
export function thunks(
  schemas: Schemas,
  around: (expression: string, schema: Schema) => string = (expression) => expression,
): string[] {
  const reach = reachable(schemas);
  return Object.entries(schemas).map(([name, schema]) => {
    // Only a reference that leads back to where it stands has to be lazy: laziness defeats zod's compiled parser.
    const ref = (to: string) => (reach.get(to)?.has(name) || to === name ? `z.lazy(${to})` : `${to}()`);
    const body = around(zodExpression(schema, { schemas, ref }), schema);
    return `${list(`export const ${name}: Thunk<T.${name}> = memo(`, [`() => ${body}`], ")")};\n`;
  });
}

const HEADER = `import type * as T from "@opencode/sdk/types";
import { z } from "zod";
import { discriminated, memo, type Thunk } from "./validators.gen.js";
`;
