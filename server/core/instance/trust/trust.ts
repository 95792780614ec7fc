import path from "node:path";
import type { Config, PermissionRule, Session } from "@opencode/sdk/types";
import type { Log } from "../../base/log.js";
import { matchGlob } from "../../base/match-glob.js";
import {
  PermissionDenied,
  PermissionExpired,
  PermissionRejected,
  type Permissions,
} from "../../interaction/permission/permissions.js";
import { evaluate, fromConfig } from "../../interaction/permission/rules.js";
import type { Bus } from "../../storage/bus.js";
import type { Database } from "../../storage/database.js";
import { draft, type Journal } from "../../storage/journal.js";
import { readPermissionRules } from "../../storage/tables/permission-rule.js";
import { keyOn } from "../../storage/volume.js";
import { inside } from "../../system/files/inside.js";
import { realTarget } from "../../system/files/real-target.js";
import type { Instance } from "../instance.js";
import type { TrustItem } from "./withhold.js";

/** A place that asks to be trusted. */
export interface TrustPlace {
  /** Absolute. */
  directory: string;
  /** Root of the work tree, or the directory outside git. */
  scope: string;
}

/** Which projects may run their own code and be sent the user's keys. */
export interface Trust {
  /** Says that somebody is there: what lies in the directory is theirs. */
  here(directory: string): void;
  /** Those of the items that nobody has allowed yet. */
  open(place: TrustPlace, user: Config, items: readonly TrustItem[]): Promise<TrustItem[]>;
  /**
   * Asks for what a project would run or send, as a permission of the session; what is refused is not asked again in it.
   * Never throws: without a yes the project goes on without.
   */
  ask(session: Session, instance: Instance, signal: AbortSignal): Promise<void>;
  /** Told when somebody has said yes, before the turn that asked goes on: what was found before is out of date. */
  onAllowed(listener: () => void): void;
}

export const permission = "project_trust";

/** Milliseconds for which what was allowed is believed unseen. */
const belief = 250;

/** What is asked, and kept by an "always": it ends in a hash, so that it holds for nothing else. */
export function patternOf({ kind, name, text, hash }: TrustItem): string {
  return `${[kind, name].filter(Boolean).join(" ")}: ${text} [${hash}]`;
}

export function createTrust(deps: {
  db: Database;
  bus: Bus;
  journal: Journal;
  permissions: Permissions;
  /** The scope of a directory. */
  scopeOf(directory: string): Promise<string>;
  home: string;
  /** Directories, or globs of them, in which somebody is from the start. */
  trusted: readonly string[];
  /** The files that this process sees. */
  volume?: string;
  log: Log;
}): Trust {
  const { db, bus, permissions, home } = deps;
  const places = new Set<string>(deps.trusted);
  /** What was allowed for as long as this process lives, by scope. */
  const once = new Map<string, Set<string>>();
  /** What was refused, by session. */
  const refused = new Map<string, Set<string>>();
  const allowing: (() => void)[] = [];
  let kept = new Map<string, { at: number; rules: Promise<PermissionRule[]> }>();

  bus.subscribe((envelope) => {
    if (envelope.type === "permission.replied") kept = new Map();
  });

  const keptRules = (scope: string): Promise<PermissionRule[]> => {
    const known = kept.get(scope);
    if (known && performance.now() - known.at < belief) return known.rules;
    const rules = readPermissionRules(db, keyOn(deps.volume ?? "", scope), "allow").then((all) =>
      all.filter((rule) => rule.permission === permission),
    );
    kept.set(scope, { at: performance.now(), rules });
    return rules;
  };

  const isHere = async ({ directory, scope }: TrustPlace): Promise<boolean> => {
    for (const place of places) {
      if (place === directory) return true;
      if (/[*?]/.test(place) && matches(place, directory)) return true;
      if (!inside(place, directory) && !inside(directory, place)) continue;
      if ((await deps.scopeOf(place)) === scope && inside(scope, place) && inside(scope, directory))
        return true;
    }
    return false;
  };

  const isNamed = async ({ directory, scope }: TrustPlace, { trusted = [] }: Config): Promise<boolean> => {
    if (trusted.length === 0) return false;
    const real = await realTarget(directory);
    const globs = trusted.map((glob) => glob.replace(/^(~|\$HOME)(?=\/|$)/, home)).filter(path.isAbsolute);
    return globs.some((glob) =>
      [directory, real, ...(inside(scope, directory) ? [scope] : [])].some((one) => matches(glob, one)),
    );
  };

  return {
    onAllowed: (listener) => void allowing.push(listener),
    here: (directory) => void places.add(directory),
    async open(place, user, items) {
      if (items.length === 0 || (await isHere(place)) || (await isNamed(place, user))) return [];
      const rules = userRules(user, home);
      const allowed = once.get(place.scope);
      const always = await keptRules(place.scope);
      return items.filter((item) => {
        const pattern = patternOf(item);
        const { action } = evaluate([rules], permission, pattern);
        if (action === "allow") return false;
        if (action === "deny") return true;
        return !allowed?.has(pattern) && evaluate([always], permission, pattern).action !== "allow";
      });
    },
    async ask(session, instance, signal) {
      // Subagents work with what was decided for the session that sent them.
      if (session.parentID !== undefined || signal.aborted) return;
      const { items, user } = await instance.untrusted();
      const patterns = items.map(patternOf);
      const before = refused.get(session.id);
      if (patterns.length === 0 || patterns.every((pattern) => before?.has(pattern))) return;
      try {
        await permissions.ask({
          session,
          scope: instance.scope,
          rules: [...userRules(user, home), ...(session.permission ?? [])],
          request: {
            permission,
            patterns,
            // The item's own text may hold what would be a wildcard.
            always: patterns.map((pattern) => pattern.replaceAll("*", "?")),
            metadata: { directory: instance.directory, items },
          },
          signal,
        });
      } catch (error) {
        if (signal.aborted) return;
        const no = [PermissionRejected, PermissionExpired, PermissionDenied].some(
          (kind) => error instanceof kind,
        );
        if (!no)
          deps.log("error", "a project could not be asked about", { sessionID: session.id, cause: error });
        refused.set(session.id, new Set([...(before ?? []), ...patterns]));
        const [oldest] = refused.keys();
        if (refused.size > 1_000 && oldest !== undefined) refused.delete(oldest);
        return;
      }
      once.set(instance.scope, new Set([...(once.get(instance.scope) ?? []), ...patterns]));
      for (const tell of allowing) tell();
      const { directory, projectID: project } = instance;
      await deps.journal.commit({ directory, project }, [draft("server.instance.disposed", { directory })]);
    },
  };
}

/** Only what the user says counts: a project cannot vouch for itself. */
function userRules(user: Config, home: string): PermissionRule[] {
  return user.permission === undefined ? [] : fromConfig(user.permission, home);
}

/** A path without wildcards stands for itself and what is below. */
function matches(glob: string, directory: string): boolean {
  const plain = glob.length > 1 ? glob.replace(/\/+$/, "") : glob;
  if (!/[*?]/.test(plain)) return inside(plain, directory);
  return (
    matchGlob(plain.replaceAll(/\*+/g, "*"), directory) || matchGlob(plain.replace(/\/\*\*$/, ""), directory)
  );
}
