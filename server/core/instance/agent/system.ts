import type { Agent, Model } from "@opencode/sdk/types";
import general from "./general.md";
import plan from "./plan.md";
import system from "./system.md";

export interface SystemPromptInput {
  agent: Pick<Agent, "name" | "native" | "prompt">;
  model: Pick<Model, "id" | "providerID" | "name">;
  /** Absolute. */
  directory: string;
  /** Folders beside it that the session works in too. */
  additional?: readonly string[] | undefined;
  /** Root of the work tree, or "/" outside git. */
  worktree: string;
  isGit: boolean;
  /** As `process.platform` names it. */
  platform: string;
  /** Only the day is told, so that the prompt stays cacheable through it. */
  date: Date;
  /** Texts of the project's and the user's instruction files, each with a line that says where it is from. */
  instructions?: readonly string[];
}

/** What our built-in agents are told on top of the common prompt. */
const roles: Readonly<Record<string, string>> = { plan, general };

/**
 * The system messages of a model call: the agent's own prompt, or ours with its role; the environment; instructions.
 * The parts that change least come first.
 */
export function systemPrompt(input: SystemPromptInput): string[] {
  return [base(input.agent), environment(input), ...(input.instructions ?? [])].map((text) => text.trim());
}

function base(agent: SystemPromptInput["agent"]): string {
  if (agent.prompt) return agent.prompt;
  const role = agent.native ? roles[agent.name] : undefined;
  return role ? `${system}\n${role}` : system;
}

function environment(input: SystemPromptInput): string {
  const { model, directory, additional = [], worktree, isGit, platform, date } = input;
  return [
    "<environment>",
    `Model: ${model.name} (${model.providerID}/${model.id})`,
    `Working directory: ${directory}`,
    ...(additional.length > 0 ? [`Folders that belong to the work too: ${additional.join(", ")}`] : []),
    isGit ? `Git work tree: ${worktree}` : "Not in a git repository",
    `Platform: ${platform}`,
    `Today: ${day(date)}`,
    "</environment>",
  ].join("\n");
}

/** Asking the engine for the name sets up a formatter each time, which costs more than all the rest of the text. */
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function day(date: Date): string {
  const weekday = weekdays[date.getDay()];
  const [month, of] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${weekday}, ${date.getFullYear()}-${month}-${of}`;
}
