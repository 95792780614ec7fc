import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { PROTOCOL_VERSION } from "@agentclientprotocol/sdk";
import { type MethodsFile, readJson, type SchemaFile } from "./files.js";
import { inventory } from "./inventory.js";
import { selectSchema } from "./select.js";

// `npm run gen:acp-schema`, by hand, after the pinned package has changed; with `--check` it only tells whether that was
// forgotten. Reads node_modules, never the network.

const PACKAGE = "@agentclientprotocol/sdk";
const TARGET = "acp-schema";

const manifest = new URL("../../package.json", import.meta.resolve(`${PACKAGE}/schema/v1/schema.json`));
const { version } = (await readJson(fileURLToPath(manifest))) as { version: string };
const methods = (await readJson(`${TARGET}/methods.json`)) as MethodsFile;
const current = String(PROTOCOL_VERSION);
const schema = selectSchema(
  await shipped("schema.json", current),
  await shipped("schema.unstable.json", current),
  methods,
);
const protocol = Object.fromEntries(
  await Promise.all(
    ["1", "2"].map(async (number) => [
      number,
      inventory(await shipped("schema.json", number), await shipped("schema.unstable.json", number)),
    ]),
  ),
);
const release = `protocol ${PROTOCOL_VERSION}\n${PACKAGE} ${version}\n`;

if (process.argv.includes("--check")) {
  const isCurrent =
    // By value: the file is formatted as all others are.
    isDeepStrictEqual(await readJson(`${TARGET}/schema.json`), JSON.parse(JSON.stringify(schema))) &&
    isDeepStrictEqual(await readJson(`${TARGET}/protocol.json`), protocol) &&
    (await readFile(`${TARGET}/VERSION`, "utf8")) === release;
  if (!isCurrent)
    process.stderr.write(`${TARGET}: not what ${PACKAGE} ${version} ships, run npm run gen:acp-schema\n`);
  process.exitCode = isCurrent ? 0 : 1;
} else {
  await writeFile(`${TARGET}/schema.json`, JSON.stringify(schema, undefined, 2));
  await writeFile(`${TARGET}/protocol.json`, JSON.stringify(protocol, undefined, 2));
  await writeFile(`${TARGET}/VERSION`, release);
}

async function shipped(name: string, number: string): Promise<SchemaFile> {
  const path = fileURLToPath(import.meta.resolve(`${PACKAGE}/schema/v${number}/${name}`));
  return (await readJson(path)) as SchemaFile;
}
