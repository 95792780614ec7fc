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
/** What is served of each version, by the file that it goes to. */
const schemas = {
  "schema.json": await selected("methods.json", String(PROTOCOL_VERSION)),
  "v2/schema.json": await selected("v2/methods.json", "2"),
};
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
    (await Promise.all(Object.entries(schemas).map(isSame))).every(Boolean) &&
    isDeepStrictEqual(await readJson(`${TARGET}/protocol.json`), protocol) &&
    (await readFile(`${TARGET}/VERSION`, "utf8")) === release;
  if (!isCurrent)
    process.stderr.write(`${TARGET}: not what ${PACKAGE} ${version} ships, run npm run gen:acp-schema\n`);
  process.exitCode = isCurrent ? 0 : 1;
} else {
  for (const [name, schema] of Object.entries(schemas))
    await writeFile(`${TARGET}/${name}`, JSON.stringify(schema, undefined, 2));
  await writeFile(`${TARGET}/protocol.json`, JSON.stringify(protocol, undefined, 2));
  await writeFile(`${TARGET}/VERSION`, release);
}

async function selected(methods: string, number: string): Promise<SchemaFile> {
  return selectSchema(
    await shipped("schema.json", number),
    await shipped("schema.unstable.json", number),
    (await readJson(`${TARGET}/${methods}`)) as MethodsFile,
  );
}

async function isSame([name, schema]: [string, SchemaFile]): Promise<boolean> {
  return isDeepStrictEqual(await readJson(`${TARGET}/${name}`), JSON.parse(JSON.stringify(schema)));
}

async function shipped(name: string, number: string): Promise<SchemaFile> {
  const path = fileURLToPath(import.meta.resolve(`${PACKAGE}/schema/v${number}/${name}`));
  return (await readJson(path)) as SchemaFile;
}
