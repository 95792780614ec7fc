import { configuredFormatters } from "../workspace/formatter/configured.js";
import type { FormatterPlace } from "../workspace/formatter/formatters.js";
import { configuredServers } from "../workspace/lsp/configured.js";
import type { LanguagePlace } from "../workspace/lsp/language-servers.js";
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
