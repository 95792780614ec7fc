import { BANNER } from "../banner.js";
import type { Contract } from "../contract/contract.js";
import { doc, indent, key, list } from "../layout.js";
import { type Places, type SdkGroup, type SdkMethod, sdkModel, type Words } from "../sdk-model.js";

/** The SDK's class tree, `sdk/gen/sdk.gen.ts`: one method an operation, one class a segment of its id. */
export function emitSdk(contract: Contract): string {
  const { methods, client } = sdkModel(contract);
  const routes = methods.map((method) => `${key(method.operation.id)}: ${literal(method)}`);
  return `${header}${list("const routes = {", routes, "} satisfies Record<string, Route>;")}

class Group {
  protected declare readonly sender: Sender;

  constructor(sender: Sender) {
    // Not to be seen where somebody prints a client: it holds the credentials.
    Object.defineProperty(this, "sender", { value: sender });
  }
}

${emitGroup(client).join("\n")}`;
}

const header = `${BANNER}import type { Answer, EventStream, Failure, Options, Params, Result, Schema } from "../operation.js";
import type { Route } from "../parameters.js";
import type { Sender } from "../request.js";

`;

/** Classes below a group first: each is named in the one above it. */
function emitGroup(group: SdkGroup): string[] {
  const below = group.groups.flatMap(emitGroup);
  const fields = group.groups.map(
    (child) => `  readonly ${camelCase(child.heldAs)} = new ${className(child)}(this.sender);\n`,
  );
  // Those are added to by hand.
  const visible = ["", "session"].includes(group.path.flat().join(" ")) ? "export " : "";
  const members = [...(fields.length > 0 ? [fields.join("")] : []), ...group.methods.map(emitMethod)];
  return [...below, `${visible}class ${className(group)} extends Group {\n${members.join("\n")}}\n`];
}

function emitMethod(method: SdkMethod): string {
  const { operation, places, takesParameters, needsParameters } = method;
  const id = JSON.stringify(operation.id);
  const data = dataType(method);
  const generic = "<ThrowOnError extends boolean = false>";
  const stream = method.reads === "events";
  const result = stream ? `EventStream<${data}>` : `Result<${data}, Failure<${id}>, ThrowOnError>`;
  const own = "whole" in places.body ? `, ${JSON.stringify(camelCase(places.body.whole))}` : "";
  const parameters = `parameters${needsParameters ? "" : "?"}: Params<${id}${own}>`;
  const signature = list(
    `${camelCase(method.name)}${generic}(`,
    [...(takesParameters ? [parameters] : []), "options?: Options<ThrowOnError>"],
    `): ${result}`,
  );
  const given = takesParameters ? "parameters" : "undefined";
  return indent(`${described(method)}${signature} {
  return this.sender.${stream ? "stream" : "call"}(routes${member(operation.id)}, ${given}, options);
}
`);
}

function dataType({ operation, success, reads }: SdkMethod): string {
  if (reads === "bytes") return "Blob";
  if (operation.sdkResult) return `Schema<${JSON.stringify(operation.sdkResult)}>`;
  return `Answer<${JSON.stringify(operation.id)}, ${success.status}>`;
}

/** What `sdk/parameters.ts` calls a `Route`. */
function literal({ operation, places, reads }: SdkMethod): string {
  const answer = { bytes: "blob", text: "text", json: "", events: "" }[reads];
  const entries = Object.entries({
    method: operation.method.toUpperCase(),
    path: operation.path,
    query: places.query,
    header: places.header,
    body: bodyOf(places.body),
    answer,
  }).filter(([, value]) => value.length > 0);
  return list(
    "{",
    entries.map(([name, value]) => `${key(name)}: ${written(value)}`),
    "}",
  );
}

function bodyOf(body: Places["body"]): string[] | string {
  return "keys" in body ? body.keys : camelCase(body.whole);
}

function member(name: string): string {
  return key(name) === name ? `.${name}` : `[${key(name)}]`;
}

function written(value: string | string[]): string {
  return typeof value === "string"
    ? JSON.stringify(value)
    : list(
        "[",
        value.map((item) => JSON.stringify(item)),
        "]",
      );
}

function described({ operation, says }: SdkMethod): string {
  return doc([...says, ...(operation.deprecated ? ["@deprecated"] : [])].join("\n\n"));
}

function className({ path }: SdkGroup): string {
  return path.length === 0
    ? "OpencodeClient"
    : `${path.map((words) => capital(camelCase(words))).join("")}Group`;
}

function camelCase([first = "", ...more]: Words): string {
  return first.slice(0, 1).toLowerCase() + first.slice(1) + more.map(capital).join("");
}

function capital(name: string): string {
  return (name[0] ?? "").toUpperCase() + name.slice(1);
}
