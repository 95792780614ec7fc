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

/** Every answer that the contract declares, once. */
export const declaredAnswers: readonly string[] = [
  ...new Set(
    operations.flatMap(({ operation }) =>
      Object.keys(operation.responses).map((status) => answerName(operation, status)),
    ),
  ),
];
