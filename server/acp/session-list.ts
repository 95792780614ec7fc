import type { Session } from "@opencode/sdk/types";
import type { PageStart, SessionPages } from "../core/session/session-pages.js";
import type { ListSessionsResponse, SessionInfo } from "../gen/acp/types.gen.js";
import { invalidParams } from "./rpc-errors.js";

const pageSize = 100;

/** One page of the stored sessions. Throws -32602 for a cursor that is none of ours. */
export async function listSessions(
  pages: SessionPages,
  { directory, cursor }: { directory: string | undefined; cursor: string | undefined },
): Promise<ListSessionsResponse> {
  const { sessions, next } = await pages.page({
    limit: pageSize,
    ...(directory !== undefined && { directory }),
    ...(cursor !== undefined && { after: readCursor(cursor) }),
  });
  return { sessions: sessions.map(infoOf), ...(next && { nextCursor: writeCursor(next) }) };
}

function infoOf({ id, directory, title, time }: Session): SessionInfo {
  return { sessionId: id, cwd: directory, title, updatedAt: new Date(time.updated).toISOString() };
}

function writeCursor({ updated, id }: PageStart): string {
  return Buffer.from(JSON.stringify([updated, id])).toString("base64url");
}

function readCursor(cursor: string): PageStart {
  try {
    const [updated, id] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    if (typeof updated === "number" && typeof id === "string") return { updated, id };
  } catch {
    // As for anything else that is no cursor.
  }
  throw invalidParams("cursor: none that an earlier answer gave", { cursor });
}
