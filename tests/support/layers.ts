import { posix } from "node:path";
import { coreBreach } from "./core-order.js";
import { cyclesIn } from "./import-cycles.js";
import { factsOf, type SourceFacts } from "./source-facts.js";

export interface SourceFile {
  /** From the root of the repository, with `/`. */
  path: string;
  text: string;
}

/** The dependencies that each package.json declares, development ones apart. */
export interface Manifests {
  server: string[];
  sdk: string[];
  cli: string[];
  page: string[];
  /** For tests and code generation. */
  development: string[];
  /** Files that a package offers to others; they may be re-exports. */
  entries: string[];
}

interface Room {
  /** Longest match wins. */
  folder: string;
  /** Folders it may import from, besides itself. */
  from: string[];
  /** Folders it may import types from. */
  typesFrom?: string[];
  packages: (manifests: Manifests) => string[];
  /** Node's own modules, or only these of them. */
  node: boolean | string[];
}

const without = (list: string[], pattern: RegExp) => list.filter((name) => !pattern.test(name));
const only = (list: string[], pattern: RegExp) => list.filter((name) => pattern.test(name));
const sdkTypes = "sdk/gen/types.gen.ts";

/** The import rules: who may know whom. AGENTS.md says the same in words. */
const rooms: Room[] = [
  { folder: sdkTypes, from: [], packages: () => [], node: false },
  { folder: "sdk", from: [], packages: ({ sdk }) => sdk, node: true },
  {
    // Apps over the SDK, which nothing else knows.
    folder: "sdk/examples",
    from: ["sdk"],
    packages: ({ page }) => page,
    node: false,
  },
  {
    folder: "server/gen",
    from: [],
    typesFrom: [sdkTypes],
    packages: () => ["zod", "@hono/zod-openapi"],
    node: false,
  },
  {
    folder: "server/core",
    from: ["server/gen"],
    typesFrom: [sdkTypes],
    packages: ({ server }) => without(server, /^@?hono/),
    node: true,
  },
  {
    folder: "server/http",
    from: ["server/core", "server/gen"],
    typesFrom: [sdkTypes],
    packages: ({ server }) => only(server, /^@?hono|^zod$|^ws$/),
    node: true,
  },
  {
    folder: "server/acp",
    from: ["server/core", "server/gen"],
    typesFrom: [sdkTypes],
    packages: ({ server }) => only(server, /^zod$|^ws$/),
    node: true,
  },
  { folder: "cli", from: ["server", "sdk"], packages: ({ cli }) => cli, node: true },
  {
    folder: "codegen",
    from: [],
    packages: ({ development }) => development,
    node: ["node:fs", "node:fs/promises", "node:path", "node:url", "node:os", "node:util", "node:crypto"],
  },
];

