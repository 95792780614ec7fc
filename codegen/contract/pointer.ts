const SCHEMA_PREFIX = "#/components/schemas/";

/** `#/paths/~1session/get` from its steps. */
export function pointer(steps: readonly (string | number)[]): string {
  return ["#", ...steps.map((step) => String(step).replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}

/** Name of the component schema a reference points to; throws on any other reference. */
export function schemaName(ref: string): string {
  if (!ref.startsWith(SCHEMA_PREFIX)) throw new Error(`${ref}: not a reference to a component schema`);
  return ref.slice(SCHEMA_PREFIX.length);
}

/** The value a `#/...` reference points to in `document`; throws where there is none. */
export function lookup(document: unknown, ref: string): unknown {
  if (!ref.startsWith("#/")) throw new Error(`${ref}: only references inside the document are handled`);
  let value: unknown = document;
  for (const step of ref.slice(2).split("/")) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    value = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  if (value === undefined) throw new Error(`${ref}: points to nothing`);
  return value;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
