import path from "node:path";
import { inside } from "../../system/files/inside.js";

/** Where programs for code are looked for and run. */
export interface CodePlace {
  /** Absolute. */
  directory: string;
  /** Root of the work tree, or the directory outside git. */
  scope: string;
}

/** The folder and those above it, up to the place's scope. */
export function foldersUp(folder: string, { scope }: CodePlace): string[] {
  const found = [folder];
  for (let at = folder; at !== scope && inside(scope, at); ) {
    const above = path.dirname(at);
    if (above === at) break;
    at = above;
    found.push(at);
  }
  return found;
}
