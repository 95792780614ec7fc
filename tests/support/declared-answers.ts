import { readFileSync } from "node:fs";
import { parse } from "yaml";

export interface MediaType {
  schema: object;
}
export interface ResponseObject {
  $ref?: string;
  content?: Record<string, MediaType>;
}
export interface OperationObject {
  operationId: string;
  responses: Record<string, ResponseObject>;
  "x-not-available"?: boolean;
}
export interface Document {
  paths: Record<string, Record<string, OperationObject>>;
  components: { responses: Record<string, ResponseObject>; schemas: Record<string, object> };
}

/** `openapi.yaml`. */
export const document = parse(
  readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8"),
) as Document;

/** Every operation with its method in upper case. */
export const operations = Object.entries(document.paths).flatMap(([template, item]) =>
  Object.entries(item)
    .filter(([method]) => ["get", "post", "put", "patch", "delete"].includes(method))
    .map(([method, operation]) => ({ method: method.toUpperCase(), template, operation })),
);

/** Given before any handler is asked, in one place for all: one operation's answer stands for every other's. */
const anywhere =
  /\/(?:V2)?(Unauthorized|Forbidden|MethodNotAllowed|InternalError|PayloadTooLarge|ServiceUnavailable)$/;

/** What an answer is called: `session.get 404`, or `* 401` where every operation has it from the same place. */
export function answerName({ operationId, responses }: OperationObject, status: number | string): string {
  return `${anywhere.test(responses[status]?.$ref ?? "") ? "*" : operationId} ${status}`;
}

/** Declared for clients that know it, and always refused: what success would look like is never met. */
export function isNotAvailable(operation: OperationObject): boolean {
  return operation["x-not-available"] === true;
}

/** Every answer that the contract declares and the server can give, once. */
export const declaredAnswers: readonly string[] = [
  ...new Set(
    operations.flatMap(({ operation }) =>
      Object.keys(operation.responses)
        .filter((status) => !(isNotAvailable(operation) && status.startsWith("2")))
        .map((status) => answerName(operation, status)),
    ),
  ),
];
