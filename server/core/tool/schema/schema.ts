import { z } from "zod";
import { ToolFailure } from "../../base/errors.js";
import { memoise } from "../../base/memoise.js";
import { wellFormedJson } from "../../base/well-formed.js";
import type { Tool } from "../tool.js";

/** A tool's parameters as the JSON Schema the model is sent; made once a tool. */
export const toolSchema: (tool: Tool) => Record<string, unknown> = memoise(
  ({ jsonSchema, parameters }) =>
    jsonSchema ?? (withoutNoise(z.toJSONSchema(parameters, { io: "input" })) as Record<string, unknown>),
);

/** Drops what every model call would pay tokens for and learn nothing from. */
export function withoutNoise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNoise);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, entry]) =>
      key !== "$schema" &&
      !(key === "maximum" && entry === Number.MAX_SAFE_INTEGER) &&
      !(key === "minimum" && entry === Number.MIN_SAFE_INTEGER),
  );
  return Object.fromEntries(kept.map(([key, entry]) => [key, withoutNoise(entry)]));
}

/**
 * The checked arguments of a call, from the text the model produced. Throws a `ToolFailure` that names each wrong
 * argument. Models send `null` for "left out" and sometimes encode the object twice; both are understood.
 */
export function parseArguments(tool: Tool, rawText: string): unknown {
  return checkArguments(tool, argumentsIn(tool, rawText));
}

/** The arguments as they were given. Throws a `ToolFailure` as `parseArguments` does. */
export function checkArguments(tool: Tool, given: unknown): unknown {
  const result = tool.parameters.safeParse(tool.jsonSchema ? given : withoutNulls(given));
  if (result.success) return result.data;
  throw new ToolFailure(
    `Arguments not accepted by the ${tool.id} tool:\n${result.error.issues.map((issue) => `- ${describe(issue)}`).join("\n")}\nCorrect them and call ${tool.id} again.`,
  );
}

/** What the text of a call says, not yet checked. Throws a `ToolFailure` where it is no JSON. */
export function argumentsIn(tool: Tool, rawText: string): unknown {
  if (rawText.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(wellFormedJson(rawText));
    return typeof value === "string" ? JSON.parse(value) : value;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolFailure(
      `Arguments not accepted by the ${tool.id} tool: they are not a JSON object (${reason}). Call ${tool.id} again with valid JSON.`,
    );
  }
}

function withoutNulls(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null));
}

function describe(issue: z.core.$ZodIssue): string {
  const name = issue.path.length === 0 ? "the arguments" : `"${issue.path.map(String).join(".")}"`;
  // zod tells a missing key only by what it received, and only in the sentence.
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) {
    return `${name} is missing (expected ${issue.expected})`;
  }
  return `${name}: ${issue.message}`;
}
