import { mkdtemp, realpath } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { PermissionAsk } from "../interaction/permission/permissions.js";
import type { FileChange } from "./file-change.js";
import type { ToolContext } from "./tool.js";

export interface TestContext extends ToolContext {
  asked: PermissionAsk[];
  changes: FileChange[];
  updates: { title?: string; metadata?: Record<string, unknown> }[];
  abort: AbortController;
}

/** A context over a new temp folder for the tests of tools: it allows everything and records what happened. */
export async function testContext(overrides: Partial<ToolContext> = {}): Promise<TestContext> {
  const root = await realpath(await mkdtemp(path.join(os.tmpdir(), "tool-")));
  const directory = overrides.directory ?? root;
  const abort = new AbortController();
  const queues = new Map<string, Promise<unknown>>();
  const asked: PermissionAsk[] = [];
  const changes: FileChange[] = [];
  const updates: TestContext["updates"] = [];
  return {
    sessionID: "ses_test",
    messageID: "msg_test",
    callID: "call_test",
    agent: "build",
    directory,
    worktree: directory,
    signal: abort.signal,
    progress: (update) => updates.push(update),
    ask: async (request) => void asked.push(request),
    exclusive: (file, work) => {
      const next = (queues.get(file) ?? Promise.resolve()).then(work, work);
      queues.set(file, next);
      return next;
    },
    instructions: async () => [],
    changed: (change) => changes.push(change),
    outputDirectory: path.join(await mkdtemp(path.join(os.tmpdir(), "tool-output-"))),
    ...overrides,
    asked,
    changes,
    updates,
    abort,
  };
}
