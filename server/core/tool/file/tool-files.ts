import { stat } from "node:fs/promises";
import path from "node:path";
import type { Log } from "../../base/log.js";
import { configHomes, type Omitted, projectHomes } from "../../instance/config/files.js";
import { entriesOf } from "../../instance/config/folder-files.js";
import type { Instance } from "../../instance/instance.js";
import type { Report } from "../../storage/report.js";
import { type Child, createChild } from "../child/host.js";
import { toTool } from "../child/to-tool.js";
import type { Tool } from "../tool.js";
import type { DescribedFile, FileRequest } from "./protocol.js";

export interface ToolFiles {
  /**
   * The tools that lie as files in `.opencode/tool` and the like; running those files is what this does first. One
   * that cannot be used is left out and told. The later one of a name counts.
   */
  list(instance: Instance): Promise<Tool[]>;
  /** Ends the process of a directory's once it rests; they are loaded anew at the next use. */
  release(directory: string): Promise<void>;
  /** Ends the processes they run in. */
  close(): Promise<void>;
}

export interface ToolFilesOptions {
  /** Absolute path of the built `runner.ts`. */
  runner: string;
  /** Milliseconds a file may take to load. */
  loadTimeout?: number | undefined;
  configDir: string;
  extraConfigDir?: string | undefined;
  omit?: Omitted | undefined;
  env: Record<string, string>;
  /** What a tool of this name asks for. */
  permissionOf(toolID: string): string;
  report: Report;
  log: Log;
}

/** How long what was found is trusted unseen, in milliseconds. */
const trust = 250;
const loadTimeout = 10_000;
/** Milliseconds without a request after which the process is ended. */
const idle = 5 * 60_000;
/** Directories whose tools are kept at once; the one used longest ago goes first. */
const capacity = 64;

interface Loaded {
  fingerprint: string;
  runner: Child<FileRequest>;
  tools: Promise<Tool[]>;
}

interface Place {
  looked: number;
  /** How many things of the project wait for a yes. */
  withheld: number;
  looking: Promise<Loaded | undefined>;
}

export function createToolFiles(options: ToolFilesOptions): ToolFiles {
  const places = new Map<string, Place>();
  let closing: Promise<unknown> | undefined;

  const load = async (instance: Instance, files: string[], runner: Child<FileRequest>): Promise<Tool[]> => {
    const tools = new Map<string, Tool>();
    for (const file of files) {
      const signal = AbortSignal.timeout(options.loadTimeout ?? loadTimeout);
      try {
        const described = (await runner.request(
          { type: "describe", file },
          { signal, grace: 0 },
        )) as DescribedFile;
        for (const problem of described.problems)
          options.report(instance, `A tool of ${file} is left out: ${problem}`);
        for (const one of described.tools)
          tools.set(
            one.id,
            toTool(one, {
              permission: options.permissionOf(one.id),
              from: { file },
              call: (args, context, given) =>
                runner.request({ type: "call", file, tool: one.id, args, context }, given),
            }),
          );
      } catch (error) {
        if (closing) return [];
        const why = signal.aborted ? "it did not finish loading in time" : messageOf(error);
        options.report(instance, `The tools of ${file} are left out: ${why}`);
      }
    }
    return [...tools.values()];
  };

  const look = async (instance: Instance, known: Loaded | undefined): Promise<Loaded | undefined> => {
    const { directory, worktree } = instance;
    const { items } = await instance.untrusted();
    // The project's own run only once somebody has allowed all of it.
    const withheld = items.length > 0 ? projectHomes(options, directory, worktree) : [];
    const homes = configHomes(options, directory, worktree).filter((home) => !withheld.includes(home));
    const found = await toolFiles(homes);
    const fingerprint = found.map(({ file, stamp }) => `${file}|${stamp}`).join("\n");
    if (known?.fingerprint === fingerprint) return known;
    known?.runner.retire();
    if (found.length === 0) return undefined;
    const runner = createChild<FileRequest>({
      runner: options.runner,
      cwd: instance.directory,
      env: options.env,
      runs: "this project's tools",
      idle,
      said: (text) => options.log("info", `tools of ${instance.directory}: ${text}`),
    });
    return {
      fingerprint,
      runner,
      tools: load(
        instance,
        found.map(({ file }) => file),
        runner,
      ),
    };
  };

  return {
    async list(instance) {
      if (closing) return [];
      const key = instance.directory;
      // A yes of the user's counts for the very next prompt.
      const withheld = (await instance.untrusted()).items.length;
      let place = places.get(key);
      if (!place || place.withheld !== withheld || performance.now() - place.looked >= trust) {
        const before = place?.looking;
        // A look that failed says nothing of the next one.
        const looking = (async () => look(instance, await before?.catch(() => undefined)))();
        place = { looked: performance.now(), withheld, looking };
        places.delete(key);
        places.set(key, place);
        forgetOldest();
      }
      return (await (await place.looking)?.tools) ?? [];
    },
    async release(directory) {
      const place = places.get(directory);
      places.delete(directory);
      (await place?.looking.catch(() => undefined))?.runner.retire();
    },
    async close() {
      closing ??= Promise.all(
        [...places.values()].map(async ({ looking }) =>
          (await looking.catch(() => undefined))?.runner.close(),
        ),
      );
      await closing;
    },
  };

  function forgetOldest(): void {
    const [oldest] = places;
    if (places.size <= capacity || !oldest) return;
    places.delete(oldest[0]);
    void oldest[1].looking.then(
      (loaded) => loaded?.runner.retire(),
      () => undefined,
    );
  }
}

/** In rising precedence. */
async function toolFiles(homes: readonly string[]): Promise<{ file: string; stamp: string }[]> {
  const found = await Promise.all(
    homes.map(async (home) => {
      const folders = (await entriesOf(home)).filter(({ name }) => name === "tool" || name === "tools");
      const lists = await Promise.all(
        folders.map(async ({ name }) =>
          (await entriesOf(path.join(home, name)))
            .filter((entry) => /\.(ts|js|mjs)$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
            .map((entry) => path.join(home, name, entry.name)),
        ),
      );
      return lists.flat();
    }),
  );
  const stamped = await Promise.all(
    found.flat().map(async (file) => {
      const info = await stat(file).catch(() => undefined);
      return info?.isFile() ? [{ file, stamp: `${info.mtimeMs}:${info.size}` }] : [];
    }),
  );
  return stamped.flat();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
