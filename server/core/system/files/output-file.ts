import { randomBytes } from "node:crypto";
import path from "node:path";
import { makeFolder } from "../../base/make-folder.js";
import { dropOldOutputs } from "./output-retention.js";

/** A fresh path in `outputDirectory`, which is created; the call's id comes from a provider and is made safe. */
export async function newOutputFile(outputDirectory: string, callID: string): Promise<string> {
  await makeFolder(outputDirectory);
  void dropOldOutputs(outputDirectory);
  const name = callID.replace(/[^\w-]/g, "_").slice(0, 64);
  return path.join(outputDirectory, `tool_${name}_${randomBytes(4).toString("hex")}`);
}
