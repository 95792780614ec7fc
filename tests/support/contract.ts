import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { createParser } from "eventsource-parser";
import { closedContract, openSchemas } from "./closed.js";
import { answerName, operations as declaredOperations, document } from "./declared-answers.js";
import { keyLookout, lookForKeys, watchKeysIn } from "./keys.js";

const ajv = new Ajv2020({ strict: false, discriminator: false, allErrors: true });
ajv.addSchema({ ...closedContract({ ...document }, openSchemas), $id: "answers" });

const operations = declaredOperations.map((one) => ({
  ...one,
  pattern: new RegExp(`^${one.template.replace(/\{[^}]+\}/g, "[^/]+").replace(/\*$/, ".*")}$`),
}));

/** Operations that some test of this process has had answered with success. */
export const exercised = new Set<string>();

/** Which status of which operation this file's tests have met, as `session.get 404`. */
export const answered = new Set<string>();

/** Told of the text of every answer and of every piece of a stream. */
export const bodyListeners = new Set<(text: string) => void>();

function tell(text: string): void {
  for (const listen of bodyListeners) listen(text);
}

const validators = new Map<string, ValidateFunction>();

function validatorAt(pointer: string): ValidateFunction {
  let validate = validators.get(pointer);
  if (!validate) {
    validate = ajv.compile({ $ref: `answers#${pointer}` });
    validators.set(pointer, validate);
  }
  return validate;
}

/** What a path or a method that is not in the contract may be answered with. */
const unserved: Readonly<Record<number, string>> = {
  400: "BadRequest",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  405: "MethodNotAllowed",
};

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
    const name = unserved[status];
    answered.add(`* ${status}`);
    if (name !== undefined) return `/components/responses/${name}/content/application~1json/schema`;
    throw new Error(`${method} ${path} is not in the contract, yet it answered ${status}`);
  }
  const { operationId, responses } = found.operation;
  const declared = responses[String(status)];
  if (!declared) throw new Error(`${operationId} answered ${status}, which the contract does not declare`);
  if (status < 300) exercised.add(operationId);
  answered.add(answerName(found.operation, status));

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
  // Bytes are what they are: their answer may name their own type.
  if (response.content["application/octet-stream"]) return undefined;
  if (!response.content[contentType]) {
    throw new Error(
      `${operationId} ${status} has content-type "${contentType}", not ${Object.keys(response.content)}`,
    );
  }
  return `${base}/content/${escapePointer(contentType)}/schema`;
}

/**
 * Throws, with what is wrong where, unless the value fits the schema at that place of the contract. A field that the
 * contract does not name is one too many.
 */
function assertFits(pointer: string, value: unknown, what: string): void {
  const validate = validatorAt(pointer);
  if (validate(value)) return;
  const text = JSON.stringify(value)?.slice(0, 600);
  throw new Error(`${what} breaks the contract: ${errorsOf(validate)}\n${text}`);
}

function errorsOf({ errors }: ValidateFunction): string {
  const surplus = (errors ?? []).flatMap(({ params, instancePath }) =>
    params.unevaluatedProperty === undefined
      ? []
      : [`${instancePath}/${params.unevaluatedProperty} is not in it`],
  );
  return [...surplus, ajv.errorsText(errors, { separator: "\n" })].join("\n");
}

/** What the harness saw go wrong where no caller could be told, such as in the middle of a stream. */
export const violations: string[] = [];

/** Requests by which a client hands over keys. */
const givesKeys =
  /^(PUT|PATCH|POST) \/(auth\/|config$|global\/config$|mcp$|session$|api\/integration\/[^/]+\/connect\/key$)/;

/** `fetch` for tests: every answer and every event is held against the contract before the caller sees it. */
export const contractFetch = (async (input: RequestInfo | URL, init?: RequestInit) => {
  const request = new Request(input, init);
  const { pathname } = new URL(request.url);
  if (givesKeys.test(`${request.method} ${pathname}`)) watchKeysIn(await request.clone().text(), pathname);
  // Said again: what the request knows of it is forgotten once that is collected, and nobody would leave any more.
  const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
  const response = await fetch(request, { ...(signal && { signal }) });
  const [contentType = ""] = (response.headers.get("content-type") ?? "").split(";");
  if (request.method === "OPTIONS" || request.method === "HEAD") return response;
  const pointer = schemaPointer(request.method, pathname, response.status, contentType);
  if (pointer === undefined || !response.body) return response;
  const what = `${request.method} ${pathname} ${response.status}`;
  if (contentType === "text/event-stream") return checkedStream(response, pointer, what);
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
