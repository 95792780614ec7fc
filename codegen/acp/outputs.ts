import { ACP_BANNER } from "../banner.js";
import type { AcpContract } from "./contract.js";
import { emitAcpMethods } from "./emit-methods.js";
import { emitAcpTypes } from "./emit-types.js";
import { emitAcpValidators } from "./emit-validators.js";

/** Holds nothing but what `acpOutputs` gives. */
export const ACP_FOLDER = "server/gen/acp";
/** The same for version 2 of the protocol. */
export const ACP2_FOLDER = "server/gen/acp2";

/** Every file generated from `acp-schema/`, path from the repository's root to content. */
export async function acpOutputs(
  { first, second }: { first: AcpContract; second: AcpContract },
  runtime: { lenient: string },
): Promise<Map<string, string>> {
  return new Map([
    ...(await versionOutputs(ACP_FOLDER, first)),
    ...(await versionOutputs(ACP2_FOLDER, second)),
    [`${ACP_FOLDER}/lenient.gen.ts`, `${ACP_BANNER}${runtime.lenient}`],
  ]);
}

async function versionOutputs(folder: string, contract: AcpContract): Promise<[string, string][]> {
  return [
    [`${folder}/types.gen.ts`, await emitAcpTypes(contract)],
    [`${folder}/validators.gen.ts`, emitAcpValidators(contract)],
    [`${folder}/methods.gen.ts`, emitAcpMethods(contract)],
  ];
}
