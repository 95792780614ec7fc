import type { MessageError, OutputFormat, Part, ToolPart } from "@opencode/sdk/types";
import { z } from "zod";
import { checkValue, SchemaFault, type SchemaIssue } from "../../base/json-schema.js";
import { wellFormedJson } from "../../base/well-formed.js";
import type { Tool } from "../../tool/tool.js";

/** The tool by which a model gives the value it was asked for. */
export const outputTool = "StructuredOutput";

const defaultRetries = 2;
/** Problems told to the model at once. */
const mostTold = 10;

/** What one step did for the value that the prompt asked for. */
export type Verdict =
  | { type: "accepted"; value: unknown }
  /** Tools ran that may lead to it. */
  | { type: "working" }
  /** It gave nothing that fits, and may try again. */
  | { type: "again" }
  | { type: "failed"; error: MessageError };

/** The value one turn was asked for. */
export interface StructuredOutput {
  tool: Tool;
  /** Added to the system text of a model that can call tools, or of one that cannot. */
  instruction(tools: boolean): string;
  /** What to tell a model that answered without the tool; undefined when its last answer needs no such word. */
  reminder(): string | undefined;
  /** To be called once for each step that ended well, with all its parts. `offered` are the tools it could call. */
  judge(parts: Part[], offered: ReadonlyMap<string, Tool>): Verdict;
}

/** Follows the attempts of one turn at the value its prompt asked for; undefined when it asked for none. */
export function createStructuredOutput(format: OutputFormat | undefined): StructuredOutput | undefined {
  if (format?.type !== "json_schema") return undefined;
  const { schema, retryCount = defaultRetries } = format;
  // Providers take arguments only as an object: any other value is handed over inside of one.
  const bare = isObjectSchema(schema);
  const valueIn = (input: unknown) => (bare ? input : (input as { value?: unknown } | undefined)?.value);
  const issuesOf = (input: unknown): SchemaIssue[] => {
    const value = valueIn(input);
    return value === undefined ? [{ path: "", message: "is missing" }] : problems(schema, value);
  };
  let failures = 0;
  let reminder: string | undefined;

  const fail = (reason: string): Verdict => {
    failures += 1;
    if (failures <= retryCount) return { type: "again" };
    const message = `The model gave no value of the form that was asked for: ${reason}`;
    return {
      type: "failed",
      error: { name: "StructuredOutputError", data: { message, retries: retryCount } },
    };
  };

  const acceptedText = (text: string): Verdict | undefined => {
    const value = parsed(text);
    return value !== undefined && problems(schema, value).length === 0
      ? { type: "accepted", value }
      : undefined;
  };

  return {
    tool: {
      id: outputTool,
      description:
        "Hands over your final answer in the form that was asked for. Call it exactly once, when you have everything you need.",
      parameters: z.unknown().superRefine((input, context) => {
        for (const { path, message } of issuesOf(input).slice(0, mostTold))
          context.addIssue({ code: "custom", message: path === "" ? message : `${path} ${message}` });
      }),
      jsonSchema: bare ? schema : wrapped(schema),
      execute: async () => ({ title: "Structured output", output: "The answer was accepted.", metadata: {} }),
    },
    instruction: (tools) =>
      tools
        ? `Give your final answer by calling the tool ${outputTool}, and in no other way.`
        : `Answer with nothing but a JSON value that fits this schema:\n${JSON.stringify(schema)}`,
    reminder: () => reminder,
    judge(parts, offered) {
      reminder = undefined;
      const calls = parts.filter((part) => part.type === "tool");
      const given = calls.find((call) => call.tool === outputTool && call.state.status === "completed");
      if (given) return { type: "accepted", value: valueIn(given.state.input) };
      const refused = calls.find((call) => call.tool === outputTool);
      if (refused) return fail(errorOf(refused));
      if (calls.some((call) => offered.has(call.tool))) return { type: "working" };
      const said = acceptedText(parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join(""));
      if (said) return said;
      reminder = offered.has(outputTool)
        ? `Your answer was not handed over: call the tool ${outputTool} with it.`
        : "Your answer is not a JSON value that fits the schema. Answer with nothing but such a value.";
      return fail("it answered in words");
    },
  };
}

/** What is wrong with a schema that no value can be checked against; undefined for a sound one. */
export function schemaFault(format: OutputFormat | undefined): string | undefined {
  if (format?.type !== "json_schema") return undefined;
  try {
    for (const probe of [{}, [], "", 0, true, null]) checkValue(format.schema, probe);
    return undefined;
  } catch (error) {
    if (error instanceof SchemaFault) return error.message;
    throw error;
  }
}

/** A schema may be unsound in a place that only some value reaches. */
function problems(schema: Record<string, unknown>, value: unknown): SchemaIssue[] {
  try {
    return checkValue(schema, value);
  } catch (error) {
    if (error instanceof SchemaFault) return [{ path: "", message: `cannot be checked: ${error.message}` }];
    throw error;
  }
}

function isObjectSchema({ type, properties }: Record<string, unknown>): boolean {
  return type === "object" || (type === undefined && properties !== undefined);
}

/** References of the schema stay good: they lead from the root to its definitions. */
function wrapped(schema: Record<string, unknown>): Record<string, unknown> {
  const { $schema: _, $defs, definitions, ...rest } = schema;
  return {
    type: "object",
    properties: { value: rest },
    required: ["value"],
    ...($defs !== undefined && { $defs }),
    ...(definitions !== undefined && { definitions }),
  };
}

function errorOf({ state }: ToolPart): string {
  return state.status === "error" ? state.error : "its call did not end";
}

/** The JSON value a text is, fenced or bare. */
function parsed(text: string): unknown {
  const inner = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?```\s*$/.exec(text)?.[1] ?? text;
  try {
    return JSON.parse(wellFormedJson(inner));
  } catch {
    return undefined;
  }
}
