import { describe, expect, it } from "vitest";
import type { Contract, Operation, Schema } from "../contract/contract.js";
import { emitSdk } from "./emit-sdk.js";

function contract(operations: Operation[], schemas: Record<string, Schema> = {}): Contract {
  return { info: { title: "t", version: "1.0.0" }, operations, schemas, events: [], document: {} };
}

function operation(id: string, more: Partial<Operation> = {}): Operation {
  return {
    id,
    method: "get",
    path: `/${id.replaceAll(".", "/")}`,
    tag: "t",
    summary: "",
    description: "",
    deprecated: false,
    parameters: [],
    responses: [
      { status: 200, description: "", contentType: "application/json", schema: { type: "string" } },
    ],
    stream: false,
    longRunning: false,
    webSocket: false,
    sdkHidden: false,
    ...more,
  };
}

const parameter = (name: string, place: "path" | "query" | "header", required = place === "path") => ({
  name,
  in: place,
  required,
  description: "",
  schema: { type: "string" } as const,
});

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** The line of the route table that belongs to this operation. */
function route(one: Operation, schemas?: Record<string, Schema>): string | undefined {
  return /^const routes = \{\s+(.*?),?\s+\} satisfies/m.exec(emitSdk(contract([one], schemas)))?.[1];
}

describe("emitSdk", () => {
  it("writes a class a group, a method an operation", () => {
    const text = emitSdk(
      contract(
        [
          operation("vcs.diff", {
            summary: "Changed files",
            description: "Against the default branch.\n\nMore words.",
          }),
          operation("vcs.diff.raw", { deprecated: true, summary: "As a */ patch" }),
          operation("session.prompt_async", {
            method: "post",
            path: "/session/{sessionID}/prompt_async",
            parameters: [parameter("sessionID", "path"), parameter("directory", "query")],
            body: { required: true, schema: ref("PromptInput") },
            responses: [
              { status: 204, description: "" },
              { status: 400, description: "" },
            ],
          }),
          operation("global.event", {
            stream: true,
            parameters: [parameter("Last-Event-ID", "header")],
          }),
        ],
        { PromptInput: { type: "object", properties: { text: { type: "string" } } } },
      ),
    );
    expect(text).toBe(`// Generated from openapi.yaml by codegen. Do not edit.
import type { Answer, EventStream, Failure, Options, Params, Result, Schema } from "../operation.js";
import type { Route } from "../parameters.js";
import type { Sender } from "../request.js";

const routes = {
  "vcs.diff": { method: "GET", path: "/vcs/diff" },
  "vcs.diff.raw": { method: "GET", path: "/vcs/diff/raw" },
  "session.prompt_async": { method: "POST", path: "/session/{sessionID}/prompt_async", query: ["directory"], body: ["text"] },
  "global.event": { method: "GET", path: "/global/event" },
} satisfies Record<string, Route>;

class Group {
  protected declare readonly sender: Sender;

  constructor(sender: Sender) {
    // Not to be seen where somebody prints a client: it holds the credentials.
    Object.defineProperty(this, "sender", { value: sender });
  }
}

class VcsDiffGroup extends Group {
  /**
   * As a * / patch
   *
   * @deprecated
   */
  raw<ThrowOnError extends boolean = false>(
    options?: Options<ThrowOnError>,
  ): Result<Answer<"vcs.diff.raw", 200>, Failure<"vcs.diff.raw">, ThrowOnError> {
    return this.sender.call(routes["vcs.diff.raw"], undefined, options);
  }
}

class VcsGroup extends Group {
  readonly diff2 = new VcsDiffGroup(this.sender);

  /**
   * Changed files
   *
   * Against the default branch.
   */
  diff<ThrowOnError extends boolean = false>(
    options?: Options<ThrowOnError>,
  ): Result<Answer<"vcs.diff", 200>, Failure<"vcs.diff">, ThrowOnError> {
    return this.sender.call(routes["vcs.diff"], undefined, options);
  }
}

export class SessionGroup extends Group {
  promptAsync<ThrowOnError extends boolean = false>(
    parameters: Params<"session.prompt_async">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.prompt_async", 204>, Failure<"session.prompt_async">, ThrowOnError> {
    return this.sender.call(routes["session.prompt_async"], parameters, options);
  }
}

class GlobalGroup extends Group {
  event<ThrowOnError extends boolean = false>(
    options?: Options<ThrowOnError>,
  ): EventStream<Answer<"global.event", 200>> {
    return this.sender.stream(routes["global.event"], undefined, options);
  }
}

export class OpencodeClient extends Group {
  readonly vcs = new VcsGroup(this.sender);
  readonly session = new SessionGroup(this.sender);
  readonly global = new GlobalGroup(this.sender);
}
`);
  });

  it("types the result by sdkResult where the contract names one", () => {
    const text = emitSdk(contract([operation("a.b", { sdkResult: "Thing" })]));
    expect(text).toContain('): Result<Schema<"Thing">, Failure<"a.b">, ThrowOnError>');
  });

  it("makes parameters optional unless one is required", () => {
    const text = emitSdk(
      contract([
        operation("a.b", { parameters: [parameter("x", "query")] }),
        operation("a.c", { parameters: [parameter("x", "query", true)] }),
      ]),
    );
    expect(text).toContain('parameters?: Params<"a.b">');
    expect(text).toContain('parameters: Params<"a.c">');
  });

  it("spreads a body made for the operation, every member of a union included", () => {
    const schemas: Record<string, Schema> = {
      ReplyInput: { oneOf: [ref("ByName"), { type: "object", properties: { allow: { type: "boolean" } } }] },
      ByName: { type: "object", properties: { reply: { type: "string" }, allow: { type: "boolean" } } },
    };
    const body = { required: true, schema: ref("ReplyInput") };
    expect(route(operation("a.b", { method: "post", body }), schemas)).toBe(
      '"a.b": { method: "POST", path: "/a/b", body: ["reply", "allow"] }',
    );
  });

  it("passes a body that is a thing of its own under its name", () => {
    const body = { required: true, schema: ref("McpConfig") };
    const one = operation("a.b", { method: "put", body });
    const schemas: Record<string, Schema> = { McpConfig: { type: "object", properties: { x: {} } } };
    expect(route(one, schemas)).toBe('"a.b": { method: "PUT", path: "/a/b", body: "mcpConfig" }');
    expect(emitSdk(contract([one], schemas))).toContain('Params<"a.b", "mcpConfig">');
  });

  it("passes an inline body without keys under `body`", () => {
    const body = { required: true, schema: { type: "array", items: { type: "string" } } as const };
    expect(route(operation("a.b", { method: "put", body }))).toContain('body: "body"');
  });

  it("reads an answer that is no JSON as text or as a blob", () => {
    const answering = (contentType: string) =>
      operation("a.b", {
        responses: [{ status: 200, description: "", contentType, schema: { type: "string" } }],
      });
    expect(route(answering("text/x-diff"))).toBe('"a.b": { method: "GET", path: "/a/b", answer: "text" }');
    expect(route(answering("application/octet-stream"))).toContain('answer: "blob"');
    expect(emitSdk(contract([answering("application/octet-stream")]))).toContain(
      'Result<Blob, Failure<"a.b">',
    );
  });

  it("refuses one name in two places, and an operation that cannot succeed", () => {
    const twice = operation("a.b", {
      parameters: [parameter("id", "path"), parameter("id", "query")],
    });
    expect(() => emitSdk(contract([twice]))).toThrow('a.b has two parameters named "id"');
    expect(() => emitSdk(contract([operation("a.b", { responses: [] })]))).toThrow("a.b declares no 2xx");
  });
});
