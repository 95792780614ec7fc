import type { PermissionReply, PermissionRequest, PermissionRule, Session } from "@opencode/sdk/types";
import type { Aside } from "../../base/at-once.js";
import { CoreError } from "../../base/errors.js";
import { createExpiry, waitedInVain } from "../../base/expiry.js";
import { newID } from "../../base/ids.js";
import type { Log } from "../../base/log.js";
import { escapeGlob } from "../../base/match-glob.js";
import { scopeOf } from "../../base/scope.js";
import type { Bus } from "../../storage/bus.js";
import type { Database } from "../../storage/database.js";
import { draft, type EventDraft, type Journal } from "../../storage/journal.js";
import { type Statement, WriteConflict } from "../../storage/statement.js";
import {
  claimPermission,
  insertPermission,
  readPermission,
  readPermissionIDs,
  readPermissions,
} from "../../storage/tables/permission.js";
import { readPermissionRules, upsertPermissionRule } from "../../storage/tables/permission-rule.js";
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

export interface Permissions {
  /** Resolves when allowed; throws PermissionDenied, PermissionRejected or PermissionExpired, or the signal's reason. */
  ask(input: AskInput): Promise<void>;
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

/** A rule forbids it. */
export class PermissionDenied extends Error {
  override readonly name = "PermissionDenied";
  readonly permission: string;
  constructor(ask: PermissionAsk, rule: PermissionRule) {
    super(
      `A rule forbids this: ${rule.permission} "${rule.pattern}" is denied (asked for: ${ask.patterns.join(", ")}). Find another way or tell the user.`,
    );
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

interface Waiting {
  input: AskInput;
  settle(reply: PermissionReply, message?: string): void;
  expire(): void;
}

/** What a rejection for good refuses: as much as an "always" would allow, unless that is everything of its kind. */
function rejectedBy({ always, patterns }: PermissionRequest): string[] {
  return always.length === 0 || always.includes("*") ? patterns.map(escapeGlob) : always;
}

export function createPermissions(deps: {
  db: Database;
  journal: Journal;
  bus: Bus;
  /** Until when what a session asks now may wait; undefined for as long as it takes. */
  deadline(session: Session): Promise<number | undefined>;
  /** The user's folder, for `~` in rules. */
  home: string;
  log: Log;
}): Permissions {
  const { db, journal, bus, log } = deps;
  const waiting = new Map<string, Waiting>();

  // Whichever process took the reply, the one that waits hears of it here.
  bus.subscribe((envelope) => {
    // The event of another process is parsed when it is looked into.
    if (!envelope.type.startsWith("permission.")) return;
    const { event } = envelope;
    if (event.type === "permission.expired") waiting.get(event.properties.requestID)?.expire();
    if (event.type !== "permission.replied") return;
    const { requestID, reply, message } = event.properties;
    waiting.get(requestID)?.settle(reply, message);
    // A rejection may be one for good.
    if (reply !== "once" && waiting.size > 0) {
      release().catch((cause: unknown) => log("error", "could not end what a reply decides, too", { cause }));
    }
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
      readPermissionRules(db, scope, "deny"),
      readPermissionRules(db, scope, "allow"),
    ]);
    for (const pattern of open) {
      const rule = evaluate([never], request.permission, pattern);
      if (rule.action === "deny") throw new PermissionDenied(request, rule);
    }
    return open.filter((pattern) => evaluate([always], request.permission, pattern).action !== "allow");
  };

  /** Takes the request out of the table together with what the answer brings; false if somebody was faster. */
  const claim = async (
    session: Session,
    requestID: string,
    reply: PermissionReply,
    more: { message?: string | undefined; before?: EventDraft[]; statements?: Statement[] } = {},
  ): Promise<boolean> => {
    const { message, before = [], statements = [] } = more;
    const told = { sessionID: session.id, requestID, reply, ...(message !== undefined && { message }) };
    try {
      await journal.commit(
        scopeOf(session),
        [...before, draft("permission.replied", told)],
        [claimPermission(requestID), ...statements],
      );
      return true;
    } catch (error) {
      if (error instanceof WriteConflict) return false;
      throw error;
    }
  };

  /** After a reply for good: whatever else it decides need not wait any longer. */
  const release = async () => {
    for (const [requestID, { input }] of [...waiting]) {
      try {
        if ((await unanswered(input)).length === 0) await claim(input.session, requestID, "always");
      } catch (error) {
        if (!(error instanceof PermissionDenied)) throw error;
        await claim(input.session, requestID, "reject", { message: error.message });
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
    if (!found || !(await claim(found.session, requestID, reply, { message, statements }))) {
      throw new CoreError("PermissionNotFoundError", {
        message: `Permission request not found, or already answered: ${requestID}`,
        requestID,
      });
    }
    if (remember) await release();
    if (reply === "reject") await rejectAll(found.session, message);
  };

  const rejectAll = async (session: Session, message?: string) => {
    for (const requestID of await readPermissionIDs(db, session.id))
      await claim(session, requestID, "reject", { message });
  };

  /** By what the table says: it is what everybody is shown. */
  const expire = async (requestID: string) => {
    const found = await readPermission(db, requestID);
    const expires = found?.request.expires;
    if (!found || expires === undefined) return;
    const { session } = found;
    await claim(session, requestID, "reject", {
      message: waitedInVain,
      before: [draft("permission.expired", { sessionID: session.id, requestID, expires })],
    });
  };
  const expiry = createExpiry((requestID) => {
    expire(requestID).catch((cause: unknown) =>
      log("error", "could not end a permission request whose time is up", { requestID, cause }),
    );
  });

  return {
    async ask(input) {
      const { session, request, signal } = input;
      signal.throwIfAborted();
      if ((await unanswered(input)).length === 0) return;

      const expires = await deps.deadline(session);
      const pending: PermissionRequest = {
        id: newID("per"),
        sessionID: session.id,
        permission: request.permission,
        patterns: request.patterns,
        metadata: request.metadata,
        always: request.always,
        ...(input.tool && { tool: input.tool }),
        ...(expires !== undefined && { expires }),
      };
      const answer = new Promise<void>((resolve, reject) => {
        waiting.set(pending.id, {
          input,
          settle: (reply, message) =>
            reply === "reject" ? reject(new PermissionRejected(message)) : resolve(),
          expire: () => reject(new PermissionExpired(request)),
        });
      });
      const abort = () => {
        // Claimed here, by a faster reply, or not at all because the database failed: the wait is over.
        const settle = () => waiting.get(pending.id)?.settle("reject");
        claim(session, pending.id, "reject").then(settle, settle);
      };
      try {
        await journal.commit(
          scopeOf(session),
          [draft("permission.asked", pending)],
          [insertPermission(pending, session, input.scope)],
        );
        if (expires !== undefined) expiry.add(pending.id, expires);
        if (signal.aborted) abort();
        else signal.addEventListener("abort", abort, { once: true });
        await (input.aside?.(answer) ?? answer);
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      } finally {
        signal.removeEventListener("abort", abort);
        expiry.remove(pending.id);
        waiting.delete(pending.id);
      }
    },

    list: (directory) => readPermissions(db, directory),

    reply: (requestID, reply, message, sessionID) =>
      decide(requestID, reply, { message, sessionID, ...(reply === "always" && { remember: "allow" }) }),
    rejectAlways: (requestID, message) => decide(requestID, "reject", { message, remember: "deny" }),

    withdraw: (session) => rejectAll(session),
  };
}
