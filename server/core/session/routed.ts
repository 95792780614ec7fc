import type { Instance } from "../instance/instance.js";
import type { Routes } from "../provider/routes.js";

/** Where a front end has models called as of now; undefined: as configured. */
export type RoutesNow = () => Routes | undefined;

/** The prompts whose models are called where the front end that sent them says. Stored nowhere. */
export interface RoutedPrompts {
  /** From its admission until `forget`. */
  keep(messageID: string, routes: RoutesNow | undefined): void;
  forget(messageID: string): void;
  of(messageID: string): RoutesNow | undefined;
  /** The instance for the turn of a prompt, which goes one way throughout and heeds a token that is renewed meanwhile. */
  begin(sessionID: string, messageID: string, instance: Instance): Instance;
  end(sessionID: string): void;
  /** Where the turn that runs in the session goes: what its subagents do goes there too. */
  within(sessionID: string): RoutesNow | undefined;
}

export function createRoutedPrompts(): RoutedPrompts {
  const prompts = new Map<string, RoutesNow>();
  const turns = new Map<string, RoutesNow>();
  return {
    keep(messageID, routes) {
      if (routes?.()) prompts.set(messageID, routes);
    },
    forget: (messageID) => void prompts.delete(messageID),
    of: (messageID) => prompts.get(messageID),
    begin(sessionID, messageID, instance) {
      const routes = prompts.get(messageID);
      if (routes) turns.set(sessionID, routes);
      return routedInstance(instance, routes);
    },
    end: (sessionID) => void turns.delete(sessionID),
    within: (sessionID) => turns.get(sessionID),
  };
}

/** As a front end has its models called. */
export function routedInstance(instance: Instance, routes: RoutesNow | undefined): Instance {
  return routes ? { ...instance, providers: () => instance.providers(routes()) } : instance;
}
