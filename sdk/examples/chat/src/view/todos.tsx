import { todos } from "../state/state.js";

const marks: Record<string, string> = { completed: "✓", in_progress: "●", cancelled: "✗" };

/** The agent's plan, and how far it is. */
export function Todos({ sessionID }: { sessionID: string }) {
  const list = todos.value.get(sessionID) ?? [];
  if (list.length === 0) return null;
  const done = list.filter(({ status }) => status === "completed" || status === "cancelled").length;
  const current = list.find(({ status }) => status === "in_progress");
  return (
    <details class="todos" open={done < list.length}>
      <summary>
        Plan <span class="muted">{`${done} of ${list.length} done`}</span>
        {current && <span class="title">{current.content}</span>}
      </summary>
      <ul>
        {list.map(({ content, status }, index) => (
          <li key={index} class={status}>
            <span class="todo-mark" aria-hidden="true">
              {marks[status] ?? "○"}
            </span>
            <span class="unseen">{status.replace("_", " ")}: </span>
            <span dir="auto">{content}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
