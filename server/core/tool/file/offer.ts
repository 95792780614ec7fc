import type { Tool } from "../tool.js";

/** Built-in tools with those of files beside them; one of a file takes the place of the built-in one of its name. */
export function withToolFiles(builtin: readonly Tool[], own: readonly Tool[]): Tool[] {
  const taken = new Set(own.map((tool) => tool.id));
  const all = [...builtin.filter((tool) => !taken.has(tool.id)), ...own];
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}
