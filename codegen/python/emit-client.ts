import type { Contract, Operation, Schema } from "../contract/contract.js";
import { resolve, type Schemas } from "../contract/schema.js";
import { type SdkGroup, type SdkMethod, sdkModel } from "../sdk-model.js";
import { argument, className, docstring, PYTHON_BANNER, quoted, snakeCase } from "./names.js";
import type { Typing } from "./typing.js";

/** How a client calls: one that waits, or one for \`asyncio\`. */
export type Mode = "sync" | "async";

/** One class a group of the contract's operation ids, one method an operation. */
export function emitPythonClient(contract: Contract, mode: Mode, typing: Typing): string {
  const { client } = sdkModel(contract);
  const groups = emitGroup(client, { mode, typing, schemas: contract.schemas });
  return `${PYTHON_BANNER}${header[mode]}\n${groups.join("\n\n")}`;
}

const header: Record<Mode, string> = {
  sync: `"""One method for each operation of the API; each waits for its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Literal, Tuple, Union

from ._events import EventStream
from ._request import Unset, unset
from ._sender import Sender

if TYPE_CHECKING:
    # Hundreds of types, which nobody needs at run time.
    from .types_gen import *

`,
  async: `"""One method for each operation of the API, to be awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Literal, Tuple, Union

from ._async_events import AsyncEventStream
from ._async_sender import AsyncSender
from ._request import Unset, unset

if TYPE_CHECKING:
    # Hundreds of types, which nobody needs at run time.
    from .types_gen import *

`,
};

interface Place {
  mode: Mode;
  typing: Typing;
  schemas: Schemas;
}

/** Classes below a group first: each is named in the one above it. */
function emitGroup(group: SdkGroup, place: Place): string[] {
  const below = group.groups.flatMap((one) => emitGroup(one, place));
  const sender = place.mode === "sync" ? "Sender" : "AsyncSender";
  const fields = group.groups.map(
    (child) => `        self.${snakeCase(child.heldAs)} = ${groupName(child, place.mode)}(sender)\n`,
  );
  const init = `    def __init__(self, sender: ${sender}) -> None:\n        self._sender = sender\n${fields.join("")}`;
  const methods = group.methods.map((method) => emitMethod(method, group, place));
  return [...below, `class ${groupName(group, place.mode)}:\n${[init, ...methods].join("\n")}`];
}

function groupName({ path }: SdkGroup, mode: Mode): string {
  const name = path.length === 0 ? "Operations" : `${className(path.flat())}Group`;
  return mode === "sync" ? name : `Async${name}`;
}

interface Argument {
  wire: string;
  name: string;
  type: string;
  required: boolean;
}

function emitMethod(method: SdkMethod, group: SdkGroup, place: Place): string {
  const { operation, places, reads } = method;
  const stem = className([...group.path.flat(), ...method.name]);
  const given = argumentsOf(method, stem, place);
  const needed = given.filter(({ required }) => required);
  const optional = given.filter(({ required }) => !required);
  const signature = [
    ...needed.map(({ name, type }) => `${name}: ${type}`),
    ...optional.map(({ name, type }) => `${name}: ${orUnset(type)} = unset`),
  ];
  const takes = signature.length > 0 ? `self, *, ${signature.join(", ")}` : "self";
  const stream = reads === "events";
  const awaits = place.mode === "async" && !stream;
  const answer = answerType(method, stem, place);
  const name = snakeCase(method.name);
  const route = [
    quoted(operation.method.toUpperCase()),
    quoted(operation.path),
    ...[places.path, places.query, places.header].map((names) => pairs(given, names)),
    ...("keys" in places.body
      ? places.body.keys.length > 0
        ? [`body=${pairs(given, places.body.keys)}`]
        : []
      : [`whole=${given.find(({ wire }) => wire === wholeKey)?.name}`]),
    ...(reads === "json" ? [] : [`reads=${quoted(reads)}`]),
  ];
  const call = stream
    ? `return self._sender.stream(${route.slice(0, 5).join(", ")})`
    : `return ${awaits ? "await " : ""}self._sender.call(${route.join(", ")})`;
  const says = [...method.says, ...(operation.deprecated ? ["Deprecated."] : [])].join("\n\n");
  return `    ${awaits ? "async " : ""}def ${name}(${takes}) -> ${answer}:\n${docstring(says, "        ")}        ${call}\n`;
}

