import { createHash } from "node:crypto";
import type { PermissionReply, PermissionRequest, PermissionRule, Session } from "@opencode/sdk/types";
import type { Aside } from "../../base/concurrency.js";
import { badRequest, CoreError } from "../../base/errors.js";
import { waitedInVain } from "../../base/expiry.js";
import { newID } from "../../base/ids.js";
import type { Log } from "../../base/log.js";
import { escapeGlob } from "../../base/match-glob.js";
import type { HooksOf } from "../../base/plugin-hooks.js";
import type { Bus } from "../../storage/bus.js";
import type { Database } from "../../storage/database.js";
import { draft, type EventDraft, type Journal } from "../../storage/journal.js";
import type { Statement } from "../../storage/statement.js";
import {
  claimPermission,
  insertPermission,
  readPermission,
  readPermissionIDs,
  readPermissions,
} from "../../storage/tables/permission.js";
import {
  deletePermissionRule,
  readAllowedEverywhere,
  readPermissionRules,
  upsertPermissionRule,
} from "../../storage/tables/permission-rule.js";
import { keyOn, nameOn } from "../../storage/volume.js";
import { createPending, type Kind } from "../pending.js";
import { askPlugins } from "./ask-plugins.js";
import { fileRules, isOfFiles } from "./file-rules.js";
import { evaluate } from "./rules.js";

/** What a tool asks before it acts. `patterns` are checked against the rules, `always` is what "always" will allow. */
export interface PermissionAsk {
  permission: string;
  patterns: string[];
  always: string[];
  /** Shown to the person who decides, and sent in the `permission.asked` event. */
  metadata: Record<string, unknown>;
}

export interface AskInput {
  session: Session;
  /** Where an "always" holds: the work tree, or the directory outside git. */
  scope: string;
  /** The agent's rules, then the session's. */
  rules: PermissionRule[];
  request: PermissionAsk;
  /** Absent where it is no tool that asks. */
  tool?: { messageID: string; callID: string };
  signal: AbortSignal;
  /** Lets others work while a person is waited for. */
  aside?: Aside;
}

/** What was allowed for good, and where that holds. */
export interface SavedRule {
  /** The same for the same rule. */
  id: string;
  scope: string;
  permission: string;
  pattern: string;
}

export interface Permissions {
  /** Resolves when allowed; throws PermissionDenied, PermissionRejected or PermissionExpired, or the signal's reason. */
  ask(input: AskInput): Promise<void>;
  /** What the rules make of it, without waiting: where a person is to be asked, the request waits for a reply. */
  open(
    input: Omit<AskInput, "signal" | "aside"> & { id?: string },
  ): Promise<{ id: string; effect: "allow" | "deny" | "ask" }>;
  /** What was allowed for good, wherever that holds. */
  saved(): Promise<SavedRule[]>;
  /** Has what was allowed for good asked for again. Nothing happens where there is no such rule. */
  forget(savedID: string): Promise<void>;
  /** Those waiting for an answer in a directory, oldest first. */
  list(directory: string): Promise<PermissionRequest[]>;
  /**
   * The first reply wins; throws PermissionNotFoundError for one that is answered, gone, unknown, or of another
   * session than the one that is named.
   */
  reply(requestID: string, reply: PermissionReply, message?: string, sessionID?: string): Promise<void>;
  /**
   * As `reply` with "reject", and from now on what matches is refused without a question, wherever an "always" would
   * hold. Rules that allow it come first, as they do for every question.
   */
  rejectAlways(requestID: string, message?: string): Promise<void>;
  /** Takes back what a session that runs no more still asks. */
  withdraw(session: Session): Promise<void>;
}

/** A rule forbids it, or a plugin does. */
export class PermissionDenied extends Error {
  override readonly name = "PermissionDenied";
  readonly permission: string;
  constructor(ask: PermissionAsk, by: PermissionRule | "plugin") {
    const why =
      by === "plugin"
        ? `A plugin forbids this: ${ask.permission}`
        : `A rule forbids this: ${by.permission} "${by.pattern}" is denied`;
    super(`${why} (asked for: ${ask.patterns.join(", ")}). Find another way or tell the user.`);
    this.permission = ask.permission;
  }
}

