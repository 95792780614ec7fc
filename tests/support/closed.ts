type Json = Record<string, unknown>;

/** Component schemas whose objects may hold fields that they do not name, each with its reason. */
export const openSchemas: ReadonlySet<string> = new Set([
  // A user's settings are given back as they stand, those of other programs and of later versions too.
  "Config",
]);

/** Words under which a schema is put together of others that see the same object. */
const composed = ["allOf", "anyOf", "oneOf"];
/** Words under which a schema says something of a value inside its own: those by name, and those of one schema. */
const named = ["properties"];
const single = ["items", "additionalProperties"];

/**
 * A copy of a contract in which an object holds nothing that its schema does not name: a field that is misspelt, or left
 * over, breaks it. Component schemas stay open in themselves, since others are put together of them; whoever refers to
 * one from where a whole value stands closes it. `open` names the schemas that may hold more.
 */
export function closedContract(document: Json, open: ReadonlySet<string>): Json {
  const components = document.components as Json;
  const schemas = components.schemas as Record<string, unknown>;
  const isOpen = (ref: unknown) => typeof ref === "string" && open.has(ref.split("/").at(-1) ?? "");

  /** What is inside is closed, the schema itself is not. */
  const inner = (schema: unknown): unknown => {
    if (!isObject(schema)) return schema;
    const copy: Json = { ...schema };
    for (const word of composed) if (Array.isArray(schema[word])) copy[word] = schema[word].map(inner);
    for (const word of named) if (isObject(schema[word])) copy[word] = mapValues(schema[word], closed);
    for (const word of single) if (isObject(schema[word])) copy[word] = closed(schema[word]);
    if (Array.isArray(schema.prefixItems)) copy.prefixItems = schema.prefixItems.map(closed);
    return copy;
  };

  const closed = (schema: unknown): unknown => {
    if (!isObject(schema) || isOpen(schema.$ref)) return inner(schema);
    return { ...(inner(schema) as Json), ...(isFree(schema) ? {} : { unevaluatedProperties: false }) };
  };

  /** Whether a schema says nothing of the fields of an object: then it may be any. */
  const isFree = (schema: unknown): boolean => {
    if (!isObject(schema)) return true;
    if (typeof schema.$ref === "string") return isFree(schemas[schema.$ref.split("/").at(-1) ?? ""]);
    const parts = composed.flatMap((word) => (Array.isArray(schema[word]) ? schema[word] : []));
    if (parts.length > 0) return parts.every(isFree);
    return !isObject(schema.properties);
  };

  const answers = (responses: unknown): unknown =>
    isObject(responses) ? mapValues(responses, (response) => withContent(response, closed)) : responses;
  return {
    ...document,
    paths: mapValues(document.paths as Json, (item) =>
      mapValues(item as Json, (operation) =>
        isObject(operation) && operation.responses
          ? { ...operation, responses: answers(operation.responses) }
          : operation,
      ),
    ),
    components: {
      ...components,
      responses: answers(components.responses),
      schemas: mapValues(schemas, inner),
    },
  };
}

function withContent(response: unknown, change: (schema: unknown) => unknown): unknown {
  if (!isObject(response) || !isObject(response.content)) return response;
  const content = mapValues(response.content, (media) =>
    isObject(media) ? { ...media, schema: change(media.schema) } : media,
  );
  return { ...response, content };
}

function mapValues(from: Json, change: (value: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, change(value)]));
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
