import { newID } from "../../base/ids.js";

/** The variable in the environment of whatever we start that tells who started it: `<owner>:<session>:<call>`. */
const NAME = "OPENCODE_RUN";

/** How the mark of anybody begins. */
export const anyMark = `${NAME}=`;

type Env = Readonly<Record<string, string | undefined>>;

/** The environment in which all is started for this owner; one that we were started with ourselves is overwritten. */
export function ownedEnvironment<T extends Env>(env: T, owner: string): T & Record<typeof NAME, string> {
  return { ...env, [NAME]: `${owner}:` };
}

/** Without that: for what is the user's from then on, such as a browser. */
export function unownedEnvironment(env: Record<string, string>): Record<string, string> {
  const { [NAME]: _, ...rest } = env;
  return rest;
}

/** An owned environment for one call, and the text by which just its processes can be found. */
export function markCall(
  env: Record<string, string>,
  sessionID = "",
): { env: Record<string, string>; mark: string } {
  const value = `${env[NAME] ?? ":"}${sessionID}:${newID("tool")}`;
  return { env: { ...env, [NAME]: value }, mark: `${NAME}=${value}` };
}

/** What to look for to find all that an owner has started, or all of one of its sessions. */
export function markOf(owner: string, sessionID?: string): string {
  return `${NAME}=${owner}:${sessionID === undefined ? "" : `${sessionID}:`}`;
}

/** The mark of the owner whose environment this is; undefined where nobody is named. */
export function ownerMark(env: Env): string | undefined {
  const [owner] = env[NAME]?.split(":") ?? [];
  return owner ? markOf(owner) : undefined;
}