/** Stands for the one parameter that holds all of a body. */
const wholeKey = "\0body";

function argumentsOf({ operation, places }: SdkMethod, stem: string, place: Place): Argument[] {
  const named = operation.parameters.filter(({ name, in: at }) => places[at].includes(name));
  const own = named.map((one) => ({
    wire: one.name,
    name: argument(one.name),
    type: place.typing.typeOf(one.schema, `${stem}${className([one.name])}`),
    required: one.required,
  }));
  if (!("keys" in places.body)) {
    const type = operation.body ? place.typing.typeOf(operation.body.schema, `${stem}Body`) : "Any";
    const required = operation.body?.required ?? false;
    return [...own, { wire: wholeKey, name: snakeCase(places.body.whole), type, required }];
  }
  const keys = places.body.keys.map((key) => ({
    wire: key,
    name: argument(key),
    type: keyType(operation, key, stem, place),
    required: isNeeded(operation, key, place.schemas),
  }));
  return [...own, ...keys];
}

/** What a key of a body may hold, in whichever of its forms. */
function keyType({ body }: Operation, key: string, stem: string, { typing, schemas }: Place): string {
  const found = body ? propertiesNamed(body.schema, key, schemas) : [];
  const types = found.map((schema) => typing.typeOf(schema, `${stem}${className([key])}`));
  const once = [...new Set(types)];
  return once.length === 1 ? (once[0] ?? "Any") : once.length === 0 ? "Any" : `Union[${once.join(", ")}]`;
}

function propertiesNamed(schema: Schema, key: string, schemas: Schemas): Schema[] {
  const { properties, oneOf = [], anyOf = [], allOf = [] } = resolve(schema, schemas);
  const own = properties?.[key];
  return [
    ...(own ? [own] : []),
    ...[...oneOf, ...anyOf, ...allOf].flatMap((one) => propertiesNamed(one, key, schemas)),
  ];
}

/** Whether a body must have the key, in each of its forms. */
function isNeeded({ body }: Operation, key: string, schemas: Schemas): boolean {
  if (!body?.required) return false;
  const needs = (given: Schema): boolean => {
    const schema = resolve(given, schemas);
    const forms = schema.oneOf ?? schema.anyOf;
    return (
      (schema.required ?? []).includes(key) ||
      (schema.allOf ?? []).some(needs) ||
      (forms !== undefined && forms.length > 0 && forms.every(needs))
    );
  };
  return needs(body.schema);
}

/** `{"sessionID": session_id}` */
function pairs(given: readonly Argument[], wires: readonly string[]): string {
  const entries = wires.map(
    (wire) => `${quoted(wire)}: ${given.find((one) => one.wire === wire)?.name ?? argument(wire)}`,
  );
  return `{${entries.join(", ")}}`;
}

function orUnset(type: string): string {
  return type === "Any"
    ? "Any"
    : type.startsWith("Union[")
      ? `Union[${type.slice(6, -1)}, Unset]`
      : `Union[${type}, Unset]`;
}

function answerType(method: SdkMethod, stem: string, { typing, mode }: Place): string {
  const { operation, success, reads } = method;
  if (reads === "bytes") return "bytes";
  if (reads === "text") return "str";
  const named = operation.sdkResult;
  const type = named ?? (success.schema ? typing.typeOf(success.schema, `${stem}Answer`) : "None");
  if (reads !== "events") return type;
  return mode === "sync" ? `EventStream[${type}]` : `AsyncEventStream[${type}]`;
}
