import { randomBytes } from "node:crypto";

export type Attributes = Record<string, string | number | readonly string[] | undefined>;

/** Which trace a span is part of, and its own place there. */
export interface SpanPlace {
  traceID: string;
  spanID: string;
}

/** A span as OTLP writes it in JSON. */
export interface SpanJson {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: object }[];
  status: { code?: number };
}

/** Who serves, who works, who asks others. */
export const kinds = { internal: 1, server: 2, client: 3 } as const;

export function newPlace(parent: SpanPlace | undefined): SpanPlace {
  return {
    traceID: parent?.traceID ?? randomBytes(16).toString("hex"),
    spanID: randomBytes(8).toString("hex"),
  };
}

export function spanJson(given: {
  place: SpanPlace;
  parent: SpanPlace | undefined;
  name: string;
  kind: number;
  /** Milliseconds since 1970. */
  start: number;
  end: number;
  attributes: Attributes;
  failed: boolean;
}): SpanJson {
  const { place, parent, name, kind, start, end, attributes, failed } = given;
  return {
    traceId: place.traceID,
    spanId: place.spanID,
    ...(parent && { parentSpanId: parent.spanID }),
    name,
    kind,
    startTimeUnixNano: nanoseconds(start),
    endTimeUnixNano: nanoseconds(end),
    attributes: attributesOf(attributes),
    status: failed ? { code: 2 } : {},
  };
}

export function attributesOf(attributes: Attributes): SpanJson["attributes"] {
  return Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value: jsonOf(value) }],
  );
}

function jsonOf(value: string | number | readonly string[]): object {
  if (typeof value === "string") return { stringValue: value };
  if (typeof value === "object")
    return { arrayValue: { values: value.map((one) => ({ stringValue: one })) } };
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}

function nanoseconds(milliseconds: number): string {
  return String(BigInt(Math.round(milliseconds * 1_000)) * 1_000n);
}

/** The place that a caller names in `traceparent`; `unsampled`: it wants no spans. */
export function parentIn(header: string | null): SpanPlace | "unsampled" | undefined {
  const [, traceID = "", spanID = "", flags = ""] =
    /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:-|$)/.exec(header?.trim() ?? "") ?? [];
  if (!/[^0]/.test(traceID) || !/[^0]/.test(spanID) || header?.trim().startsWith("ff")) return undefined;
  return Number.parseInt(flags, 16) & 1 ? { traceID, spanID } : "unsampled";
}
