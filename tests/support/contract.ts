import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { createParser } from "eventsource-parser";
import { parse } from "yaml";
import { keyLookout, lookForKeys, watchKeysIn } from "./keys.js";

interface MediaType {
  schema: object;
}
interface OperationObject {
  operationId: string;
  responses: Record<string, { $ref?: string; content?: Record<string, MediaType> }>;
}
interface Document {
  paths: Record<string, Record<string, OperationObject>>;
  components: { responses: Record<string, { content?: Record<string, MediaType> }> };
}

const document = parse(readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8")) as Document;
const ajv = new Ajv2020({ strict: false, discriminator: false, allErrors: true });
ajv.addSchema({ ...document, $id: "contract" });

const operations = Object.entries(document.paths).flatMap(([template, item]) =>
  Object.entries(item)
    .filter(([method]) => ["get", "post", "put", "patch", "delete"].includes(method))
    .map(([method, operation]) => ({
      method: method.toUpperCase(),
      template,
      pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, "[^/]+")}$`),
      operation,
    })),
);

/** Ids of all operations in the contract. */
export const operationIDs: string[] = operations.map(({ operation }) => operation.operationId);

/** Operations that some test of this process has had answered with success. */
export const exercised = new Set<string>();

/** Told of the text of every answer and of every piece of a stream. */
export const bodyListeners = new Set<(text: string) => void>();

function tell(text: string): void {
  for (const listen of bodyListeners) listen(text);
}

const validators = new Map<string, ValidateFunction>();

function validatorAt(pointer: string): ValidateFunction {
  let validate = validators.get(pointer);
  if (!validate) {
    validate = ajv.compile({ $ref: `contract#${pointer}` });
    validators.set(pointer, validate);
  }
  return validate;
}

const escapePointer = (part: string) => part.replaceAll("~", "~0").replaceAll("/", "~1");

/** Where the schema of an answer stands in the contract; throws for an answer that is not declared. */
function schemaPointer(
  method: string,
  path: string,
  status: number,
  contentType: string,
): string | undefined {
  // Literal paths come before templated ones, as the router has it.
  const matching = operations.filter((one) => one.pattern.test(path));
  const best = matching.filter((one) => one.template === path);
  const found = (best.length > 0 ? best : matching).find((one) => one.method === method);
  if (!found) {
    if (status === 400) return "/components/schemas/BadRequestError";
    if (status === 404) return "/components/schemas/NotFoundError";
    if (status === 405) return "/components/schemas/MethodNotAllowedError";
    if (status === 401) return "/components/schemas/UnauthorizedError";
    if (status === 403) return "/components/schemas/ForbiddenError";
    throw new Error(`${method} ${path} is not in the contract, yet it answered ${status}`);
  }
  const { operationId, responses } = found.operation;
  const declared = responses[String(status)];
  if (!declared) throw new Error(`${operationId} answered ${status}, which the contract does not declare`);
  if (status < 300) exercised.add(operationId);
  const base =
    declared.$ref?.slice(1) ??
    `/paths/${escapePointer(found.template)}/${found.method.toLowerCase()}/responses/${status}`;
  const response = declared.$ref
    ? document.components.responses[declared.$ref.split("/").at(-1) ?? ""]
    : declared;
  if (!response?.content) {
    if (contentType !== "")
      throw new Error(`${operationId} ${status} has a body, the contract declares none`);
    return undefined;
  }
  if (!response.content[contentType]) {
    throw new Error(
      `${operationId} ${status} has content-type "${contentType}", not ${Object.keys(response.content)}`,
    );
  }
  return `${base}/content/${escapePointer(contentType)}/schema`;
}

/** Throws, with what is wrong where, unless the value fits the schema at that place of the contract. */
export function assertFits(pointer: string, value: unknown, what: string): void {
  const validate = validatorAt(pointer);
  if (validate(value)) return;
  const text = JSON.stringify(value)?.slice(0, 600);
  throw new Error(
    `${what} breaks the contract: ${ajv.errorsText(validate.errors, { separator: "\n" })}\n${text}`,
  );
}

/** What the harness saw go wrong where no caller could be told, such as in the middle of a stream. */
export const violations: string[] = [];

/** Requests by which a client hands over keys. */
const givesKeys = /^(PUT|PATCH|POST) \/(auth\/|config$|global\/config$|mcp$|session$)/;

/** `fetch` for tests: every answer and every event is held against the contract before the caller sees it. */
export const contractFetch = (async (input: RequestInfo | URL, init?: RequestInit) => {
  const request = new Request(input, init);
  const { pathname } = new URL(request.url);
  if (givesKeys.test(`${request.method} ${pathname}`)) watchKeysIn(await request.clone().text(), pathname);
  const response = await fetch(request);
  const [contentType = ""] = (response.headers.get("content-type") ?? "").split(";");
  if (request.method === "OPTIONS" || request.method === "HEAD") return response;
  const pointer = schemaPointer(request.method, pathname, response.status, contentType);
  if (pointer === undefined || !response.body) return response;
  const what = `${request.method} ${pathname} ${response.status}`;
  if (contentType === "text/event-stream") return checkedStream(response, pointer, what);
  if (contentType === "application/octet-stream") return response;
  const text = await response.text();
  tell(text);
  lookForKeys(text, what);
  assertFits(pointer, contentType.startsWith("text/") ? text : JSON.parse(text), what);
  return new Response(text, response);
}) as typeof fetch;

function checkedStream(response: Response, pointer: string, what: string): Response {
  const decoder = new TextDecoder();
  const hear = keyLookout(what);
  const parser = createParser({
    onEvent({ data }) {
      try {
        assertFits(pointer, JSON.parse(data), what);
      } catch (error) {
        violations.push(String(error));
      }
    },
    onError: (error) => violations.push(`${what}: ${error.message}`),
  });
  const checked = response.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        const text = decoder.decode(chunk, { stream: true });
        tell(text);
        hear(text);
        parser.feed(text);
        controller.enqueue(chunk);
      },
    }),
  );
  return new Response(checked ?? null, { status: response.status, headers: response.headers });
}