/** A person said no, perhaps with advice on what to do instead. */
export class PermissionRejected extends Error {
  override readonly name = "PermissionRejected";
  readonly feedback: string | undefined;
  constructor(feedback?: string) {
    super(feedback ? `The user rejected this call and says: ${feedback}` : "The user rejected this call.");
    this.feedback = feedback;
  }
}

/** Nobody answered in time. */
export class PermissionExpired extends Error {
  override readonly name = "PermissionExpired";
  constructor({ permission, patterns }: PermissionAsk) {
    const asked = `${permission}: ${patterns.join(", ")}`;
    super(
      `${waitedInVain} So this is not allowed (${asked}). Go on without it, or say what you would need it for.`,
    );
  }
}

/** What a rejection for good refuses: as much as an "always" would allow, unless that is everything of its kind. */
function rejectedBy({ always, patterns }: PermissionRequest): string[] {
  return always.length === 0 || always.includes("*") ? patterns.map(escapeGlob) : always;
}

/** Made of what the rule says, so that it needs no place to be kept. */
function savedID({ scope, permission, pattern }: Omit<SavedRule, "id">): string {
  const hash = createHash("sha256").update(JSON.stringify([scope, permission, pattern]));
  return `psv_${hash.digest("hex").slice(0, 20)}`;
}

function replied(
  told: { sessionID: string; requestID: string },
  reply: PermissionReply,
  message: string | undefined,
): EventDraft {
  return draft("permission.replied", { ...told, reply, ...(message !== undefined && { message }) });
}

/** Paths are those of a volume: what is asked elsewhere of the same path is not shown, nor decided. */
const kindOn = (volume: string): Kind<PermissionRequest, AskInput, void> => ({
  prefix: "per",
  events: "permission.",
  requestOf: ({ request: { permission, patterns, metadata, always }, tool }) => ({
    ...{ permission, patterns, metadata, always },
    ...(tool && { tool }),
  }),
  rows: {
    insert: (request, { id, directory }, { scope }) =>
      insertPermission(request, { id, directory: keyOn(volume, directory) }, keyOn(volume, scope)),
    claim: claimPermission,
    read: readPermission,
    list: (db, directory) => readPermissions(db, keyOn(volume, directory)),
    ids: readPermissionIDs,
  },
  asked: (request) => draft("permission.asked", request),
  expired: (told) => draft("permission.expired", told),
  unanswered: (told, why) => replied(told, "reject", why),
  outcome(event, { request }) {
    if (event.type === "permission.expired") return { error: new PermissionExpired(request) };
    if (event.type !== "permission.replied") return undefined;
    const { reply, message } = event.properties;
    return reply === "reject" ? { error: new PermissionRejected(message) } : { answer: undefined };
  },
});

