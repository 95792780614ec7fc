import path from "node:path";
import type { Config, ReferenceInfo } from "@opencode/sdk/types";

type Entry = NonNullable<Config["references"]>[string];

export interface ReferencePlaces {
  /** What a relative path starts from. */
  directory: string;
  home: string;
  /** Where repositories would be kept. */
  data: string;
}

/** Whether a reference is a repository, which is fetched from elsewhere. */
export function isRepository(entry: Entry): boolean {
  return "repository" in (typeof entry === "string" ? named(entry) : entry);
}

/** A reference of the configuration; none where it names nothing. A bare text is a path if it looks like one. */
export function referenceInfo(name: string, entry: Entry, places: ReferencePlaces): ReferenceInfo[] {
  const given = typeof entry === "string" ? named(entry) : entry;
  const about = {
    ...(given.description !== undefined && { description: given.description }),
    ...(given.hidden !== undefined && { hidden: given.hidden }),
  };
  if ("path" in given) {
    const folder = localPath(given.path, places);
    return [{ name, path: folder, ...about, source: { type: "local", path: folder, ...about } }];
  }
  const { repository, branch } = given;
  const folder = path.join(places.data, "repos", `${folderOf(repository)}${branch ? `@${branch}` : ""}`);
  const source = { type: "git" as const, repository, ...(branch !== undefined && { branch }), ...about };
  return [{ name, path: folder, ...about, source }];
}

function named(text: string): Exclude<Entry, string> {
  const isPath = /^(\.|~|\/|[A-Za-z]:\\)/.test(text) || !/^[^\s]+[/:][^\s]+$/.test(text);
  return isPath ? { path: text } : { repository: text };
}

function localPath(given: string, { directory, home }: ReferencePlaces): string {
  const full = given === "~" || given.startsWith("~/") ? path.join(home, given.slice(1)) : given;
  return path.resolve(directory, full);
}

/** `example/repo` and `https://github.com/example/repo.git` lie in the same folder; no step leads out of it. */
function folderOf(repository: string): string {
  const bare = repository
    .replace(/^[a-z+]+:\/\//i, "")
    .replace(/^[^@/]+@/, "")
    .replace(/\.git$/, "")
    .replace(":", "/");
  const steps = bare.split("/").filter((step) => step !== "" && step !== "." && step !== "..");
  return (steps.length === 2 ? ["github.com", ...steps] : steps).join("/");
}
