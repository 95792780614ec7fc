// npm run gen:catalogue -- SOURCE [DATE]
// Makes the snapshot in `gen/` from models.dev's `api.json` or from a folder of its TOML files. Run by hand, no network.
import { mkdir, writeFile } from "node:fs/promises";
import { readSource } from "./read-source.mjs";
import { packSnapshot, snapshotText } from "./snapshot.ts";
import { trimCatalogue } from "./trim.ts";

const [from, date = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
if (!from) {
  process.stderr.write("usage: npm run gen:catalogue -- SOURCE [DATE]\n");
  process.exit(2);
}
const providers = trimCatalogue(readSource(from));
const text = snapshotText(await packSnapshot(`models.dev, ${date}`, providers));
const target = new URL("gen/catalogue.json", import.meta.url);
await mkdir(new URL(".", target), { recursive: true });
await writeFile(target, text);
const models = Object.values(providers).flatMap(({ models }) => Object.keys(models));
process.stdout.write(
  `${Object.keys(providers).length} providers, ${models.length} models, ${text.length} bytes\n`,
);
