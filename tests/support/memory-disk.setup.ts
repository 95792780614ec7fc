import { mkdirSync, rmSync } from "node:fs";

/** Makes the folder in which this run's tests write, and takes it away when all of them are over. */
export default function setup({ config }: { config: { env: Record<string, unknown> } }): () => void {
  const folder = config.env.TMPDIR;
  if (typeof folder !== "string") return () => {};
  mkdirSync(folder, { recursive: true });
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
