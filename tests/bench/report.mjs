// Collects figures by row and target, and prints them as a table.

/** `record` takes one measurement; `table` shows medians, the least and the greatest, and the ratio to a reference. */
export function createReport(names) {
  /** Row by row, target by target, every single measurement. */
  const rows = new Map();
  return {
    record(row, name, value) {
      if (!rows.has(row)) rows.set(row, new Map(names.map((one) => [one, []])));
      rows.get(row).get(name).push(value);
    },
    plain: () => Object.fromEntries([...rows].map(([row, byTarget]) => [row, Object.fromEntries(byTarget)])),
    table: () => table(rows, names.length > 1),
  };
}

/** Runs a step on every target before its next repetition: A B, B A, A B, ... */
export async function interleave(count, list, step) {
  for (let round = 0; round < count; round++) {
    for (const one of round % 2 ? [...list].reverse() : list) await step(one, round);
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function table(rows, compared) {
  const figure = (value) => value.toFixed(value < 10 ? 2 : 0);
  const spread = (values) => `${figure(Math.min(...values))}-${figure(Math.max(...values))}`;
  const lines = [...rows].map(([row, byTarget]) => {
    const ours = byTarget.get("ours");
    const other = byTarget.get("reference");
    const cells = [row, figure(median(ours)), spread(ours)];
    if (other?.length > 0)
      cells.push(figure(median(other)), spread(other), (median(ours) / median(other)).toFixed(3));
    return `| ${cells.join(" | ")} |`;
  });
  const head = ["", "ours", "from-to", ...(compared ? ["reference", "from-to", "ratio"] : [])];
  const rule = head.map((_, at) => (at ? "---:" : "---"));
  return [`| ${head.join(" | ")} |`, `| ${rule.join(" | ")} |`, ...lines].join("\n");
}
