import { BANNER } from "../banner.js";
import type { Contract, Operation } from "../contract/contract.js";

/**
 * `sdk/gen/aliases.gen.ts`: what an operation takes and gives under names of its own, such as `SessionPromptData`, as
 * apps of the official client import them. A schema that has such a name keeps it.
 */
export function emitAliases({ operations, schemas }: Contract): string {
  const lines = operations
    .filter(({ sdkHidden }) => !sdkHidden)
    .flatMap((operation) => aliasesOf(operation))
    .filter(([name]) => !(name in schemas))
    .map(([name, type]) => `export type ${name} = ${type};\n`);
  return `${BANNER}import type { DataOf, ErrorsOf, ResponsesOf } from "../aliases.js";\n\n${lines.join("")}`;
}

function aliasesOf({ id, path, sdkResult }: Operation): [name: string, type: string][] {
  const name = id
    .split(/[._-]/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
  const key = JSON.stringify(id);
  const responses =
    sdkResult === undefined ? `ResponsesOf<${key}>` : `ResponsesOf<${key}, ${JSON.stringify(sdkResult)}>`;
  return [
    [`${name}Data`, `DataOf<${key}, ${JSON.stringify(path)}>`],
    [`${name}Errors`, `ErrorsOf<${key}>`],
    [`${name}Error`, `${name}Errors[keyof ${name}Errors]`],
    [`${name}Responses`, responses],
    [`${name}Response`, `${name}Responses[keyof ${name}Responses]`],
  ];
}
