import type { ModelTool } from "../model.js";
import type { Directive } from "./directives.js";

/** The tool call a directive stands for, and the words to report on it. */
export interface DemoCall {
  tool: string;
  input: Record<string, unknown>;
  /** "read a.txt": after "could not". */
  task: string;
  /** "read a.txt": after "Done:". */
  done: string;
}

const TITLE_WORDS = 5;

/** By which a value is handed over where one was asked for. */
const outputTool = "StructuredOutput";

/** The call of one of these tools that carries a directive out; `undefined` when it needs none, or one that is not offered. */
export function callFor(directive: Directive, tools: readonly ModelTool[]): DemoCall | undefined {
  if (directive.kind !== "json") return offered(plainCall(directive), tools);
  const tool = tools.find(({ name }) => name === outputTool);
  if (!tool) return undefined;
  return call(outputTool, argumentsFor(directive.value, tool), "give the value", "gave the value");
}

/** The name of the tool that a directive is about. */
export function toolOf(directive: Directive): string {
  return plainCall(directive)?.tool ?? directive.kind;
}

function offered(made: DemoCall | undefined, tools: readonly ModelTool[]): DemoCall | undefined {
  return tools.some(({ name }) => name === made?.tool) ? made : undefined;
}

/** Tools take objects: what may be anything else is asked for as the `value` of one. */
function argumentsFor(value: unknown, { inputSchema }: ModelTool): Record<string, unknown> {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const names = Object.keys((inputSchema.properties ?? {}) as object);
  const isWrapped = names.length === 1 && names[0] === "value";
  return isObject && !(isWrapped && !("value" in value)) ? (value as Record<string, unknown>) : { value };
}

function plainCall(directive: Directive): DemoCall | undefined {
  switch (directive.kind) {
    case "read":
      return call("read", { filePath: directive.path }, `read ${directive.path}`, `read ${directive.path}`);
    case "write":
      return call(
        "write",
        { filePath: directive.path, content: directive.text },
        `write ${directive.path}`,
        `wrote ${directive.path}`,
      );
    case "edit":
      return call(
        "edit",
        { filePath: directive.path, oldString: directive.before, newString: directive.after },
        `edit ${directive.path}`,
        `edited ${directive.path}`,
      );
    case "run":
      return call(
        "bash",
        { command: directive.command },
        `run \`${directive.command}\``,
        `ran \`${directive.command}\``,
      );
    case "plan": {
      const todos = directive.steps.map((content) => ({ content, status: "pending", priority: "medium" }));
      const steps = `${todos.length} ${todos.length === 1 ? "step" : "steps"}`;
      return call("todowrite", { todos }, `plan ${steps}`, `planned ${steps}`);
    }
    case "ask": {
      const options = directive.options.map((label) => ({ label, description: label }));
      const questions = [{ question: directive.question, header: "Question", options }];
      return call("question", { questions }, `ask "${directive.question}"`, `asked "${directive.question}"`);
    }
    case "task": {
      const description = directive.prompt.split(/\s+/).slice(0, TITLE_WORDS).join(" ");
      return call(
        "task",
        { description, prompt: directive.prompt, subagent_type: "general" },
        `hand over "${description}"`,
        `handed over "${description}"`,
      );
    }
    default:
      return undefined;
  }
}

function call(tool: string, input: Record<string, unknown>, task: string, done: string): DemoCall {
  return { tool, input, task, done };
}
