/** What the model reads of a subagent that has ended, or that goes on. */
export function taskText(childID: string, state: "running" | "completed" | "error", said: string): string {
  const tag = state === "error" ? "task_error" : "task_result";
  return `<task id="${childID}" state="${state}">\n<${tag}>\n${said}\n</${tag}>\n</task>`;
}

/** In place of the result while there is none. */
export const goesOn =
  "The subagent goes on in the background. Its result comes as a message of its own: neither wait for it nor ask for it.";
