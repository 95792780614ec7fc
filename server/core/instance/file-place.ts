import path from "node:path";
import { fileRules } from "../interaction/permission/file-rules.js";
import { realTarget } from "../system/files/real-target.js";
import type { FilePlace } from "../workspace/file/place.js";
import type { Instance } from "./instance.js";

/**
 * The files of an instance as they may be handed to a person who asks for them: what the rules of its default agent deny
 * to read is not, while what they would ask for is, for it is a person who would be asked.
 */
export async function filePlace(instance: Instance, home: string): Promise<FilePlace> {
  const { directory, scope } = instance;
  const [agent, real, realScope] = await Promise.all([
    instance.agent(),
    realTarget(directory),
    realTarget(scope),
  ]);
  const rules = agent.permission.filter(
    ({ permission }) => permission === "read" || permission.includes("*"),
  );
  if (!rules.some(({ action }) => action === "deny")) return { directory, real, mayRead: () => true };
  const decide = await fileRules(rules, { scope, home });
  return {
    directory,
    real,
    mayRead(file) {
      const name = path.relative(realScope, file).replaceAll(path.sep, "/") || ".";
      return decide("read", name).action !== "deny";
    },
  };
}