/** Packages that only one place in core wraps, so that the rest does not depend on them. */
const wrapped: [RegExp, string[]][] = [
  [/^@ai-sdk\/|^ai$/, ["server/core/provider/"]],
  [/^@modelcontextprotocol\//, ["server/core/tool/mcp/", "server/core/interaction/elicitation/"]],
  [/^@photostructure\/sqlite$|^node:sqlite$|^pg$/, ["server/core/storage/"]],
];

/** Imports between workspace packages go through their names; these are the folders behind them. */
const workspaces: Record<string, string> = {
  "@opencode/sdk/types": sdkTypes,
  "@opencode/sdk": "sdk",
  "@opencode/server": "server",
};

const longest = { source: 400, test: 600 };
/** Where `any` says what is meant, each with its reason beside it. */
const anyAllowed = new Set<string>();
/** What queries ask stands beside each other by table; engines have words of their own. */
const knowsSql = [
  "server/core/storage/tables/",
  "server/core/storage/sqlite/",
  "server/core/storage/postgres/",
];
/** Members of `process` that tie code to being a command. */
const commandOnly = new Set(["env", "argv", "argv0", "exit", "stdin", "stdout", "stderr", "chdir"]);
/** The SDK starts a server as a child, with the environment of its own process, and ends it with it. */
const mayStartProcesses = new Set(["sdk/server.ts", "sdk/child.ts"]);

export function isGenerated(path: string): boolean {
  return path.endsWith(".gen.ts");
}

export function isTest(path: string): boolean {
  return (
    path.startsWith("tests/") || /\.(test|support|cases)\.ts$|(^|\/)test-[\w-]+\.ts$|\/fixtures\//.test(path)
  );
}

/** Everything in these files that breaks a rule of the house: where, what, and what to do instead. */
export function findBreaches(files: readonly SourceFile[], manifests: Manifests): string[] {
  const read = files.map((file) => ({ file, facts: factsOf(file.path, file.text) }));
  return [
    ...read.flatMap(({ file, facts }) => [
      ...importBreaches(file, facts, manifests),
      ...formBreaches(file, facts, manifests),
    ]),
    ...cycleBreaches(read.map(({ file, facts }) => [file.path, facts.imports])),
  ];
}

function cycleBreaches(files: readonly (readonly [string, SourceFacts["imports"]])[]): string[] {
  const known = new Set(files.map(([path]) => path));
  const graph = files.map(([path, imports]): [string, string[]] => [
    path,
    imports.flatMap(({ specifier }) => {
      const target = targetOf(path, specifier);
      return target !== undefined && known.has(target) ? [target] : [];
    }),
  ]);
  return cyclesIn(new Map(graph)).map(
    (cycle) => `${cycle.join(" imports ")}: a circle; move what both need to a file that needs neither`,
  );
}

function importBreaches({ path }: SourceFile, { imports }: SourceFacts, manifests: Manifests): string[] {
  if (isTest(path) || path.startsWith("codegen/runtime/")) return [];
  const room = roomOf(path);
  if (!room) return [];
  return imports.flatMap(({ specifier, typeOnly, line }) => {
    const why = importBreach(path, room, specifier, typeOnly, manifests);
    return why ? [`${path}:${line} imports ${specifier}: ${why}`] : [];
  });
}

function importBreach(
  path: string,
  room: Room,
  specifier: string,
  typeOnly: boolean,
  manifests: Manifests,
): string | undefined {
  const homes = wrapped.find(([pattern]) => pattern.test(specifier))?.[1];
  if (homes && !homes.some((home) => path.startsWith(home)) && room.folder !== "cli")
    return `only ${homes.join(" and ")} may; go through what they offer`;
  if (specifier.startsWith("node:")) {
    const allowed = Array.isArray(room.node) ? room.node.includes(specifier) : room.node;
    return allowed ? undefined : `${room.folder} does without it; take what you need as an argument`;
  }
  const target = targetOf(path, specifier);
  if (target === undefined) {
    const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
    if (room.packages(manifests).includes(name)) return undefined;
    return `${room.folder} has no such package; declare it in the package.json of its workspace, if this room may have it (tests/support/layers.ts)`;
  }
  if (!specifier.endsWith(".js") && specifier.startsWith(".") && !/\.(json|md)$/.test(specifier))
    return "relative imports end in .js";
  const inner = coreBreach(path, target, typeOnly);
  if (inner !== undefined) return inner;
  if (within(target, room.folder) || room.from.some((folder) => within(target, folder))) return undefined;
  if (room.typesFrom?.some((folder) => within(target, folder)))
    return typeOnly ? undefined : "only its types; write `import type`";
  return `${room.folder} may know ${[...room.from, ...(room.typesFrom ?? [])].join(", ") || "nobody"}; move what both need to where both may look`;
}

function formBreaches({ path }: SourceFile, facts: SourceFacts, manifests: Manifests): string[] {
  const breaches: string[] = [];
  const add = (line: number, what: string) => breaches.push(`${path}:${line} ${what}`);
  const test = isTest(path);
  const limit = test ? longest.test : longest.source;
  if (!isGenerated(path) && facts.lines > limit)
    add(
      limit,
      `is ${facts.lines} lines long, ${limit} is the most; look for the second noun and give it a file`,
    );
  if (/(^|\/)(utils?|helpers?|common|misc)\.ts$/.test(path))
    add(1, "has a name that says nothing; name what it does");
  if (isGenerated(path) || path.endsWith(".d.ts")) return breaches;
  if (facts.isBarrel && !manifests.entries.includes(path))
    add(1, "only re-exports; import from the file that has it, and delete this one");
  if (test) return breaches;
  // The programs of the docs are somebody's own.
  const shipped = /^(server|sdk|cli)\//.test(path) && !/^sdk\/examples\/[^/]+\.ts$/.test(path);
  for (const line of facts.anys)
    if (!anyAllowed.has(path))
      add(line, "says `any`; say what it is, or `unknown` and look before you use it");
  if (!shipped) return breaches;
  for (const line of facts.consoles)
    add(line, "uses console; take a Log as an argument, the command decides where it goes");
  for (const line of facts.defaultExports) add(line, "exports a default; give it a name");
  for (const line of facts.statements)
    if (!knowsSql.some((folder) => path.startsWith(folder)))
      add(line, "speaks SQL; put it into the file of its table in server/core/storage/tables/");
  for (const { name, line } of facts.processMembers) {
    if (!commandOnly.has(name) || path.startsWith("cli/") || mayStartProcesses.has(path)) continue;
    add(line, `uses process.${name}; that is the command's (cli/): take the value as an argument`);
  }
  return breaches;
}

function roomOf(path: string): Room | undefined {
  return rooms
    .filter(({ folder }) => within(path, folder))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

function within(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** The file or folder of this repository that is meant, or undefined for a package of others. */
function targetOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith(".")) {
    return posix.join(posix.dirname(path), specifier).replace(/\.js$/, ".ts");
  }
  const name = Object.keys(workspaces)
    .filter((one) => specifier === one || specifier.startsWith(`${one}/`))
    .sort((a, b) => b.length - a.length)[0];
  return name === undefined ? undefined : workspaces[name];
}
