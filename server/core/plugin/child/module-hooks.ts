import { readFile } from "node:fs/promises";
import { asText, hasBunWords, moduleWithoutBunWords } from "./bun-words.js";

// What Node asks, in a thread of its own, when it resolves and loads modules for plugins.

/** What is exported of each module that only is there here, by its name. */
export type OwnExports = Record<string, readonly string[]>;

/** Where the modules themselves are kept, for the thread in which plugins run. */
export const ownKey = "opencode.modules";

interface Resolved {
  url: string;
  format?: string | null | undefined;
  importAttributes?: Record<string, string>;
  shortCircuit?: boolean;
}
interface Loaded {
  format: string;
  source?: string | ArrayBuffer | Uint8Array | null | undefined;
  shortCircuit?: boolean;
}

let own: OwnExports = {};

export function initialize(exports: OwnExports): void {
  own = exports;
}

export async function resolve(
  specifier: string,
  context: object,
  next: (specifier: string, context?: object) => Promise<Resolved>,
): Promise<Resolved> {
  const isOwn = Object.hasOwn(own, specifier);
  const ours: Resolved = { url: `opencode-own:${specifier}`, shortCircuit: true };
  if (isOwn && /^bun\b/.test(specifier)) return ours;
  try {
    const found = await next(specifier, context);
    // Node knows no attribute that says text.
    return isText(found.url) ? { ...found, importAttributes: {} } : found;
  } catch (error) {
    // A copy that the plugin brings along counts.
    if (isOwn) return ours;
    throw error;
  }
}

export async function load(
  url: string,
  context: object,
  next: (url: string, context?: object) => Promise<Loaded>,
): Promise<Loaded> {
  if (url.startsWith("opencode-own:")) {
    const name = url.slice("opencode-own:".length);
    return { format: "module", source: exporting(name, own[name] ?? []), shortCircuit: true };
  }
  if (isText(url)) {
    const text = await readFile(new URL(url), "utf8");
    return { format: "module", source: `export default ${JSON.stringify(text)}`, shortCircuit: true };
  }
  const loaded = await next(url, context);
  if (loaded.format !== "module" || !loaded.source || !url.startsWith("file:")) return loaded;
  const source = typeof loaded.source === "string" ? loaded.source : new TextDecoder().decode(loaded.source);
  return hasBunWords(source) ? { ...loaded, source: moduleWithoutBunWords(source) } : loaded;
}

function isText(url: string): boolean {
  return url.startsWith("file:") && (url.endsWith(asText) || /\.(txt|md)$/.test(url));
}

/** A module that exports what is kept under this name; some of its names are words of the language. */
function exporting(name: string, names: readonly string[]): string {
  const kept = `const own = globalThis[Symbol.for(${JSON.stringify(ownKey)})].get(${JSON.stringify(name)});`;
  const all = names.filter((one) => one !== "default");
  const read = all.map((one, at) => `const own${at} = own[${JSON.stringify(one)}];`).join("");
  const told = all.map((one, at) => `own${at} as ${JSON.stringify(one)}`).join(",");
  return `${kept}${read}export default own.default ?? own;export {${told}};`;
}
