/** A plugin as its author wrote it: given what it may use and its options, it gives its hooks. */
export type PluginFunction = (input: unknown, options: unknown) => unknown;

/**
 * The plugins of a module, in every form they are written in: a `server` beside its name, a default function, functions
 * of any name in the order of their names. What else is exported does not count. Throws where there is none.
 */
export function pluginFunctions(module: Record<string, unknown>): PluginFunction[] {
  const { default: main, ...named } = module;
  const whole = serverOf(main) ?? serverOf(named);
  if (whole) return [whole];
  const functions = [main, ...namedFunctions(named)].filter(isPlugin);
  // CommonJS: `module.exports` is the default, and may hold the functions itself.
  if (functions.length === 0 && typeof main === "object" && main !== null)
    functions.push(...namedFunctions(main as Record<string, unknown>));
  const all = [...new Set(functions)];
  if (all.length > 0) return all;
  const names = Object.keys(module).filter((key) => key !== "module.exports");
  if (names.length === 0) return [];
  const has = typeof main === "object" && main !== null ? Object.keys(main) : names;
  throw new Error(
    has.includes("tui")
      ? "it is for the terminal interface alone: it has no server()"
      : `it exports no plugin, a function or an object with server(), but ${names.join(", ")}`,
  );
}

function serverOf(value: unknown): PluginFunction | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { server } = value as { server?: unknown };
  return isPlugin(server) ? (input, options) => server.call(value, input, options) : undefined;
}

function namedFunctions(from: Record<string, unknown>): PluginFunction[] {
  return Object.keys(from)
    .filter((key) => key !== "__esModule" && key !== "module.exports")
    .sort()
    .map((key) => from[key])
    .filter(isPlugin);
}

/** Classes are no plugins: they cannot be called. */
function isPlugin(value: unknown): value is PluginFunction {
  return typeof value === "function" && !/^class\b/.test(Function.prototype.toString.call(value));
}
