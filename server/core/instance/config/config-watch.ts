import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { PermissionRule } from "@opencode/sdk/types";
import {
  PermissionDenied,
  PermissionExpired,
  PermissionRejected,
} from "../../interaction/permission/permissions.js";
import { type LeftBehind, leftBehind, ticksNow } from "../../system/process/left-behind.js";
import { markOf } from "../../system/process/mark.js";
import type { ConfigPlace } from "./config-places.js";
import { type ConfigState, changedFiles, putBack, readConfigState } from "./config-state.js";
import type { Nested } from "./nested-config.js";

/** Asks for what was changed of a directory's configuration. */
export interface ConfigAsker {
  /** Calls in the same directory are watched together. */
  directory: string;
  /** Throws when that is refused. */
  ask(files: string[], states: { before: ConfigState; after: ConfigState }): Promise<void>;
  /** A folder to keep in what was refused. */
  keepIn: string;
}

/** A call that may change any file, and does not say which. */
export interface WatchedCall extends ConfigAsker {
  place(): Promise<ConfigPlace>;
  sessionID: string;
  /** What was allowed when it was made. */
  rules: readonly PermissionRule[];
}

/** Sees to it that configuration which a call changed unasked does not stay without a yes. */
export interface ConfigWatch {
  /** Runs `work`, then asks for what it changed of what configuration is read from; without a yes that is put back. */
  during<T>(call: WatchedCall, work: () => Promise<T>): Promise<T>;
  /**
   * Before configuration is used: asks for what a call has left behind that changed it since, by the rules under which
   * the call was made. Without a yes that is put back. Never throws for a refusal.
   */
  settle(directory: string, asker: (rules: readonly PermissionRule[]) => ConfigAsker): Promise<void>;
  /** Told of a file that was changed with a yes, or by the user. */
  allowed(file: string, content: string | undefined): void;
}

/** Milliseconds after which nobody remembers a configuration that has been put back. */
const forgotten = 300;

interface Watched {
  calls: number;
  place: ConfigPlace;
  /** As it was when the first of the calls began, with what has been allowed or asked since. */
  state: ConfigState;
  /** It could not be read behind a call, such as for want of descriptors: the next look finds what that call changed. */
  isMissed: boolean;
  /** What reads or changes the state is done one after the other. */
  last: Promise<unknown>;
  /** What runs on of calls that have ended, and what the latest of them was allowed. */
  left: Set<LeftBehind>;
  rules: readonly PermissionRule[];
}

/** Directories of which it is remembered which of their folders were looked into. */
const mostNested = 16;

export function createConfigWatch({ owner }: { owner: string }): ConfigWatch {
  const watched = new Map<string, Promise<Watched>>();
  const nested = new Map<string, Nested>();

  const inTurn = <T>(now: Watched, work: () => Promise<T>): Promise<T> => {
    const done = now.last.then(work);
    now.last = done.catch(() => undefined);
    return done;
  };

  const end = async (call: ConfigAsker, now: Watched): Promise<void> => {
    const { place } = now;
    const { before, after, files } = await inTurn(now, async () => {
      const before = now.state;
      now.isMissed = true;
      const after = await readConfigState(place, before);
      // Who sees a change first asks for it; others need not wait for the answer.
      now.state = after;
      now.isMissed = false;
      return { before, after, files: changedFiles(before, after) };
    });
    if (files.length === 0) return;
    try {
      await call.ask(files, { before, after });
    } catch (error) {
      const kept = await keep(files, after, call.keepIn);
      const undone = await inTurn(now, async () => {
        // What others have written there since is theirs.
        const theirs = new Set(changedFiles(after, await readConfigState(place, after)));
        const own = files.filter((file) => !theirs.has(file));
        await putBack(own, before, place);
        now.state = await readConfigState(place, after);
        return own;
      });
      await pause(forgotten);
      if (isRefusal(error) && undone.length > 0)
        error.message += ` The call had run by then: what it changed in ${undone.join(", ")} is undone, and kept in ${kept}.`;
      throw error;
    }
  };

  const begin = async (call: WatchedCall): Promise<Watched> => {
    const place = await call.place();
    const known = nested.get(call.directory);
    const state = await readConfigState(place, known && { nested: known });
    return {
      ...{ calls: 0, place, state, isMissed: false },
      ...{ last: Promise.resolve(), left: new Set(), rules: call.rules },
    };
  };

  /** Forgets a directory in which nothing is at work any more. */
  const leave = (directory: string, known: Promise<Watched>, now: Watched): void => {
    if (now.calls > 0 || now.left.size > 0 || now.isMissed || watched.get(directory) !== known) return;
    watched.delete(directory);
    nested.delete(directory);
    nested.set(directory, now.state.nested);
    const [oldest] = nested.keys();
    if (nested.size > mostNested && oldest !== undefined) nested.delete(oldest);
  };

  return {
    async during(call, work) {
      const known = watched.get(call.directory) ?? begin(call);
      watched.set(call.directory, known);
      const now = await known.catch((error: unknown) => {
        // The next call begins anew.
        if (watched.get(call.directory) === known) watched.delete(call.directory);
        throw error;
      });
      now.calls++;
      // One that ended in between took it out.
      watched.set(call.directory, known);
      const since = await ticksNow();
      try {
        return await work();
      } finally {
        try {
          // Looked for before its changes are: what ends in between has done what it did.
          const marks = {
            call: markOf(owner, call.sessionID),
            owner: markOf(owner),
            servers: markOf(owner, ""),
          };
          const left = await leftBehind(since, marks).catch(() => undefined);
          if (left) now.left.add(left);
          now.rules = call.rules;
          await end(call, now);
        } finally {
          now.calls--;
          leave(call.directory, known, now);
        }
      }
    },
    async settle(directory, asker) {
      const known = watched.get(directory);
      const now = await known?.catch(() => undefined);
      if (!known || !now || now.left.size === 0) return;
      const over: LeftBehind[] = [];
      for (const one of now.left) if (!(await one.alive().catch(() => false))) over.push(one);
      try {
        await end(asker(now.rules), now);
      } catch (error) {
        if (!isRefusal(error)) throw error;
      } finally {
        for (const one of over) now.left.delete(one);
        leave(directory, known, now);
      }
    },
    allowed(file, content) {
      const note = (now: Watched) =>
        inTurn(now, async () => {
          const files = new Map(now.state.files);
          // Most files are no configuration, and are not in the state of it.
          const there = (await readConfigState(now.place, now.state)).files.has(file);
          if (there && content !== undefined) files.set(file, { stamp: "", bytes: Buffer.from(content) });
          else files.delete(file);
          now.state = { ...now.state, files };
        });
      for (const known of watched.values()) void known.then(note).catch(() => undefined);
    },
  };
}

async function keep(files: readonly string[], { files: now }: ConfigState, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [index, file] of files.entries()) {
    const bytes = now.get(file)?.bytes;
    if (bytes) await writeFile(path.join(folder, `${index}-${path.basename(file)}`), bytes);
  }
  return folder;
}

/** The reason of an abort belongs to all that it ends, and is left as it is. */
function isRefusal(error: unknown): error is Error {
  return [PermissionDenied, PermissionRejected, PermissionExpired].some((kind) => error instanceof kind);
}
