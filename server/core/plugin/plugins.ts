import { AsyncLocalStorage } from "node:async_hooks";
import { stat } from "node:fs/promises";
import type { HooksOf, TurnHooks } from "../base/plugin-hooks.js";
import { type PluginEntry, pluginPath, specOf } from "../instance/config/plugin-list.js";
import type { Instance } from "../instance/instance.js";
import { draft, type Journal } from "../storage/journal.js";
import type { Report } from "../storage/report.js";
import type { PluginTools } from "../tool/own-tools.js";
import type { Deadlines } from "./deadlines.js";
import type { PluginPackages } from "./packages.js";
import type { PluginHost } from "./plugin-host.js";
import type { PluginPlace, PluginSource } from "./protocol.js";

/** Where requests of plugins are answered. */
export interface PluginDoor {
  url: string;
  token: string;
  /** Where others reach the server, where they do. */
  serverUrl?: string | undefined;
  close(): Promise<void>;
}

export interface Plugins {
  hooksOf: HooksOf;
  tools: PluginTools;
  /** Says how the door for requests of plugins is opened, at the first use; without one they have none. */
  answerAt(open: () => Promise<PluginDoor>): void;
  /** What was found of them is out of date: they are looked for again at the next use. */
  lookAgain(): void;
  /** What is done in there never waits for plugins: they are who asks. */
  within<T>(work: () => T): T;
  /** Has the directory's plugins let go of what they hold; they are loaded anew at the next use. */
  release(directory: string): Promise<void>;
  /** Has all of them let go of what they hold, then ends them. */
  close(): Promise<void>;
}

export interface PluginsOptions {
  runner: string;
  env: Record<string, string>;
  deadlines: Deadlines;
  packages: PluginPackages;
  instance(directory: string): Promise<Instance>;
  project(instance: Instance): Promise<unknown>;
  permissionOf(toolID: string): string;
  stored(providerID: string): Promise<unknown>;
  renewing(providerID: string, call: () => Promise<Response>): Promise<Response>;
  journal: Journal;
  report: Report;
  said(text: string): void;
}

/** How long what was found is trusted unseen, in milliseconds. */
const trust = 250;
/** Directories whose plugins run at once; those used longest ago are ended first. */
const capacity = 16;
/** Nobody is there: what plugins ask comes to nothing. */
const noDoor: PluginDoor = { url: "http://127.0.0.1:9", token: "", close: async () => undefined };

interface Running {
  fingerprint: string;
  host: PluginHost;
  /** Those who compare it see by another object that there are other hooks. */
  hooks: TurnHooks;
}

interface Place {
  looked: number;
  /** How often everything had been out of date by then. */
  seen: number;
  running: Running | undefined;
  looking: Promise<Running | undefined> | undefined;
}

