import type { Schema } from "../contract/contract.js";
import { schemaName } from "../contract/pointer.js";
import { literals, resolve, type Schemas, typesOf } from "../contract/schema.js";
import { className, docstring, quoted } from "./names.js";

/** What the types of a contract are called in Python, and their definitions. */
export interface Typing {
  /** The type of values of a schema; what has no name of its own in the contract is given one that begins with `name`. */
  typeOf(schema: Schema, name: string): string;
  /** A type of this name, and of those it is made of. */
  define(name: string, schema: Schema): void;
  /** In the order in which they came about; each may name those behind it. */
  definitions(): string[];
}

export function createTyping(schemas: Schemas): Typing {
  const written: string[] = [];
  const known = new Set(Object.keys(schemas));

  const freeName = (wanted: string) => {
    for (let at = 1; ; at++) {
      const name = at === 1 ? wanted : `${wanted}${at}`;
      if (known.has(name)) continue;
      known.add(name);
      return name;
    }
  };

  const typeOf: Typing["typeOf"] = (schema, name) => {
    if (schema.$ref !== undefined) return schemaName(schema.$ref);
    const fixed = literals(schema);
    if (fixed) return literal(fixed);
    const members = schema.oneOf ?? schema.anyOf;
    if (members) return union(members.map((one, at) => typeOf(one, `${name}${at + 1}`)));
    if (schema.allOf || isRecord(schema)) {
      const own = freeName(name);
      define(own, schema);
      return own;
    }
    const types = typesOf(schema);
    return types.length === 0 ? "Any" : union(types.map((type) => simple(type, schema, name)));
  };

  const simple = (type: string, schema: Schema, name: string): string => {
    switch (type) {
      case "string":
        return "str";
      case "integer":
        return "int";
      case "number":
        return "float";
      case "boolean":
        return "bool";
      case "null":
        return "None";
      case "array":
        if (schema.prefixItems)
          return `Tuple[${schema.prefixItems.map((one, at) => typeOf(one, `${name}${at + 1}`)).join(", ")}]`;
        return `List[${typeof schema.items === "object" ? typeOf(schema.items, `${name}Item`) : "Any"}]`;
      default: {
        const values = schema.additionalProperties;
        return `Dict[str, ${typeof values === "object" ? typeOf(values, `${name}Value`) : "Any"}]`;
      }
    }
  };

  const define: Typing["define"] = (name, schema) => {
    if (!schema.allOf && !isRecord(schema)) {
      const type = typeOf(schema, name);
      written.push(`${name}: TypeAlias = ${quoted(type)}\n${docstring(schema.description ?? "", "")}`);
      return;
    }
    const { properties, required } = recordOf(schema, schemas);
    // Its place is before those it is made of.
    const place = written.push("") - 1;
    const fields = Object.entries(properties).map(([key, value]) => {
      const type = typeOf(value, `${name}${className([key])}`);
      return { key, type: required.has(key) ? type : `NotRequired[${type}]`, says: value.description };
    });
    written[place] = fields.every(({ key }) => isName(key))
      ? recordClass(name, schema.description, fields)
      : `${name} = TypedDict(${quoted(name)}, {${fields.map(({ key, type }) => `${quoted(key)}: ${quoted(type)}`).join(", ")}})\n`;
  };

  return { typeOf, define, definitions: () => written };
}

interface Field {
  key: string;
  type: string;
  says: string | undefined;
}

function recordClass(name: string, says: string | undefined, fields: readonly Field[]): string {
  const lines = fields.map((one) => `    ${one.key}: ${one.type}\n${docstring(one.says ?? "", "    ")}`);
  const body = `${docstring(says ?? "", "    ")}${lines.join("")}`;
  return `class ${name}(TypedDict):\n${body === "" ? "    pass\n" : body}`;
}

/** An object whose keys the contract names. */
function isRecord(schema: Schema): boolean {
  return schema.properties !== undefined && Object.keys(schema.properties).length > 0;
}

/** The keys of an object that may be put together of others. */
function recordOf(
  schema: Schema,
  schemas: Schemas,
): { properties: Record<string, Schema>; required: Set<string> } {
  const parts = (schema.allOf ?? []).map((one) => recordOf(resolve(one, schemas), schemas));
  return {
    properties: Object.assign({}, ...parts.map(({ properties }) => properties), schema.properties),
    required: new Set([...parts.flatMap(({ required }) => [...required]), ...(schema.required ?? [])]),
  };
}

function literal(values: readonly unknown[]): string {
  const words = values.map((value) =>
    value === null ? "None" : value === true ? "True" : value === false ? "False" : JSON.stringify(value),
  );
  return `Literal[${words.join(", ")}]`;
}

function union(types: readonly string[]): string {
  const once = [...new Set(types)];
  if (once.length === 1) return once[0] ?? "Any";
  return once.includes("Any") ? "Any" : `Union[${once.join(", ")}]`;
}

/** Whether a class can hold a key under its own name. */
function isName(key: string): boolean {
  return /^[A-Za-z_]\w*$/.test(key) && !pythonKeywords.has(key);
}

const pythonKeywords = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);
