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

export interface SchemaFile {
  $schema: string;
  $defs: Definitions;
}

export interface AcpFiles {
  schema: SchemaFile;
  extensions: ExtensionsFile;
  methods: MethodsFile;
}

/** The contract of the ACP side, as it stands in `folder`. */
export async function readAcpFiles(folder: string): Promise<AcpFiles> {
  const [schema, extensions, methods] = await Promise.all(
    ["schema", "extensions", "methods"].map((name) => readJson(`${folder}/${name}.json`)),
  );
  // Hand-written and imported files of this repository: `acp-parse.ts` refuses what it does not understand.
  return { schema, extensions, methods } as AcpFiles;
}

export async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}
