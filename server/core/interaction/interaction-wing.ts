import type { Log } from "../base/log.js";
import type { CorePaths } from "../base/paths.js";
import type { HooksOf } from "../base/plugin-hooks.js";
import type { StorageServices } from "../storage/storage-wing.js";
import { createPermissions, type Permissions } from "./permission/permissions.js";
import { createQuestions, type Questions } from "./question/questions.js";
import { createSurroundings, type Known } from "./surroundings.js";
import { createTuiControl, type TuiControl } from "./tui/tui-control.js";

/** What waits for a person. */
export interface InteractionServices {
  permissions: Permissions;
  questions: Questions;
  tui: TuiControl;
  /** Says what sessions and configurations there are: to be called once, before anything asks. */
  know(known: Known): void;
}

export function interactionWing(
  { paths: { home }, log }: { paths: CorePaths; log: Log },
  { db, journal, bus, nodes: { volume }, hooksOf }: { hooksOf: HooksOf } & StorageServices,
): InteractionServices {
  const { know, session, deadline } = createSurroundings();
  return {
    permissions: createPermissions({ db, journal, bus, deadline, home, volume, hooksOf, log }),
    questions: createQuestions({ db, journal, bus, session, deadline, volume, log }),
    tui: createTuiControl({ journal }),
    know,
  };
}