export function createPlugins(options: PluginsOptions): Plugins {
  const { deadlines, packages } = options;
  const places = new Map<string, Place>();
  const asking = new AsyncLocalStorage<true>();
  const endings = new Set<Promise<void>>();
  let open: (() => Promise<PluginDoor>) | undefined;
  let door: Promise<PluginDoor> | undefined;
  let closing: Promise<void> | undefined;
  let outdated = 0;

  const end = (running: Running | undefined) => {
    if (!running) return;
    const ending = running.host.close().finally(() => endings.delete(ending));
    endings.add(ending);
  };

  const look = async (directory: string, place: Place): Promise<Running | undefined> => {
    const instance = await options.instance(directory);
    const { plugin: entries = [] } = instance.omit?.plugins ? {} : await instance.statedConfig();
    const fingerprint = entries.length > 0 ? await fingerprintOf(entries) : "";
    const before = place.running;
    if (before?.fingerprint === fingerprint) return before;
    end(before);
    place.running = undefined;
    if (entries.length === 0 || closing) return undefined;
    place.running = await begin(instance, entries, fingerprint, place);
    return place.running;
  };

  const begin = async (
    instance: Instance,
    entries: readonly PluginEntry[],
    fingerprint: string,
    place: Place,
  ): Promise<Running> => {
    const { directory } = instance;
    const found = await Promise.all(entries.map((entry) => sourceOf(entry, packages)));
    const here = found.flatMap(({ source }) => source ?? []);
    door ??= open?.();
    const { url, token, serverUrl = url } = (await door) ?? noDoor;
    const data: PluginPlace = {
      project: await options.project(instance),
      ...{ directory, worktree: instance.worktree, serverUrl, door: { url, token } },
    };
    const report = (message: string) => options.report(instance, message);
    // Where there are no plugins nothing of them is loaded.
    const { createPluginHost } = await import("./plugin-host.js");
    const host = createPluginHost({
      runner: options.runner,
      env: options.env,
      place: data,
      order: entries.map(specOf),
      sources: here,
      deadlines,
      ...{ permissionOf: options.permissionOf, stored: options.stored, renewing: options.renewing },
      report,
      joined: () => void joined(instance, running).catch(() => undefined),
      said: options.said,
    });
    const running: Running = { fingerprint, host, hooks: hooksIn(directory, host) };
    const missing = found.filter(({ source }) => !source).map(({ entry }) => entry);
    for (const entry of missing)
      void arrive(entry, instance, running).catch((error: unknown) => {
        if (!closing && place.running === running)
          report(
            `The plugin ${specOf(entry)} is left out: ${error instanceof Error ? error.message : String(error)}`,
          );
      });
    return running;
  };

  /** A turn may outlive the plugins that it began with: those that are there by then are asked. */
  const hooksIn = (directory: string, own: PluginHost): TurnHooks => {
    const now = () => places.get(directory)?.running?.host ?? own;
    return {
      ...own.hooks,
      has: (hook) => now().hooks.has(hook),
      async run(hook, input, output, signal) {
        const running = await runningIn(directory);
        return running ? running.host.hooks.run(hook, input, output, signal) : output;
      },
      tell: (events) => now().hooks.tell(events),
    };
  };

  /** Installs what is not here yet; nobody waits for it. */
  const arrive = async (entry: PluginEntry, instance: Instance, running: Running) => {
    await tell(instance, `Installing the plugin ${specOf(entry)}`);
    await packages.install(specOf(entry));
    const { source } = await sourceOf(entry, packages);
    if (!source || closing) return;
    await running.host.add(source);
    await joined(instance, running);
  };

  /** Agents, commands and tools may be others now. */
  const joined = async ({ directory, projectID: project }: Instance, running: Running) => {
    running.hooks = hooksIn(directory, running.host);
    await options.journal.commit({ directory, project }, [draft("server.instance.disposed", { directory })]);
  };

  const tell = ({ directory, projectID: project }: Instance, message: string) =>
    options.journal.commit({ directory, project }, [draft("tui.toast.show", { message, variant: "info" })]);

  /** Who needs the hooks waits for plugins that are being loaded, but not without end. */
  const booted = async (looking: Promise<Running | undefined>): Promise<Running | undefined> => {
    const running = await looking;
    await running?.host.ready();
    return running;
  };

  /** One look after the other: what the one before has begun, the next finds. */
  const lookInto = (directory: string, place: Place): Promise<Running | undefined> => {
    const before = place.looking;
    place.seen = outdated;
    const looking = (async () => {
      await before;
      return look(directory, place);
    })()
      // Whoever reads the configuration says what is wrong with it.
      .catch(() => place.running)
      .finally(() => {
        if (place.looking !== looking) return;
        place.looked = performance.now();
        place.looking = undefined;
        forgetOldest();
      });
    return looking;
  };

  const runningIn = (directory: string): Promise<Running | undefined> | undefined => {
    if (closing) return undefined;
    let place = places.get(directory);
    if (asking.getStore()) return place?.running && Promise.resolve(place.running);
    if (place && !place.looking && place.seen === outdated && performance.now() - place.looked < trust)
      return place.running && booted(Promise.resolve(place.running));
    place ??= { looked: 0, seen: outdated, running: undefined, looking: undefined };
    places.delete(directory);
    places.set(directory, place);
    if (!place.looking || place.seen !== outdated) place.looking = lookInto(directory, place);
    return booted(place.looking);
  };

  const forgetOldest = () => {
    const used = [...places].filter(([, { running }]) => running);
    for (const [directory, { running }] of used.slice(0, Math.max(0, used.length - capacity))) {
      places.delete(directory);
      end(running);
    }
    for (const [directory, { running }] of places) {
      if (places.size <= 512) break;
      if (!running) places.delete(directory);
    }
  };

  return {
    hooksOf: (directory) => runningIn(directory)?.then((running) => running?.hooks),
    tools: ({ directory }) => runningIn(directory)?.then((running) => running?.host.tools() ?? []),
    answerAt(how) {
      open = how;
    },
    lookAgain: () => void outdated++,
    within: (work) => asking.run(true, work),
    async release(directory) {
      const place = places.get(directory);
      places.delete(directory);
      await place?.looking;
      end(place?.running);
    },
    close() {
      closing ??= (async () => {
        await Promise.all([...places.values()].map(({ looking }) => looking));
        for (const { running } of places.values()) end(running);
        await Promise.all(endings);
        await (await door?.catch(() => undefined))?.close();
      })();
      return closing;
    },
  };
}

/** Changes when a plugin does. */
async function fingerprintOf(entries: readonly PluginEntry[]): Promise<string> {
  const stamps = await Promise.all(
    entries.map(async (entry) => {
      const file = pluginPath(specOf(entry));
      const info = file === undefined ? undefined : await stat(file).catch(() => undefined);
      return [entry, info?.mtimeMs, info?.size];
    }),
  );
  return JSON.stringify(stamps);
}

async function sourceOf(
  entry: PluginEntry,
  packages: PluginPackages,
): Promise<{ entry: PluginEntry; source: PluginSource | undefined }> {
  const spec = specOf(entry);
  const options = typeof entry === "string" ? undefined : entry[1];
  const file = pluginPath(spec);
  const at = file ?? (await packages.find(spec));
  const source = at === undefined ? undefined : { spec, at, isPackage: file === undefined, options };
  return { entry, source };
}
