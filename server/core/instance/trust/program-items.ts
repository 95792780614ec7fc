import { realpath } from "node:fs/promises";
import path from "node:path";
import type { Config } from "@opencode/sdk/types";
import type { CodePlace } from "../../workspace/code/code-place.js";
import { type CodeProgram, codeRun } from "../../workspace/code/program.js";
import { configuredFormatters } from "../../workspace/formatter/configured.js";
import { configuredServers } from "../../workspace/lsp/configured.js";
import { asWritten } from "../config/withheld.js";
import { hashOf } from "./code-files.js";
import { hashOfNamed } from "./named-code.js";
import { type TrustItem, trustItem } from "./withhold.js";

/** The formatters and language servers that would run code of a project: its own, or what it has them take in. */
export async function programItems(
  { config, project }: { config: Config; project: Config },
  place: CodePlace,
  env: Readonly<Record<string, string | undefined>>,
): Promise<TrustItem[]> {
  const formatters = configuredFormatters(config.formatter);
  const servers = configuredServers(config.lsp);
  const lists = await Promise.all([
    ...formatters.map((one) => itemOf("formatter", one, entryOf(project.formatter, one.name), place, env)),
    ...servers.map((one) => itemOf("lsp", one, entryOf(project.lsp, one.name), place, env)),
  ]);
  return lists.flat();
}

/** What a project's own configuration says of one. */
function entryOf(setting: Config["formatter"] | Config["lsp"], name: string): unknown {
  return typeof setting === "object" ? setting[name] : undefined;
}

async function itemOf(
  kind: "formatter" | "lsp",
  program: CodeProgram,
  entry: unknown,
  place: CodePlace,
  env: Readonly<Record<string, string | undefined>>,
): Promise<TrustItem[]> {
  const files = await codeRun(program, place, env);
  const own = JSON.stringify(entry ?? {}) !== "{}";
  if (files.length === 0 && !own) return [];
  const hashes = await Promise.all(files.map(async (file) => [file, ...(await hashesOf(file))]));
  const named = own
    ? await hashOfNamed([{ words: program.command, folder: place.directory }], place.scope)
    : "";
  const shown = own ? program.command : files.map((file) => path.relative(place.scope, file));
  return [trustItem(kind, program.name, `runs ${shown.join(" ")}`, [hashes, named, asWritten(entry)])];
}

/** Of a program, and of the package that it belongs to. */
async function hashesOf(file: string): Promise<string[]> {
  const real = await realpath(file).catch(() => file);
  const [, root] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(real) ?? [];
  return Promise.all([
    hashOf(real),
    ...(root === undefined ? [] : [hashOf(path.join(root, "package.json"))]),
  ]);
}
