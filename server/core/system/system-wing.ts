import type { Lifetime } from "../base/lifetime.js";
import { createObservers, type Observers } from "../base/observers.js";
import { commandEnvironment, terminalEnvironment } from "./process/environment.js";
import { ownedEnvironment } from "./process/mark.js";
import { createWithheld, type Withheld } from "./process/withheld.js";

type Env = Readonly<Record<string, string | undefined>>;

export interface SystemOptions {
  /** For provider keys, `{env:NAME}` and the commands of the agent. */
  env: Record<string, string | undefined>;
  /** Who measures and traces; closed at the end. */
  observers?: Observers | undefined;
}

/** In what the processes that we start are started, and who is told what the work takes. */
export interface SystemServices {
  /** Ours, with the mark by which what we started is found again. */
  ownedEnv: Env;
  /** The same without keys: for what may run code of a project. */
  cleanEnv: Readonly<Record<string, string>>;
  /** The same for somebody who sits at a terminal. */
  terminalEnv: Readonly<Record<string, string>>;
  withheld: Withheld;
  observers: Observers;
}

export function systemWing(
  { env, observers = createObservers() }: SystemOptions,
  owner: string,
  lifetime: Lifetime,
): SystemServices {
  lifetime.add(observers.close);
  const ownedEnv = ownedEnvironment(env, owner);
  const withheld = createWithheld(env);
  return {
    ownedEnv,
    withheld,
    observers,
    cleanEnv: withheld.keepFrom(commandEnvironment(ownedEnv)),
    terminalEnv: withheld.keepFrom(terminalEnvironment(ownedEnv)),
  };
}
