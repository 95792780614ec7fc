import { BANNER } from "../banner.js";
import type { Contract, Schema } from "../contract/contract.js";
import { children } from "../contract/schema.js";
import { zodExpression } from "./zod.js";

/**
 * `tests/types/components.gen.ts`: for each component schema its zod expression once more, this time with
 * the type zod infers for it, and the claim that this is the type openapi-typescript gives.
 */
export function emitProofs(contract: Contract): string {
  const context = { schemas: contract.schemas, ref: (name: string) => `components.${name}()` };
  const proofs = Object.entries(contract.schemas).map(([name, schema]) => {
    const build = `const ${name} = () => ${zodExpression(schema, context)};`;
    const claim = hasDefault(schema) ? "Usable" : "Same";
    return `${build}\nexport type ${name}Proof = Assert<${claim}<typeof ${name}, T.${name}>>;\n`;
  });
  return `${BANNER}${HEADER}\n${proofs.join("\n")}`;
}

const HEADER = `import type * as T from "@opencode/sdk/types";
import { z } from "zod";
import * as components from "../../server/gen/components.gen.js";
import { discriminated } from "../../server/gen/validators.gen.js";
import type { Assert, Same, Usable } from "./equal.js";
`;

/** A default makes the property certain in what zod gives and optional in what the contract declares. */
function hasDefault(schema: Schema): boolean {
  return schema.default !== undefined || children(schema).some(hasDefault);
}
