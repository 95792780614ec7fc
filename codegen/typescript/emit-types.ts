import openapiTS, { astToString } from "openapi-typescript";
import { BANNER } from "../banner.js";
import type { Contract } from "../contract/contract.js";

/** `sdk/gen/types.gen.ts`: `paths`, `operations`, `components` and one alias a component schema. */
export async function emitTypes(contract: Contract): Promise<string> {
  // openapi-typescript writes into the document it is given.
  const source = JSON.stringify(contract.document);
  const nodes = await openapiTS(source, {
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
  });
  const types = astToString(nodes);
  return `${BANNER}\n${types}${missingAliases(types, Object.keys(contract.schemas))}`;
}

/** Aliases under the schema's own name, where openapi-typescript has re-cased it (`APIError`). */
function missingAliases(types: string, names: readonly string[]): string {
  const absent = names.filter((name) => !types.includes(`\nexport type ${name} = `));
  return absent.map((name) => `export type ${name} = components["schemas"]["${name}"];\n`).join("");
}
