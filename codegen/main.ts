import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseAcp } from "./acp/contract.js";
import { emitAcpSupport } from "./acp/emit-support.js";
import { readAcpFiles } from "./acp/files.js";
import { ACP_FOLDER, ACP2_FOLDER, acpOutputs } from "./acp/outputs.js";
import { parseContract } from "./contract/parse.js";
import { pythonOutputs } from "./python/outputs.js";
import { outputs } from "./typescript/outputs.js";

// Paths are relative to the working directory, the repository's root: `npm run gen`, `npm run gen -- --check`.

const SUPPORT = "docs/acp.md";
/** Hold nothing but generated files, so one that is no longer generated goes. */
const OWNED = ["server/gen/routes", ACP_FOLDER, ACP2_FOLDER];

const contract = parseContract(await readFile("openapi.yaml", "utf8"));
const http = await outputs(contract, {
  validators: await runtime("validators.ts"),
  route: await runtime("route.ts"),
});
const files = await readAcpFiles("acp-schema");
const acp = await acpOutputs(
  { first: parseAcp(files), second: parseAcp(files.second) },
  { lenient: await runtime("lenient.ts") },
);
const support = emitAcpSupport({
  ...files,
  methods: files.methods.methods,
  methods2: files.second.methods.methods,
});
const wanted = new Map([...http, ...pythonOutputs(contract), ...acp, [SUPPORT, support]]);
const present = new Map<string, string>();
for (const path of new Set([...wanted.keys(), ...(await owned())])) {
  const content = await unlessAbsent(readFile(path, "utf8"));
  if (content !== undefined) present.set(path, content);
}
const paths = [...new Set([...wanted.keys(), ...present.keys()])];
const differing = paths.filter((path) => wanted.get(path) !== present.get(path));

if (process.argv.includes("--check")) {
  for (const path of differing) {
    const source = path === SUPPORT || path.startsWith(ACP_FOLDER) ? "acp-schema" : "openapi.yaml";
    process.stderr.write(`${path}: not what ${source} gives, run npm run gen\n`);
  }
  process.exitCode = differing.length > 0 ? 1 : 0;
} else {
  for (const path of differing) await put(path, wanted.get(path));
}

function runtime(name: string): Promise<string> {
  return readFile(new URL(`runtime/${name}`, import.meta.url), "utf8");
}

async function owned(): Promise<string[]> {
  const folders = OWNED.map(async (folder) => {
    const names = (await unlessAbsent(readdir(folder))) ?? [];
    return names.map((name) => `${folder}/${name}`);
  });
  return (await Promise.all(folders)).flat();
}

async function put(path: string, content: string | undefined): Promise<void> {
  process.stdout.write(`${content === undefined ? "removed" : "wrote"} ${path}\n`);
  if (content === undefined) return rm(path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

async function unlessAbsent<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
