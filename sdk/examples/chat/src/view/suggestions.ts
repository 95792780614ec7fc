import { useEffect, useState } from "preact/hooks";
import { commands } from "../state/choice.js";
import { ask } from "../state/load.js";

export interface Suggestion {
  /** What takes the place of what was typed. */
  text: string;
  hint: string;
  /** Of a file of the project. */
  path?: string;
}

export interface Typed {
  kind: "file" | "command";
  query: string;
  /** Where it begins. */
  start: number;
}

/** What is being typed at the cursor: `@` and a piece of a path, or a command's name at the very beginning. */
export function typedAt(text: string, cursor: number): Typed | undefined {
  const before = text.slice(0, cursor);
  const command = /^\/(\S*)$/.exec(before);
  if (command) return { kind: "command", query: command[1] ?? "", start: 0 };
  const file = /(?:^|\s)@([^\s@]*)$/.exec(before);
  return file
    ? { kind: "file", query: file[1] ?? "", start: cursor - (file[1] ?? "").length - 1 }
    : undefined;
}

const most = 8;

/** What it may become. */
export function useSuggestions(typed: Typed | undefined, directory: string): readonly Suggestion[] {
  const [files, setFiles] = useState<readonly string[]>([]);
  const query = typed?.kind === "file" ? typed.query : undefined;
  useEffect(() => {
    if (query === undefined) return setFiles([]);
    let isOver = false;
    const timer = setTimeout(async () => {
      const found = await ask((client) =>
        client.find.files({ query, directory, dirs: "false", limit: most }, { throwOnError: true }),
      );
      if (!isOver && found) setFiles(found.data);
    }, 80);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [query, directory]);
  if (!typed) return [];
  if (typed.kind === "file") return files.map((path) => ({ text: `@${path} `, hint: "", path }));
  const wanted = typed.query.toLowerCase();
  return commands.value
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .slice(0, most)
    .map(({ name, description = "" }) => ({ text: `/${name} `, hint: description }));
}
