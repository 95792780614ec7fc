/** Where the keys of one operation go; written by codegen. */
export interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With `{name}` for each path parameter. */
  path: string;
  query?: readonly string[];
  header?: readonly string[];
  /** Keys that make up the body, or the one key that holds all of it. */
  body?: readonly string[] | string;
  /** What is read of an answer that is no JSON. */
  answer?: "text" | "blob";
}

export interface Placed {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  header: Record<string, unknown>;
  /** Absent when no body key was given. */
  body?: unknown;
}

/** Sorts flat parameters to their places, drops unknown ones, throws TypeError on a missing path value. */
export function placeParameters(route: Route, parameters: Record<string, unknown>): Placed {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  refuseOlderForm(route, inPath, parameters);
  for (const name of inPath) {
    if (!parameters[name]) throw new TypeError(`${route.method} ${route.path} needs "${name}"`);
  }
  const body = bodyOf(route, parameters);
  return {
    path: pick(inPath, parameters),
    query: pick(route.query ?? [], parameters),
    header: pick(route.header ?? [], parameters),
    ...(body === undefined ? {} : { body }),
  };
}

/** Parameters in groups, as the first client of this API took them, would be dropped without a word. */
function refuseOlderForm(route: Route, inPath: string[], parameters: Record<string, unknown>): void {
  const inBody = [route.body ?? []].flat();
  const isGroup = (name: string) =>
    typeof parameters[name] === "object" && parameters[name] !== null && !inBody.includes(name);
  const groups = ["path", "query", "body"].filter(isGroup);
  if (groups.length === 0) return;
  const names = [...inPath, ...(route.query ?? []), ...inBody].slice(0, 4).join(", ");
  throw new TypeError(
    `${route.method} ${route.path} takes its parameters side by side, as in { ${names} }, not in { ${groups.join(", ")} }: ` +
      "that is how version 1 of the client was called, and this is version 2.",
  );
}

function bodyOf(route: Route, parameters: Record<string, unknown>): unknown {
  if (typeof route.body === "string") return parameters[route.body];
  const body = pick(route.body ?? [], parameters);
  return Object.keys(body).length > 0 ? body : undefined;
}

/** The named entries that are set, in the caller's order. */
function pick(names: readonly string[], from: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(from).filter(([name, value]) => names.includes(name) && value !== undefined),
  );
}
