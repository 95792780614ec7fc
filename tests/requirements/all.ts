import { abort } from "./abort.js";
import { acp } from "./acp.js";
import { acpEditors } from "./acp-editors.js";
import { acpRemote } from "./acp-remote.js";
import { acpUpdates } from "./acp-updates.js";
import { api } from "./api.js";
import { cluster } from "./cluster.js";
import { commands } from "./commands.js";
import { config } from "./config.js";
import { context } from "./context.js";
import { crowds } from "./crowds.js";
import { directories } from "./directories.js";
import { disposal } from "./disposal.js";
import { failures } from "./failures.js";
import { files } from "./files.js";
import { flow } from "./flow.js";
import { history } from "./history.js";
import { hooks } from "./hooks.js";
import { messages } from "./messages.js";
import { models } from "./models.js";
import { operating } from "./operating.js";
import { permissions } from "./permissions.js";
import { places } from "./places.js";
import { plugins } from "./plugins.js";
import { processes } from "./processes.js";
import { projects } from "./projects.js";
import { prompts } from "./prompts.js";
import { providers } from "./providers.js";
import { ptys } from "./ptys.js";
import { questions } from "./questions.js";
import { sessions } from "./sessions.js";
import { storage } from "./storage.js";
import { terminals } from "./terminals.js";
import { tools } from "./tools.js";
import { vcs } from "./vcs.js";
import { workers } from "./workers.js";
import { workspaces } from "./workspaces.js";
import { worktrees } from "./worktrees.js";

/** Every behaviour that some test shows. */
export const requirements = {
  ...sessions,
  ...messages,
  ...directories,
  ...files,
  ...flow,
  ...permissions,
  ...processes,
  ...cluster,
  ...plugins,
  ...projects,
  ...prompts,
  ...questions,
  ...terminals,
  ...tools,
  ...vcs,
  ...models,
  ...failures,
  ...abort,
  ...history,
  ...commands,
  ...config,
  ...context,
  ...acpEditors,
  ...providers,
  ...acp,
  ...acpRemote,
  ...acpUpdates,
  ...storage,
  ...crowds,
  ...api,
  ...disposal,
  ...worktrees,
  ...workspaces,
  ...places,
  ...operating,
  ...terminals,
  ...ptys,
  ...hooks,
  ...workers,
};

export type RequirementID = keyof typeof requirements;
