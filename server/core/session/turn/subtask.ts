import type { Part } from "@opencode/sdk/types";
import { newID } from "../../base/ids.js";
import type { ModelEvent, StreamModel } from "../../provider/model.js";

/**
 * What a model would answer that hands the subtasks of a prompt to their subagents: one call of the task tool each.
 * Undefined when the prompt has none.
 */
export function subtaskStream(parts: Part[]): StreamModel | undefined {
  const subtasks = parts.filter((part) => part.type === "subtask");
  if (subtasks.length === 0) return undefined;
  return async function* (): AsyncGenerator<ModelEvent> {
    for (const { description, prompt, agent, command } of subtasks) {
      const input = { description, prompt, subagent_type: agent, ...(command !== undefined && { command }) };
      yield { type: "tool-call", callID: newID("tool"), tool: "task", input: JSON.stringify(input) };
    }
    const tokens = { input: 0, output: 0, reasoning: 0, cache: { read: 0, write: 0 } };
    yield { type: "finish", reason: "tool-calls", tokens };
  };
}
