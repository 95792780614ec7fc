import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Config } from "@opencode/sdk/types";
import { badRequest, CoreError } from "../../base/errors.js";
import type { JsonObject } from "../../base/json.js";
import { redactConfig } from "../../base/redact.js";
import { atomicWrite } from "../../system/files/atomic-write.js";
import type { ConfigSources } from "./files.js";
import { parseConfig } from "./parse.js";
import { patchText } from "./patch-text.js";
import { readConfig } from "./read.js";

/** How often a file may change under our hands before that is an error. */
const TRIES = 5;

/** The first of these files that exists. */
export async function present(files: string[]): Promise<string | undefined> {
  for (const file of files) {
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile()) return file;
  }
  return undefined;
}

/**
 * Lays a patch into a configuration file and leaves the rest of its text as it is. `shown`: what clients see as in
 * force, by which values that come back unchanged are known. Throws `BadRequest` when the file would become invalid.
 */
export async function patchFile(
  file: string,
  patch: JsonObject,
  context: { sources: ConfigSources; shown: Config },
): Promise<void> {
  const { sources, shown } = context;
  const options = { ...sources, base: path.dirname(file) };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = await textOf(file);
    parseConfig(before, file);
    const own = await readConfig(before, file, options).then(
      ({ config }) => redactConfig(config, { env: sources.env, values: sources.withheld?.values() }),
      () => ({}),
    );
    const after = await patchText(before, patch, { own, shown });
    if (after === before) return;
    await readConfig(after, file, options).catch((error: unknown) => {
      throw refusal(error);
    });
    if ((await textOf(file)) !== before) continue;
    return atomicWrite(file, after);
  }
  throw new CoreError("ServiceUnavailableError", { message: `${file} is being changed by somebody else` });
}

async function textOf(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    // A directory is only found out once it is open, and then not named.
    throw Object.assign(error, { path: file });
  });
}

function refusal(error: unknown): unknown {
  if (!(error instanceof CoreError)) return error;
  const { issues = [] } = error.data as { issues?: { path: string[]; message: string }[] };
  return badRequest(`Nothing was written. With this change ${error.message}`, "Payload", issues);
}
