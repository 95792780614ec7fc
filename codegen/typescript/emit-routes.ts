import { BANNER } from "../banner.js";
import type { Contract, Operation, Parameter, Schema } from "../contract/contract.js";
import { indent, key, list } from "../layout.js";
import { coercedExpression, deepExpression } from "./coerce.js";
import { type ZodContext, zodExpression } from "./zod.js";

/** Tags in the order their first operation appears. */
export function tagsOf(contract: Contract): string[] {
  return [...new Set(contract.operations.map((operation) => operation.tag))];
}

/** `server/gen/routes/<tag>.gen.ts`: the routes of one tag, with validators that are built on first use. */
export function emitRoutes(contract: Contract, tag: string): string {
  const context = contextOf(contract);
  const routes = contract.operations
    .filter((operation) => operation.tag === tag)
    .map((operation) => `${key(operation.id)}: ${route(operation, context)}`);
  const body = `export const routes = {\n${routes.map((text) => `${indent(text)},\n`).join("\n")}};\n`;
  return `${BANNER}${imports(body)}\n${body}`;
}

/** `server/gen/routes/index.gen.ts`: where the routes of each tag are. */
export function emitRouteIndex(contract: Contract): string {
  const loaders = tagsOf(contract)
    .map((tag) => `  ${key(tag)}: async () => (await import("./${tag}.gen.js")).routes,\n`)
    .join("");
  return `${BANNER}import type { RouteConfig } from "@hono/zod-openapi";
import type { Tag } from "../operations.gen.js";

/** The routes of a tag by the ids of its operations, loaded when they are asked for. */
export const routes: { readonly [T in Tag]: () => Promise<Record<string, RouteConfig>> } = {\n${loaders}};\n`;
}

function contextOf(contract: Contract): ZodContext {
  return { schemas: contract.schemas, ref: (name) => `inputs.${name}()` };
}

function imports(body: string): string {
  const used = (names: readonly string[]) => names.filter((name) => new RegExp(`\\b${name}\\(`).test(body));
  const helpers = used(["later", "route"]);
  const validators = used(["discriminated", "flag", "many", "numeric"]);
  return [
    body.includes("z.") ? `import { z } from "zod";\n` : "",
    body.includes("inputs.") ? `import * as inputs from "../inputs.gen.js";\n` : "",
    validators.length > 0 ? `import { ${validators.join(", ")} } from "../validators.gen.js";\n` : "",
    helpers.length > 0 ? `import { ${helpers.join(", ")} } from "./route.gen.js";\n` : "",
  ].join("");
}

function route(operation: Operation, context: ZodContext): string {
  const request = requestOf(operation, context);
  return list(
    "route({",
    [
      `operationId: ${JSON.stringify(operation.id)}`,
      `method: ${JSON.stringify(operation.method)}`,
      `path: ${JSON.stringify(operation.path)}`,
      ...(request.length === 0 ? [] : [`request: ${list("{", request, "}")}`]),
      // What is answered is for handlers and tests to get right: a server that checks it pays for every answer.
      "responses: {}",
    ],
    "})",
  );
}

function requestOf(operation: Operation, context: ZodContext): string[] {
  const group = (place: Parameter["in"]) =>
    operation.parameters.filter((parameter) => parameter.in === place);
  const [path, query, header] = [group("path"), group("query"), group("header")];
  return [
    ...(path.length === 0 ? [] : [`params: later(() => ${shape(operation.id, path, context)})`]),
    ...(query.length === 0 ? [] : [`query: later(() => ${shape(operation.id, query, context)})`]),
    // The header validator reads the keys of the object at once, so this one cannot be lazy.
    ...(header.length === 0 ? [] : [`headers: ${shape(operation.id, header, context)}`]),
    ...(operation.body === undefined ? [] : [`body: ${bodyOf(operation.body, context)}`]),
  ];
}

function shape(id: string, parameters: readonly Parameter[], context: ZodContext): string {
  const fields = parameters.map(({ name, in: place, required, schema, deepObject }) => {
    const optional = required || schema.default !== undefined ? "" : ".optional()";
    const field = place === "header" ? name.toLowerCase() : name;
    const expression = deepObject ? deepExpression : coercedExpression;
    return `${key(field)}: ${expression(schema, context, `${id}: ${name}`)}${optional}`;
  });
  return list("z.object({", fields, "})");
}

function bodyOf(body: { required: boolean; schema: Schema }, context: ZodContext): string {
  const schema = `later(() => ${zodExpression(body.schema, context)})`;
  return list(
    "{",
    [`required: ${body.required}`, `content: { "application/json": { schema: ${schema} } }`],
    "}",
  );
}
