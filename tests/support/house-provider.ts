import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import type { Workspace } from "./workspace.js";

/** A provider as people publish them, which answers with what it was made with. */
export const houseSource = `
let made = 0;
export const version = "1.2.3";
export function createHouse(settings) {
  made += 1;
  return {
    languageModel: (modelId) => ({
      specificationVersion: "v2",
      provider: settings.name,
      modelId,
      supportedUrls: {},
      async doStream({ providerOptions }) {
        const delta = [settings.name, settings.word, modelId, made].join(" ");
        const usage = { inputTokens: 1, outputTokens: 2, totalTokens: 3 };
        return {
          stream: new ReadableStream({
            start(controller) {
              controller.enqueue({ type: "stream-start", warnings: [] });
              controller.enqueue({ type: "text-start", id: "0" });
              controller.enqueue({ type: "text-delta", id: "0", delta });
              controller.enqueue({ type: "text-end", id: "0" });
              controller.enqueue({ type: "finish", finishReason: "stop", usage });
              controller.close();
            },
          }),
        };
      },
    }),
  };
}
`;

/** Packs the files as a package; resolves with the archive. */
export async function packPackage(
  workspace: Workspace,
  folder: string,
  files: Record<string, string>,
): Promise<string> {
  for (const [name, text] of Object.entries(files)) workspace.write(`${folder}/${name}`, text);
  const { stdout } = await promisify(execFile)("npm", ["pack", "--ignore-scripts", "--loglevel=error"], {
    cwd: workspace.path(folder),
  });
  return workspace.path(`${folder}/${stdout.trim().split("\n").at(-1)}`);
}

/** What a registry says of a package that has this one version. */
export function packument(name: string, archive: string, tarball: string): object {
  const integrity = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  const version = { name, version: "1.2.3", dist: { tarball, integrity } };
  return { name, "dist-tags": { latest: "1.2.3" }, versions: { "1.2.3": version } };
}
