import { BANNER } from "../banner.js";
import type { Contract, Operation, OperationResponse, Parameter, Schema } from "../contract/contract.js";
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
  return `${BANNER}${imports(body, { folder: "..", shared: true })}\n${body}`;
}

/** `server/gen/routes/responses.gen.ts`: the responses that operations share. */
export function emitResponses(contract: Contract): string {
  const context = contextOf(contract);
  const shared = new Map<string, OperationResponse>();
  for (const response of contract.operations.flatMap((operation) => operation.responses)) {
    if (response.name !== undefined) shared.set(response.name, response);
  }
  const body = [...shared]
    .map(([name, response]) => `export const ${name} = ${literalResponse(response, context)};\n`)
    .join("\n");
  return `${BANNER}${imports(body, { folder: "..", shared: false })}\n${body}`;
}

/** `server/gen/routes/index.gen.ts`: every route by its operation id. */
export function emitRouteIndex(contract: Contract): string {
  const tags = tagsOf(contract);
  const lines = tags.map((tag) => `import { routes as ${variable(tag)} } from "./${tag}.gen.js";\n`).join("");
  const spread = tags.map((tag) => `  ...${variable(tag)},\n`).join("");
  return `${BANNER}import type { RouteConfig } from "@hono/zod-openapi";
import type { OperationID } from "../operations.gen.js";
${lines}
/** Every route of the contract: \`app.openapi(routes[operation.id], handler)\` mounts it. */
export const routes: Record<OperationID, RouteConfig> = {\n${spread}};\n`;
}

function contextOf(contract: Contract): ZodContext {
  return { schemas: contract.schemas, ref: (name) => `components.${name}()` };
}

function variable(tag: string): string {
  return tag.replace(/[^A-Za-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase());
}

function imports(body: string, { folder, shared }: { folder: string; shared: boolean }): string {
  const used = (names: readonly string[]) => names.filter((name) => new RegExp(`\\b${name}\\(`).test(body));
  const helpers = used(["answer", "later", "route"]);
  const validators = used(["discriminated", "flag", "many", "numeric"]);
  return [
    body.includes("z.") ? `import { z } from "zod";\n` : "",
    body.includes("components.") ? `import * as components from "${folder}/components.gen.js";\n` : "",
    validators.length > 0 ? `import { ${validators.join(", ")} } from "${folder}/validators.gen.js";\n` : "",
    shared && body.includes("responses.") ? `import * as responses from "./responses.gen.js";\n` : "",
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
      `tags: [${JSON.stringify(operation.tag)}]`,
      ...(request.length === 0 ? [] : [`request: ${list("{", request, "}")}`]),
      `responses: ${list(
        "{",
        operation.responses.map((response) => `${response.status}: ${responseOf(response, context)}`),
        "}",
      )}`,
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

function responseOf(response: OperationResponse, context: ZodContext): string {
  return response.name === undefined ? literalResponse(response, context) : `responses.${response.name}`;
}

function literalResponse(response: OperationResponse, context: ZodContext): string {
  const description = JSON.stringify(response.description);
  if (response.schema === undefined) return `{ description: ${description} }`;
  const build = `() => ${zodExpression(response.schema, context)}`;
  return list("answer(", [description, JSON.stringify(response.contentType), build], ")");
}
