import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { systemFailure } from "../../base/system-failure.js";

/** A program that could not be started. The message says why and what to do; `code` is the system's name for it. */
export class StartFailure extends Error {
  override readonly name = "StartFailure";
  readonly code: string | undefined;

  constructor(cause: unknown) {
    const { code } = cause as NodeJS.ErrnoException;
    super(systemFailure(cause)?.message ?? (cause instanceof Error ? cause.message : String(cause)), {
      cause,
    });
    this.code = code;
  }
}

/**
 * What `spawn` gives, once it is sure that something runs. With no descriptors left it gives a child without pipes, which
 * must not be touched, and says why a moment later; for other reasons it throws. All of that is a `StartFailure` here.
 */
export async function startProcess<Child extends ChildProcess>(
  spawn: () => Child,
): Promise<Child & { pid: number }> {
  let child: Child;
  try {
    child = spawn();
  } catch (cause) {
    throw new StartFailure(cause);
  }
  const { pid } = child;
  if (pid !== undefined) return child as Child & { pid: number };
  const [cause] = await once(child, "error");
  throw new StartFailure(cause);
}
