import { BANNER } from "../banner.js";
import type { Contract, Schema } from "../contract/contract.js";
import { reachable, references, type Schemas } from "../contract/schema.js";
import { list } from "../layout.js";
import { zodExpression } from "./zod.js";

/**
 * `server/gen/inputs.gen.ts`: one validator a component schema that requests, or configuration files, are made of, each
 * built on its first use. A third of all, and the first request waits until they are loaded.
 */
export function emitInputs(contract: Contract): string {
  const names = inputs(contract);
  return `${BANNER}${HEADER}\n${thunks(contract.schemas, (name) => names.has(name)).join("\n")}`;
}

/** `server/gen/components.gen.ts`: one validator a component schema, those of `inputs.gen.ts` taken from there. */
export function emitComponents(contract: Contract): string {
  const names = inputs(contract);
  const own = thunks(contract.schemas, (name) => !names.has(name)).join("\n");
  const used = [...names].filter((name) => new RegExp(`\\b${name}(\\(\\)|\\))`).test(own)).sort();
  const imports = used.length === 0 ? "" : `${list("import {", used, "}")} from "./inputs.gen.js";\n`;
  return `${BANNER}${HEADER}${imports}\nexport * from "./inputs.gen.js";\n\n${own}`;
}

function inputs({ operations, schemas }: Contract): Set<string> {
  const reach = reachable(schemas);
  const direct = operations.flatMap(({ parameters, body }) =>
    [...parameters, ...(body ? [body] : [])].flatMap(({ schema }) => references(schema)),
  );
  const named = [...direct, ...(schemas.Config ? ["Config"] : [])];
  return new Set(named.flatMap((name) => [name, ...(reach.get(name) ?? [])]));
}

/** One `export const Name: Thunk<T.Name>` a wanted schema; `around` has the last word on each expression. */
export function thunks(
  schemas: Schemas,
  wanted: (name: string) => boolean = () => true,
  around: (expression: string, schema: Schema) => string = (expression) => expression,
): string[] {
  const reach = reachable(schemas);
  const chosen = Object.entries(schemas).filter(([name]) => wanted(name));
  return chosen.map(([name, schema]) => {
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
