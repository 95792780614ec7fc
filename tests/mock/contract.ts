import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { closedContract, openSchemas } from "../support/closed.js";

export type Json = Record<string, unknown>;

/** A media type of a request or response, with its examples in the order of the document. */
export interface Media {
  type: string;
  examples: unknown[];
  /** What is wrong with a value, or an empty text. An event stream's schema is that of one event. */
  problems(value: unknown): string;
}

export interface Operation {
  id: string;
  method: string;
  /** Filled with the example ids. */
  url: string;
  body: Media | undefined;
  /** The documented success. */
  status: number;
  answer: Media | undefined;
  /** Media types of the errors, by status. */
  errors: Map<number, Media | undefined>;
}

export const contractFile = fileURLToPath(new URL("../../openapi.yaml", import.meta.url));

const methods = ["get", "post", "put", "patch", "delete"];

/** Every operation of openapi.yaml, ready to be asked. Throws where an example to ask with is missing. */
export function readOperations(): Operation[] {
  const document = parse(readFileSync(contractFile, "utf8")) as Json;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(closedContract(document, openSchemas), "contract");

  const resolve = (value: unknown, at: string): { value: Json; at: string } => {
    const ref = (value as Json | undefined)?.$ref;
    if (typeof ref !== "string") return { value: value as Json, at };
    return resolve(lookup(document, ref), ref);
  };

  const media = (content: unknown, at: string): Media | undefined => {
    const [entry] = Object.entries((content ?? {}) as Record<string, Json>);
    if (!entry) return undefined;
    const [type, value] = entry;
    const named = Object.values((value.examples ?? {}) as Json).map((one) => resolve(one, at).value.value);
    return {
      type,
      examples: "example" in value ? [value.example] : named,
      problems: checker(ajv, `${at}/${pointer(type)}/schema`),
    };
  };

  const operation = (path: string, method: string, item: Json): Operation => {
    const at = `#/paths/${pointer(path)}/${method}`;
    const body = item.requestBody as Json | undefined;
    const responses = Object.entries(item.responses as Json).map(([status, response]) => {
      const found = resolve(response, `${at}/responses/${status}`);
      return [Number(status), media(found.value.content, `${found.at}/content`)] as const;
    });
    const [status, answer] = responses.find(([code]) => code >= 200 && code < 300) ?? [0, undefined];
    const parameters = ((item.parameters ?? []) as unknown[]).map((one) => resolve(one, at).value);
    return {
      id: String(item.operationId),
      method: method.toUpperCase(),
      url: filled(path, parameters),
      body: body && media(body.content, `${at}/requestBody/content`),
      status,
      answer,
      errors: new Map(responses.filter(([code]) => code >= 300)),
    };
  };

  return Object.entries(document.paths as Record<string, Json>).flatMap(([path, item]) =>
    methods.filter((method) => method in item).map((method) => operation(path, method, item[method] as Json)),
  );
}

/** The path with its example ids, and what a query cannot do without. */
function filled(path: string, parameters: Json[]): string {
  const exampleOf = (parameter: Json | undefined, name: string) => {
    if (parameter?.example === undefined) throw new Error(`${path}: no example for ${name}`);
    return encodeURIComponent(String(parameter.example));
  };
  const named = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    exampleOf(
      parameters.find((one) => one.name === name && one.in === "path"),
      name,
    ),
  );
  const needed = parameters.filter((one) => one.in === "query" && one.required);
  const query = needed.map((one) => `${one.name}=${exampleOf(one, String(one.name))}`);
  return query.length > 0 ? `${named}?${query.join("&")}` : named;
}

function checker(ajv: Ajv2020, at: string): (value: unknown) => string {
  let validate: ValidateFunction | undefined;
  return (value) => {
    validate ??= ajv.compile({ $ref: `contract${at}` });
    return validate(value) ? "" : ajv.errorsText(validate.errors);
  };
}

function pointer(name: string): string {
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}

function lookup(document: Json, ref: string): unknown {
  const steps = ref.slice(2).split("/");
  return steps.reduce<unknown>(
    (value, step) => (value as Json)[decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~")],
    document,
  );
}
