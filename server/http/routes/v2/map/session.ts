import type { FileDiff, ModelV2Ref, RevertState, Session, SessionV2Info, Tokens } from "@opencode/sdk/types";

/** A session as this view shows it. */
export function sessionInfo(session: Session): SessionV2Info {
  const { id, parentID, projectID, agent, model, cost = 0, tokens, time, title } = session;
  const { directory, workspaceID, path } = session;
  return {
    id,
    ...(parentID !== undefined && { parentID }),
    projectID,
    ...(agent !== undefined && { agent }),
    ...(model && { model: sessionModel(model) }),
    cost,
    tokens: tokenCounts(tokens),
    time: {
      created: time.created,
      updated: time.updated,
      ...(time.archived !== undefined && { archived: time.archived }),
    },
    title,
    location: { directory, ...(workspaceID !== undefined && { workspaceID }) },
    ...(path && { subpath: path }),
    ...(session.revert && { revert: revertState(session.revert) }),
  };
}

/** Without their sum, which this view does not have. */
export function tokenCounts(tokens: Tokens | undefined): SessionV2Info["tokens"] {
  const { input = 0, output = 0, reasoning = 0, cache } = tokens ?? {};
  return { input, output, reasoning, cache: { read: cache?.read ?? 0, write: cache?.write ?? 0 } };
}

/** Clients of this view expect a variant to be named. */
export function sessionModel({ id, providerID, variant }: NonNullable<Session["model"]>): ModelV2Ref {
  return { id, providerID, variant: variant ?? "default" };
}

/** The other way round. */
export function classicModel({ id, providerID, variant }: ModelV2Ref): NonNullable<Session["model"]> {
  return { id, providerID, ...(variant !== undefined && variant !== "default" && { variant }) };
}

export function revertState({
  messageID,
  partID,
  snapshot,
  diff,
}: NonNullable<Session["revert"]>): RevertState {
  return {
    messageID,
    ...(partID !== undefined && { partID }),
    ...(snapshot !== undefined && { snapshot }),
    diff: diff ?? "",
    files: filesOf(diff ?? ""),
  };
}

/** The files of a unified diff, each with its share of it. */
export function filesOf(diff: string): FileDiff[] {
  return diff.split(/^(?=diff --git )/m).flatMap((patch) => {
    const [, path] = /^diff --git a\/.*? b\/(.*)\n/.exec(patch) ?? [];
    if (path === undefined) return [];
    const hunks = patch.slice(Math.max(patch.search(/^@@ /m), 0)).split("\n");
    const count = (sign: string) => hunks.filter((line) => line.startsWith(sign)).length;
    const status = /^new file mode/m.test(patch)
      ? ("added" as const)
      : /^deleted file mode/m.test(patch)
        ? ("deleted" as const)
        : ("modified" as const);
    return [{ path, status, additions: count("+"), deletions: count("-"), patch }];
  });
}
