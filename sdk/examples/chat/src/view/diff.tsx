import { useState } from "preact/hooks";

interface Line {
  kind: "add" | "remove" | "same" | "place";
  text: string;
  before: number | undefined;
  after: number | undefined;
}

const mostLines = 400;
const words = { add: "added", remove: "removed", same: "", place: "" };
const signs = { add: "+", remove: "-", same: " ", place: "" };

/** A unified diff, line by line. */
export function Diff({ patch, label }: { patch: string; label: string }) {
  const [isWhole, setWhole] = useState(false);
  const lines = linesOf(patch);
  const shown = isWhole ? lines : lines.slice(0, mostLines);
  return (
    <figure class="diff" aria-label={`Changes of ${label}`}>
      <div class="diff-lines" tabIndex={0}>
        {shown.map(({ kind, text, before, after }, index) => (
          <div key={index} class={`diff-line ${kind}`}>
            <span class="number" aria-hidden="true">
              {before ?? ""}
            </span>
            <span class="number" aria-hidden="true">
              {after ?? ""}
            </span>
            {words[kind] && <span class="unseen">{words[kind]}: </span>}
            <span class="text">
              <span aria-hidden="true">{signs[kind]}</span>
              {text}
            </span>
          </div>
        ))}
      </div>
      {shown.length < lines.length && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          Show all {lines.length} lines
        </button>
      )}
    </figure>
  );
}

function linesOf(patch: string): Line[] {
  const lines: Line[] = [];
  let before = 0;
  let after = 0;
  /** Lines that are still to come of this place; what stands between places names files. */
  let left = { before: 0, after: 0 };
  for (const row of patch.split("\n")) {
    const [, from, fromCount, to, toCount] = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(row) ?? [];
    if (left.before <= 0 && left.after <= 0) {
      if (from === undefined) continue;
      if (lines.length > 0) lines.push({ kind: "place", text: "⋯", before: undefined, after: undefined });
      [before, after] = [Number(from), Number(to)];
      left = { before: Number(fromCount ?? 1), after: Number(toCount ?? 1) };
    } else if (row.startsWith("\\")) {
      // "No newline at end of file"
    } else if (row.startsWith("+")) {
      lines.push({ kind: "add", text: row.slice(1), before: undefined, after: after++ });
      left.after -= 1;
    } else if (row.startsWith("-")) {
      lines.push({ kind: "remove", text: row.slice(1), before: before++, after: undefined });
      left.before -= 1;
    } else {
      lines.push({ kind: "same", text: row.slice(1), before: before++, after: after++ });
      left.before -= 1;
      left.after -= 1;
    }
  }
  return lines;
}
