import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Random } from "./random.js";
import { anyValue, type Schema, spoil, type ValueOptions, validValue } from "./schema-values.js";

interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  schema: Schema;
}
interface RawOperation {
  operationId: string;
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { content: Record<string, { schema: Schema }> } | { $ref: string };
}
interface Document {
  paths: Record<string, Record<string, RawOperation>>;
}

const document = parse(readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8")) as Document;

/** One operation of the contract, with what it takes. */
export interface FuzzTarget {
  id: string;
  method: string;
  template: string;
  parameters: Parameter[];
  body: Schema | undefined;
}

export interface FuzzRequest {
  path: string;
  init: RequestInit;
  /** For the report of a failure: how to send it again. */
  shown: string;
}

const methods = ["get", "post", "put", "patch", "delete"];

function deref<T extends object>(value: T | { $ref: string }): T {
  if (!("$ref" in value)) return value as T;
  let found: unknown = document;
  for (const key of String(value.$ref).slice(2).split("/")) found = (found as Record<string, unknown>)[key];
  return deref(found as T);
}

/** Every operation, in the order of the contract. */
export const fuzzTargets: FuzzTarget[] = Object.entries(document.paths).flatMap(([template, item]) =>
  Object.entries(item)
    .filter(([method]) => methods.includes(method))
    .map(([method, operation]) => ({
      id: operation.operationId,
      method: method.toUpperCase(),
      template,
      parameters: (operation.parameters ?? []).map((one) => deref(one)),
      body: operation.requestBody && deref(operation.requestBody).content["application/json"]?.schema,
    })),
);

/** A URL cannot carry half of a surrogate pair. */
const wellFormed = (text: string) => Buffer.from(text).toString();

/** Makes requests out of the contract; `named` gives values that lead further than random ones, such as real ids. */
export function createFuzzer(random: Random, named: ValueOptions["named"]) {
  const options: ValueOptions = { random, named, resolve: (ref) => deref<Schema>({ $ref: ref }) };

  const parameter = ({ name, schema }: Parameter, valid: boolean): string => {
    const value = valid || random.chance(0.5) ? validValue(schema, options, name) : anyValue(random);
    return typeof value === "string" ? value : JSON.stringify(value);
  };

  const bodyText = (schema: Schema, valid: boolean): string => {
    const value = validValue(schema, options);
    if (valid) return JSON.stringify(value);
    const text = JSON.stringify(spoil(value, random));
    if (random.chance(0.1)) return text.slice(0, random.int(0, text.length));
    return random.chance(0.1) ? text.replace("{", '{"__proto__":{"polluted":true},') : text;
  };

  return (target: FuzzTarget, valid: boolean): FuzzRequest => {
    let path = target.template;
    const query = new URLSearchParams();
    const headers: Record<string, string> = {};
    for (const one of target.parameters) {
      if (one.in === "path") {
        path = path.replace(`{${one.name}}`, encodeURIComponent(wellFormed(parameter(one, valid))));
      } else if (one.required || random.chance(0.4)) {
        const value = parameter(one, valid);
        if (one.in === "query") query.append(one.name, value);
        else headers[one.name] = value.replace(/[^\x20-\x7e]/g, "?").trim();
      }
    }
    if (random.chance(0.1)) query.append(random.chance(0.5) ? "unknown" : "__proto__", "x");
    const search = query.size > 0 ? `?${query}` : "";
    const init: RequestInit = { method: target.method, headers };
    if (target.body && !(random.chance(0.05) && !valid)) {
      headers["content-type"] = random.chance(0.9) ? "application/json" : "text/plain";
      init.body = bodyText(target.body, valid);
    }
    const shown = `${target.method} ${path}${search} ${JSON.stringify(headers)} ${init.body ?? ""}`;
    return { path: `${path}${search}`, init, shown };
  };
}
