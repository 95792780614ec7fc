/** The contract, parsed once: what every emitter reads. Made by `parse.ts`. */
export interface Contract {
  info: { title: string; version: string };
  /** In the order of the document. */
  operations: Operation[];
  /** `components.schemas`, in the order of the document. */
  schemas: Record<string, Schema>;
  /** Members of the `Event` union, in order. */
  events: ContractEvent[];
  /** The whole document as parsed, for the emitter that ships it. */
  document: Record<string, unknown>;
}

export type Method = "get" | "post" | "put" | "patch" | "delete";

export interface Operation {
  /** Such as `session.prompt_async`. */
  id: string;
  method: Method;
  path: string;
  /** The first tag: which file its route and validators go to. */
  tag: string;
  summary: string;
  description: string;
  deprecated: boolean;
  /** Path-level and operation-level ones, references resolved. */
  parameters: Parameter[];
  body?: { required: boolean; schema: Schema };
  /** By ascending status, references resolved. */
  responses: OperationResponse[];
  /** Answers `text/event-stream`. */
  stream: boolean;
  /** `x-websocket`: whoever asks for a WebSocket here gets one. */
  webSocket: boolean;
  /** `x-long-running`: headers go out once admitted, the body follows when the work is done. */
  longRunning: boolean;
  /** `x-sdk-result`: name of the schema a client SDK types as the answer, where the response admits more than one. */
  sdkResult?: string;
  /** `x-sdk-body`: the parameter a client SDK takes the body under, where its schema's name is not the word for it. */
  sdkBody?: string;
  /** `x-sdk-hidden`: a client SDK has no method for it. */
  sdkHidden: boolean;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description: string;
  schema: Schema;
  /** `style: deepObject`: an object, one `name[property]` of the query for each property. */
  deepObject?: true;
}

export interface OperationResponse {
  status: number;
  /** Name in `components.responses`, where it came from there. */
  name?: string;
  description: string;
  contentType?: string;
  schema?: Schema;
}

export interface ContractEvent {
  /** Such as `message.part.delta`. */
  type: string;
  /** Name of its schema, such as `EventMessagePartDelta`. */
  schema: string;
  /** `x-ephemeral`: never logged, so never replayed. */
  ephemeral: boolean;
}

/** A JSON Schema 2020-12 object, limited to the keywords `guard.ts` lets through. */
export interface Schema {
  $ref?: string;
  description?: string;
  deprecated?: boolean;
  type?: SchemaType | SchemaType[];
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  examples?: unknown[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: boolean | Schema;
  prefixItems?: Schema[];
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  // What follows comes from the ACP schema only, which says how to read what is not quite right.
  /** A property whose invalid value is read as this one, or as absent. */
  onInvalid?: { value?: unknown };
  /** What `null` and an absent property are read as. */
  onNull?: unknown;
  /** A list without those of its items that are invalid. */
  skipInvalidItems?: boolean;
  /** A catch-all member of a union: the property's values that belong to other members. */
  excludes?: { property: string; values: readonly unknown[] };
}

export type SchemaType = "string" | "integer" | "number" | "boolean" | "array" | "object" | "null";
