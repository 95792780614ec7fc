import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { PROTOCOL_VERSION } from "@agentclientprotocol/sdk";
import { type MethodsFile, readJson, type SchemaFile } from "./acp-files.js";
import { selectSchema } from "./acp-select.js";

// `npm run gen:acp-schema`, by hand, after the pinned package has changed; with `--check` it only tells whether that was
// forgotten. Reads node_modules, never the network.

const PACKAGE = "@agentclientprotocol/sdk";
const TARGET = "acp-schema";

const manifest = new URL("../../package.json", import.meta.resolve(`${PACKAGE}/schema/v1/schema.json`));
const { version } = (await readJson(fileURLToPath(manifest))) as { version: string };
const methods = (await readJson(`${TARGET}/methods.json`)) as MethodsFile;
const schema = selectSchema(await shipped("schema.json"), await shipped("schema.unstable.json"), methods);
const release = `protocol ${PROTOCOL_VERSION}\n${PACKAGE} ${version}\n`;

if (process.argv.includes("--check")) {
  const isCurrent =
    // By value: the file is formatted as all others are.
    isDeepStrictEqual(await readJson(`${TARGET}/schema.json`), JSON.parse(JSON.stringify(schema))) &&
    (await readFile(`${TARGET}/VERSION`, "utf8")) === release;
  if (!isCurrent)
    process.stderr.write(`${TARGET}: not what ${PACKAGE} ${version} ships, run npm run gen:acp-schema\n`);
  process.exitCode = isCurrent ? 0 : 1;
} else {
  await writeFile(`${TARGET}/schema.json`, JSON.stringify(schema, undefined, 2));
  await writeFile(`${TARGET}/VERSION`, release);
}

async function shipped(name: string): Promise<SchemaFile> {
  const path = fileURLToPath(import.meta.resolve(`${PACKAGE}/schema/v${PROTOCOL_VERSION}/${name}`));
  return (await readJson(path)) as SchemaFile;
}
