import type { FilePartInput, PartInput } from "@opencode/sdk/types";
import { isTextMedia } from "../../core/base/media.js";
import type { Core } from "../../core/core.js";
import { evaluate } from "../../core/interaction/permission/rules.js";
import { rulePaths } from "../../core/tool/external-directory.js";
import { textUrl } from "../updates/content.js";
import { localFile } from "./link.js";
import type { OpenSession } from "./open-session.js";

/** The parts of a prompt, files among them as the user has them open: with text that is not saved yet. */
export async function withUnsaved<P extends PartInput>(
  core: Core,
  session: OpenSession,
  parts: readonly P[],
): Promise<P[]> {
  return Promise.all(
    parts.map(async (part) =>
      part.type === "file" && part.url.startsWith("file:") && isTextMedia(part.mime)
        ? { ...part, ...(await unsaved(core, session, part)) }
        : part,
    ),
  );
}

async function unsaved(
  core: Core,
  session: OpenSession,
  part: FilePartInput,
): Promise<Partial<FilePartInput>> {
  const file = localFile(part.url);
  if (!file || (await isForbidden(core, session, file.path))) return {};
  const text = await session.unsaved(file.path);
  if (text === undefined) return {};
  const { lines } = file;
  const wanted = lines
    ? text
        .split("\n")
        .slice(lines.start - 1, lines.end)
        .join("\n")
    : text;
  return { url: textUrl(part.mime, Buffer.from(wanted), lines) };
}

/** What a rule forbids to read is not read from the editor either; the disk's side says so. */
async function isForbidden(core: Core, session: OpenSession, file: string): Promise<boolean> {
  const [agent, { permission = [] }] = await Promise.all([
    session.instance.agent(session.choice.mode),
    core.sessions.get(session.id),
  ]);
  const names = await rulePaths({ worktree: session.instance.scope }, file);
  return names.some(
    (name) => evaluate([[...agent.permission, ...permission]], "read", name).action === "deny",
  );
}
