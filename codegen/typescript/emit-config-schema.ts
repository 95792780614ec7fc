import type { Contract } from "../contract/contract.js";
import { isRecord, schemaName } from "../contract/pointer.js";
import { reachable } from "../contract/schema.js";

/** The component schema of configuration files. */
const ROOT = "Config";

/** `server/gen/config.schema.gen.json`: a JSON Schema of configuration files that stands by itself, for editors. */
export function emitConfigSchema({ schemas }: Contract): string | undefined {
  const root = schemas[ROOT];
  if (root === undefined) return undefined;
  const used = [...(reachable(schemas).get(ROOT) ?? [])].filter((name) => name !== ROOT).sort();
  const definitions = used.map((name) => [name, standalone(schemas[name])]);
  const document = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "opencode configuration",
    ...(standalone(root) as object),
    $defs: Object.fromEntries(definitions),
  };
  return `${JSON.stringify(document)}\n`;
}

/** The same schema with its references within the document, and without what only OpenAPI knows. */
function standalone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(standalone);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
    if (key === "discriminator" && isRecord(item) && "propertyName" in item) return [];
    if (key !== "$ref" || typeof item !== "string") return [[key, standalone(item)]];
    const name = schemaName(item);
    return [[key, name === ROOT ? "#" : `#/$defs/${name}`]];
  });
  return Object.fromEntries(entries);
}
