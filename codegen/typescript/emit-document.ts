import type { Contract } from "../contract/contract.js";

/** Members of the document that get lines of their own, by depth: `paths`, then each path; each schema. */
const linedDepth = 3;

/** `server/gen/openapi.gen.json`: the whole contract, as `GET /doc` serves it, a line a path and a schema. */
export function emitDocument(contract: Contract): string {
  return `${inLines(contract.document, linedDepth)}\n`;
}

/** JSON whose upper objects have a line a member, so that two changes meet in one line only where they touch one thing. */
function inLines(value: unknown, depth: number): string {
  if (depth === 0 || typeof value !== "object" || value === null || Array.isArray(value))
    return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}:${inLines(member, depth - 1)}`,
  );
  return `{\n${members.join(",\n")}\n}`;
}
