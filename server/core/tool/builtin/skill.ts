import path from "node:path";
import type { Skill } from "@opencode/sdk/types";
import { z } from "zod";
import { cutText } from "../../base/cut-text.js";
import { ToolFailure } from "../../base/errors.js";
import type { Instances } from "../../instance/instance.js";
import { skillFiles } from "../../instance/skill/skill-files.js";
import { evaluate } from "../../interaction/permission/rules.js";
import { defineTool, type Tool } from "../tool.js";
import { limitOutput } from "../truncate.js";
import description from "./skill.md";

/** Gives the model the text of a skill; which there are is told in its description. */
export function createSkillTool({ instances }: { instances: Instances }): Tool {
  return defineTool({
    id: "skill",
    kind: "read",
    changes: "never",
    lasting: true,
    async description({ instance, rules }) {
      const skills = await instance.skills();
      const usable = skills.filter(({ name }) => evaluate([rules], "skill", name).action !== "deny");
      return `${description.trim()}\n\n${listOf(usable)}`;
    },
    parameters: z.object({ name: z.string().min(1).describe("Name of the skill") }),
    async execute({ name }, context) {
      const { skills: list } = await instances.get(context.directory);
      const skills = await list();
      const skill = skills.find((candidate) => candidate.name === name);
      if (!skill) {
        const names = skills.map((candidate) => candidate.name).join(", ");
        throw new ToolFailure(`There is no skill "${name}". Those there are: ${names || "none"}.`);
      }
      await context.ask({ permission: "skill", patterns: [name], always: [name], metadata: {} });
      const folder = path.dirname(skill.location);
      const files = await skillFiles(folder);
      const text = [
        `<skill name="${name}">`,
        skill.content,
        "</skill>",
        `Files the skill mentions are relative to ${folder}.`,
        ...(files.length > 0 ? ["<skill_files>", ...files, "</skill_files>"] : []),
      ].join("\n");
      const { output, truncated } = await limitOutput(text, context);
      return { title: `Loaded skill: ${name}`, output, metadata: { name, dir: folder, truncated } };
    },
  });
}

function listOf(skills: Skill[]): string {
  if (skills.length === 0) return "(no skills here)";
  return skills
    .map(
      ({ name, description: what }) =>
        `- ${name}${what ? `: ${cutText(what.replace(/\s+/g, " "), 1024)}` : ""}`,
    )
    .join("\n");
}
