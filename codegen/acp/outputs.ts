import { ACP_BANNER } from "../banner.js";
import type { AcpContract } from "./contract.js";
import { emitAcpMethods } from "./emit-methods.js";
import { emitAcpTypes } from "./emit-types.js";
import { emitAcpValidators } from "./emit-validators.js";

/** Holds nothing but what `acpOutputs` gives. */
export const ACP_FOLDER = "server/gen/acp";

/** Every file generated from `acp-schema/`, path from the repository's root to content. */
export async function acpOutputs(
  contract: AcpContract,
  runtime: { lenient: string },
): Promise<Map<string, string>> {
  return new Map([
    [`${ACP_FOLDER}/types.gen.ts`, await emitAcpTypes(contract)],
    [`${ACP_FOLDER}/validators.gen.ts`, emitAcpValidators(contract)],
    [`${ACP_FOLDER}/methods.gen.ts`, emitAcpMethods(contract)],
    [`${ACP_FOLDER}/lenient.gen.ts`, `${ACP_BANNER}${runtime.lenient}`],
  ]);
}
