import type { Agent, PermissionConfig, PermissionRule } from "@opencode/sdk/types";
import { secretFiles } from "../../base/secret-names.js";
import { fromConfig } from "../../interaction/permission/rules.js";
import compaction from "./compaction.md";
import explore from "./explore.md";
import summary from "./summary.md";
import title from "./title.md";

/** An agent that ships with the server, with its defaults; the user's config is laid over it. */
type Builtin = Omit<Agent, "permission" | "options"> & { native: true };

const builtins: Builtin[] = [
  {
    name: "build",
    description: "Does the work: reads, edits and runs commands, within the permissions you set.",
    mode: "primary",
    native: true,
  },
  {
    name: "plan",
    description: "Looks into the code and plans with you. Changes no files but plans.",
    mode: "primary",
    native: true,
  },
  {
    name: "general",
    description:
      "Carries out a self-contained task of several steps, searching, editing and running commands. Several can work at the same time on separate parts.",
    mode: "subagent",
    native: true,
  },
  {
    name: "explore",
    description:
      "Finds things in the code base, quickly and without changing anything: files by name, code by content, how something works or where it is decided. Say how far to go: quick, medium or thorough.",
    mode: "subagent",
    native: true,
    prompt: explore,
  },
  { name: "compaction", mode: "primary", native: true, hidden: true, prompt: compaction },
  { name: "summary", mode: "primary", native: true, hidden: true, prompt: summary },
  { name: "title", mode: "primary", native: true, hidden: true, temperature: 0.5, prompt: title },
];

/** The built-in agents with their own permission rules, before any config. `folders` are ours: tools may read there unasked. */
export function builtinAgents(folders: readonly string[], secrets: readonly string[] = []): Agent[] {
  return builtins.map((agent) => ({
    ...agent,
    options: {},
    permission: [...defaultRules(folders, secrets), ...ownRules(agent.name, folders, secrets)],
  }));
}

/** Files in which keys are kept, those of other agents too, and our database: all that was ever said to a model. */
const reading = (secrets: readonly string[]) =>
  ({
    "*": "allow",
    ...Object.fromEntries(
      ["*.env", "*.env.*", ...secretFiles.flatMap((name) => [name, `*/${name}`])].map((glob) => [
        glob,
        "ask",
      ]),
    ),
    "*.env.example": "allow",
    ...Object.fromEntries(secrets.map((glob) => [glob, "ask"])),
  }) as const;

/** What every agent may do unless told otherwise. */
export function defaultRules(folders: readonly string[], secrets: readonly string[] = []): PermissionRule[] {
  return rules({
    "*": "allow",
    config: "ask",
    doom_loop: "ask",
    external_directory: outside(folders),
    question: "deny",
    plan_enter: "deny",
    plan_exit: "deny",
    read: reading(secrets),
  });
}

function ownRules(name: string, folders: readonly string[], secrets: readonly string[]): PermissionRule[] {
  switch (name) {
    case "build":
      return rules({ question: "allow", plan_enter: "allow" });
    case "plan":
      return rules({
        question: "allow",
        plan_exit: "allow",
        task: { general: "deny" },
        edit: { "*": "deny", ".opencode/plans/*.md": "allow" },
      });
    case "general":
      return rules({ todowrite: "deny" });
    case "explore":
      return rules({
        "*": "deny",
        grep: "allow",
        glob: "allow",
        list: "allow",
        bash: "allow",
        webfetch: "allow",
        websearch: "allow",
        read: reading(secrets),
        external_directory: outside(folders),
      });
    default:
      return rules({ "*": "deny" });
  }
}

function outside(folders: readonly string[]): Record<string, "ask" | "allow"> {
  return { "*": "ask", ...Object.fromEntries(folders.map((folder) => [`${folder}/*`, "allow"])) };
}

/** None of these patterns is below the home folder, so none needs it. */
function rules(config: PermissionConfig): PermissionRule[] {
  return fromConfig(config, "");
}
