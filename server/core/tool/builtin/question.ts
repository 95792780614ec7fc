import { z } from "zod";
import type { Questions } from "../../interaction/question/questions.js";
import { defineTool, type Tool } from "../tool.js";
import description from "./question.md";

const question = z.object({
  question: z.string().min(1).describe("The whole question"),
  header: z.string().describe("The question in a word or two"),
  options: z
    .array(
      z.object({
        label: z.string().min(1).describe("The answer in a few words"),
        description: z.string().describe("What choosing it means"),
      }),
    )
    .describe("Answers to choose from"),
  multiple: z.boolean().optional().describe("Several may be chosen (default false)"),
});

/** Asks the user and waits; the answers are the output. */
export function createQuestionTool({ questions: service }: { questions: Questions }): Tool {
  return defineTool({
    id: "question",
    description,
    changes: "never",
    parameters: z.object({ questions: z.array(question).min(1).describe("What to ask, together") }),
    async execute({ questions }, { sessionID, messageID, callID, signal, aside }) {
      const asked = questions.map(({ multiple, ...rest }) => ({
        ...rest,
        ...(multiple !== undefined && { multiple }),
      }));
      const wait = service.ask({ sessionID, questions: asked, tool: { messageID, callID }, signal });
      const answers = await (aside?.(wait) ?? wait);
      const told = asked.map(({ question }, at) => `"${question}" = ${answerText(answers[at] ?? [])}`);
      return {
        title: `Asked ${asked.length} ${asked.length === 1 ? "question" : "questions"}`,
        output: `The user answered:\n${told.join("\n")}`,
        metadata: { answers, truncated: false },
      };
    },
  });
}

function answerText(answer: readonly string[]): string {
  return answer.length === 0 ? "(no answer)" : answer.map((label) => `"${label}"`).join(", ");
}
