import path from "node:path";
import { inside } from "../system/files/inside.js";
import { configuredFormatters } from "../workspace/formatter/configured.js";
import type { FormatterPlace } from "../workspace/formatter/formatters.js";
import { configuredServers } from "../workspace/lsp/configured.js";
import type { LanguagePlace } from "../workspace/lsp/language-servers.js";
import { referenceInfo } from "../workspace/reference/reference.js";
import type { NamedRepository } from "../workspace/reference/repositories.js";
import type { Instance } from "./instance.js";

/** What formats the files of a directory. */
export async function formatterPlace(instance: Instance): Promise<FormatterPlace> {
  const { directory, scope } = instance;
  const { formatter } = await instance.config();
  const mayRun = (name: string) => instance.mayRun("formatter", name);
  return { directory, scope, programs: configuredFormatters(formatter), mayRun };
}

/** What knows the languages of a directory. */
export async function languagePlace(instance: Instance): Promise<LanguagePlace> {
  const { directory, scope, projectID } = instance;
  const { lsp } = await instance.config();
  const mayRun = (name: string) => instance.mayRun("lsp", name);
  return { directory, scope, projectID, servers: configuredServers(lsp), mayRun };
}

/** The repository of the references in whose copy an absolute path lies. */
export async function repositoryAt(
  instance: Instance,
  { home, data }: { home: string; data: string },
  file: string,
): Promise<NamedRepository | undefined> {
  if (!inside(path.join(data, "repos"), file)) return undefined;
  const { reference, references } = await instance.config();
  const places = { directory: instance.directory, home, data };
  for (const [name, entry] of Object.entries({ ...reference, ...references }))
    for (const { path: folder, source } of referenceInfo(name, entry, places))
      if (source.type === "git" && inside(folder, file))
        return { repository: source.repository, branch: source.branch, folder };
  return undefined;
}
