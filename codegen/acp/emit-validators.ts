import { ACP_BANNER } from "../banner.js";
import type { Schema } from "../contract/contract.js";
import { list } from "../layout.js";
import { thunks } from "../typescript/emit-components.js";
import type { AcpContract } from "./contract.js";

/** `server/gen/acp/validators.gen.ts`: one validator a definition, each built on its first use. */
export function emitAcpValidators({ schemas }: AcpContract): string {
  return `${ACP_BANNER}${HEADER}\n${thunks(schemas, undefined, around).join("\n")}`;
}

function around(expression: string, schema: Schema): string {
  const mayBeEmpty = schema.type === "object" && (schema.required ?? []).length === 0;
  return mayBeEmpty ? list("emptyListAsObject(", [expression], ")") : expression;
}

const HEADER = `import { z } from "zod";
import { discriminated, memo, type Thunk } from "../validators.gen.js";
import {
  emptyListAsObject,
  kindsOtherThan,
  nullAs,
  present,
  validItems,
  wideInteger,
} from "../acp/lenient.gen.js";
import type * as T from "./types.gen.js";
`;
