import { readFile } from "node:fs/promises";

/** A JSON Schema object as the protocol writes it, before `acp-parse.ts` has brought it to the shared form. */
export type RawSchema = Record<string, unknown>;
export type Definitions = Record<string, RawSchema>;

/** `acp-schema/methods.json`. */
export interface MethodsFile {
  methods: AcpMethod[];
  /** Properties taken from the unstable schema, by definition. */
  additions: Record<string, string[]>;
  /** Properties left out of definitions that are unstable as a whole. */
  omissions: Record<string, string[]>;
}

export interface AcpMethod {
  /** Such as `session/new`. */
  method: string;
  /** Who serves it. */
  side: "agent" | "client" | "both";
  kind: "request" | "notification";
  /** Name of the definition its params follow. */
  params: string;
  result?: string;
  /** What must have been advertised, as a path into the initialize messages. */
  gate?: string;
  /** Its name in `AgentMethods` or `ClientMethods`. */
  handler: string;
  stability: "stable" | "unstable" | "legacy";
}

/** `acp-schema/extensions.json`. */
export interface ExtensionsFile {
  definitions: Definitions;
  properties: Record<string, Record<string, RawSchema>>;
  members: Record<string, RawSchema[]>;
  defaults: Record<string, Record<string, unknown>>;
}

/** Whether something of the protocol is served, and how or why not. */
export type Told = { yes: string } | { not: string };

/** `acp-schema/support.json`: what the generated list of `docs/acp.md` says beside the names. */
export interface SupportFile {
  /** Of methods that are served: only where there is something to say. */
  methods: Record<"agent" | "client", Record<string, Told>>;
  updates: Record<string, Told>;
  agentCapabilities: Record<string, Told>;
  clientCapabilities: Record<string, Told>;
  /** What we add to the protocol. */
  beyond: string[];
  version2: Omit<SupportFile, "beyond" | "version2"> & { says: string; differs: string[] };
}

export interface SchemaFile {
  $schema: string;
  $defs: Definitions;
}

/** One version of the protocol as it is served. */
export interface AcpVersion {
  schema: SchemaFile;
  methods: MethodsFile;
  extensions?: ExtensionsFile;
}

export interface AcpFiles extends Required<AcpVersion> {
  second: AcpVersion;
  /** By the protocol's version. */
  protocol: Record<string, Inventory>;
  support: SupportFile;
}

/** The contract of the ACP side, as it stands in `folder`. */
export async function readAcpFiles(folder: string): Promise<AcpFiles> {
  const names = ["schema", "extensions", "methods", "protocol", "support", "v2/schema", "v2/methods"];
  const [schema, extensions, methods, protocol, support, ...second] = await Promise.all(
    names.map((name) => readJson(`${folder}/${name}.json`)),
  );
  // Hand-written and imported files of this repository: `acp-parse.ts` refuses what it does not understand.
  const v2 = { schema: second[0], methods: second[1] };
  return { schema, extensions, methods, protocol, support, second: v2 } as AcpFiles;
}

export async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}

export type Side = "agent" | "client" | "both" | "proxy";

export interface Listed {
  name: string;
  stability: "stable" | "unstable";
}

export interface ListedMethod extends Listed {
  side: Side;
}

/** What one version of the protocol has, by name. */
export interface Inventory {
  methods: ListedMethod[];
  updates: Listed[];
  /** As paths below `agentCapabilities` and `clientCapabilities`. */
  agentCapabilities: Listed[];
  clientCapabilities: Listed[];
}
