import { BANNER } from "./banner.js";
import type { Contract } from "./contract.js";
import { list } from "./layout.js";
import { reachable } from "./schema.js";
import { zodExpression } from "./zod.js";

/** `server/gen/components.gen.ts`: one validator a component schema, each built on its first use. */
export function emitComponents(contract: Contract): string {
  const reach = reachable(contract.schemas);
  const thunks = Object.entries(contract.schemas).map(([name, schema]) => {
    // Only a reference that leads back to where it stands has to be lazy: laziness defeats zod's compiled parser.
    const ref = (to: string) => (reach.get(to)?.has(name) || to === name ? `z.lazy(${to})` : `${to}()`);
    const body = zodExpression(schema, { schemas: contract.schemas, ref });
    return `${list(`export const ${name}: Thunk<T.${name}> = memo(`, [`() => ${body}`], ")")};\n`;
  });
  return `${BANNER}${HEADER}\n${thunks.join("\n")}`;
}

const HEADER = `import type * as T from "@opencode/sdk/types";
import { z } from "zod";
import { discriminated, memo, type Thunk } from "./validators.gen.js";
`;
