import type { Todo } from "@opencode/sdk/types";
import { z } from "zod";
import { defineTool, type Tool, type ToolResult } from "../tool.js";
import readDescription from "./todoread.md";
import writeDescription from "./todowrite.md";

export interface Todos {
  /** In the agent's own order; empty while it has planned nothing. */
  list(sessionID: string): Promise<Todo[]>;
  /** Replaces the whole list and tells it. */
  write(sessionID: string, todos: Todo[]): Promise<void>;
}

const todo = z.object({
  content: z.string().min(1).describe("What is to be done"),
  status: z.enum(["pending", "in_progress", "completed", "cancelled"]).describe("How far it is"),
  priority: z.enum(["high", "medium", "low"]).describe("How much it matters"),
});

/** `todowrite` and `todoread`: the list the agent keeps for a session. */
export function createTodoTools({ todos }: { todos: Todos }): Tool[] {
  const write = defineTool({
    id: "todowrite",
    description: writeDescription,
    kind: "think",
    changes: "never",
    parameters: z.object({ todos: z.array(todo).describe("The whole list, in order") }),
    async execute(args, context) {
      await context.ask({ permission: "todowrite", patterns: ["*"], always: ["*"], metadata: {} });
      await todos.write(context.sessionID, args.todos);
      return listed(args.todos, "");
    },
  });
  const read = defineTool({
    id: "todoread",
    description: readDescription,
    kind: "think",
    changes: "never",
    parameters: z.object({}),
    async execute(_, context) {
      await context.ask({ permission: "todoread", patterns: ["*"], always: ["*"], metadata: {} });
      const list = await todos.list(context.sessionID);
      return listed(
        list,
        list.map((item) => `\n- [${item.status}] ${item.content} (${item.priority})`).join(""),
      );
    },
  });
  return [write, read];
}

function listed(todos: Todo[], lines: string): ToolResult {
  const open = todos.filter(({ status }) => status === "pending" || status === "in_progress").length;
  const title = `${todos.length} ${todos.length === 1 ? "todo" : "todos"}`;
  return { title, output: `${title}, ${open} open${lines}`, metadata: { todos, truncated: false } };
}