export function createPermissions(deps: {
  db: Database;
  journal: Journal;
  bus: Bus;
  /** Until when what a session asks now may wait; undefined for as long as it takes. */
  deadline(session: Session): Promise<number | undefined>;
  /** The user's folder, for `~` in rules. */
  home: string;
  /** The files that this process sees. */
  volume?: string;
  hooksOf?: HooksOf;
  log: Log;
}): Permissions {
  const { db, bus, log, volume = "", hooksOf = () => undefined } = deps;
  const pending = createPending(kindOn(volume), deps);

  // Whichever process took the reply: a rejection, too, may be one for good.
  bus.subscribe((envelope) => {
    if (envelope.type !== "permission.replied" || pending.here().length === 0) return;
    const { event } = envelope;
    if (event.type !== "permission.replied" || event.properties.reply === "once") return;
    release().catch((cause: unknown) => log("error", "could not end what a reply decides, too", { cause }));
  });

  /** The patterns that neither the rules nor an earlier "always" allow. Throws PermissionDenied. */
  const unanswered = async ({ rules, request, scope }: AskInput): Promise<string[]> => {
    const decide = isOfFiles(request.permission)
      ? await fileRules(rules, { scope, home: deps.home })
      : (permission: string, pattern: string) => evaluate([rules], permission, pattern);
    const open = request.patterns.filter((pattern) => {
      const rule = decide(request.permission, pattern);
      if (rule.action === "deny") throw new PermissionDenied(request, rule);
      return rule.action === "ask";
    });
    if (open.length === 0) return open;
    const [never, always] = await Promise.all([
      readPermissionRules(db, keyOn(volume, scope), "deny"),
      readPermissionRules(db, keyOn(volume, scope), "allow"),
    ]);
    for (const pattern of open) {
      const rule = evaluate([never], request.permission, pattern);
      if (rule.action === "deny") throw new PermissionDenied(request, rule);
    }
    return open.filter((pattern) => evaluate([always], request.permission, pattern).action !== "allow");
  };

  /** What plugins have a person asked for although the rules allow it. */
  const wanted = new WeakSet<AskInput>();

  /** Whether a person has to be asked. Throws PermissionDenied. */
  const isAsked = async (input: AskInput, id: string): Promise<boolean> => {
    const status = (await unanswered(input)).length > 0 ? "ask" : "allow";
    const said = await askPlugins(hooksOf, input, { id, status });
    if (said === "deny") throw new PermissionDenied(input.request, "plugin");
    if (said === "ask" && status === "allow") wanted.add(input);
    return said === "ask";
  };

  const saved = async () =>
    (await readAllowedEverywhere(db)).flatMap((rule) => {
      const scope = nameOn(volume, rule.scope);
      return scope.includes("\n") ? [] : [{ id: savedID({ ...rule, scope }), ...rule, scope }];
    });

  const answer = (
    session: Session,
    requestID: string,
    reply: PermissionReply,
    more: { message?: string | undefined; statements?: Statement[] } = {},
  ) =>
    pending.claim(
      session,
      requestID,
      [replied({ sessionID: session.id, requestID }, reply, more.message)],
      more.statements,
    );

  /** After a reply for good: whatever else it decides need not wait any longer. */
  const release = async () => {
    for (const { requestID, input } of pending.here()) {
      try {
        if ((await unanswered(input)).length === 0 && !wanted.has(input))
          await answer(input.session, requestID, "always");
      } catch (error) {
        if (!(error instanceof PermissionDenied)) throw error;
        await answer(input.session, requestID, "reject", { message: error.message });
      }
    }
  };

  /** Takes a person's answer; throws where there is nothing to answer any more. */
  const decide = async (
    requestID: string,
    reply: PermissionReply,
    more: { message?: string | undefined; sessionID?: string | undefined; remember?: "allow" | "deny" },
  ) => {
    const { message, sessionID, remember } = more;
    const asked = await readPermission(db, requestID);
    const found = sessionID === undefined || asked?.session.id === sessionID ? asked : undefined;
    const statements: Statement[] =
      found && remember
        ? (remember === "allow" ? found.request.always : rejectedBy(found.request)).map((pattern) =>
            upsertPermissionRule(found.scope, {
              permission: found.request.permission,
              pattern,
              action: remember,
            }),
          )
        : [];
    if (!found || !(await answer(found.session, requestID, reply, { message, statements }))) {
      throw new CoreError("PermissionNotFoundError", {
        message: `Permission request not found, or already answered: ${requestID}`,
        requestID,
      });
    }
    if (remember) await release();
    if (reply === "reject") await pending.withdraw(found.session, message);
  };

  return {
    async ask(input) {
      const { session, signal, aside } = input;
      signal.throwIfAborted();
      const id = newID("per");
      if (await isAsked(input, id)) await pending.wait(session, input, { signal, aside, id });
    },
    async open({ id = newID("per"), ...given }) {
      const input = { ...given, signal: new AbortController().signal };
      try {
        if (!(await isAsked(input, id))) return { id, effect: "allow" };
      } catch (error) {
        if (error instanceof PermissionDenied) return { id, effect: "deny" };
        throw error;
      }
      if (await readPermission(db, id))
        throw badRequest(`id: a permission request of this id waits already: ${id}`, "Payload");
      await pending.post(given.session, input, id);
      return { id, effect: "ask" };
    },
    saved,
    async forget(savedID) {
      const found = (await saved()).find(({ id }) => id === savedID);
      if (found)
        await db.write([deletePermissionRule(keyOn(volume, found.scope), found.permission, found.pattern)]);
    },
    list: pending.list,
    reply: (requestID, reply, message, sessionID) =>
      decide(requestID, reply, { message, sessionID, ...(reply === "always" && { remember: "allow" }) }),
    rejectAlways: (requestID, message) => decide(requestID, "reject", { message, remember: "deny" }),
    withdraw: (session) => pending.withdraw(session),
  };
}
