import { isRecord } from "../contract/pointer.js";
import type { Schemas } from "../contract/schema.js";
import type { AcpMethod, AcpVersion, Definitions, ExtensionsFile } from "./files.js";
import { normalise } from "./normalise.js";
import { reach } from "./select.js";

/** The ACP side of the contract, read once: what every ACP emitter reads. */
export interface AcpContract {
  methods: AcpMethod[];
  /** Definitions as the protocol and our extensions write them, those the methods reach. */
  definitions: Definitions;
  /** The same in the form the shared emitters read. */
  schemas: Schemas;
  /** Definitions that only ever arrive, so that every default in them has been filled in. */
  incoming: Set<string>;
}

const none: ExtensionsFile = { definitions: {}, properties: {}, members: {}, defaults: {} };

/** Puts the files of `acp-schema/` together; throws, naming the place, on what no emitter handles. */
export function parseAcp({ schema, extensions = none, methods }: AcpVersion): AcpContract {
  const all: Definitions = structuredClone({ ...schema.$defs, ...extensions.definitions });
  for (const [name, properties] of Object.entries(extensions.properties)) {
    Object.assign(mapping(definition(name, all).properties, name), properties);
  }
  for (const [name, members] of Object.entries(extensions.members)) {
    const { oneOf } = definition(name, all);
    if (!Array.isArray(oneOf)) throw new Error(`${name}: is not a union to add members to`);
    oneOf.push(...members);
  }
  for (const [name, defaults] of Object.entries(extensions.defaults)) {
    for (const [property, value] of Object.entries(defaults)) giveDefault(name, property, value, all);
  }
  const [arriving, leaving] = roots(methods.methods);
  const names = reach([...arriving, ...leaving], all);
  const definitions = Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
  const sent = reach(leaving, all);
  return {
    methods: methods.methods,
    definitions,
    schemas: normalise(definitions),
    incoming: new Set([...reach(arriving, all)].filter((name) => !sent.has(name))),
  };
}

/** What arrives at an agent: params of its own methods, results of the client's. And what leaves it. */
function roots(methods: readonly AcpMethod[]): [string[], string[]] {
  const payloads = (side: "agent" | "client") => {
    const own = methods.filter((method) => method.side === side || method.side === "both");
    return { params: own.map((method) => method.params), results: own.flatMap(({ result }) => result ?? []) };
  };
  const agent = payloads("agent");
  const client = payloads("client");
  return [
    [...agent.params, ...client.results],
    [...client.params, ...agent.results],
  ];
}

function giveDefault(name: string, property: string, value: unknown, all: Definitions): void {
  const at = `${name}.${property}`;
  const properties = mapping(definition(name, all).properties, name);
  const { $ref, allOf, ...rest } = mapping(properties[property], at);
  // A reference stands alone in the shared form, so the default goes beside a composition of one.
  const target = $ref === undefined ? allOf : [{ $ref }];
  properties[property] = { ...rest, ...(target === undefined ? {} : { allOf: target }), default: value };
}

function definition(name: string, all: Definitions): Record<string, unknown> {
  return mapping(all[name], name);
}

function mapping(value: unknown, at: string): Record<string, unknown> {
  if (!isRecord(value)) throw new Error(`acp-schema: ${at}: expected a mapping`);
  return value;
}
