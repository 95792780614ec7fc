import type { QuestionAnswer, QuestionInfo, QuestionRequest } from "@opencode/sdk/types";
import type {
  CreateElicitationRequest,
  CreateElicitationResponse,
  ElicitationPropertySchema,
} from "../../gen/acp/types.gen.js";

/** Questions as one form, a field each. */
export function elicitation(
  sessionId: string,
  toolCallId: string | undefined,
  { questions }: Pick<QuestionRequest, "questions">,
): CreateElicitationRequest {
  const [only] = questions;
  const fields = questions.map((question, index) => [fieldName(index), property(question)] as const);
  return {
    mode: "form",
    sessionId,
    ...(toolCallId !== undefined && { toolCallId }),
    message: questions.length === 1 && only ? only.question : "The agent has some questions.",
    requestedSchema: { type: "object", properties: Object.fromEntries(fields), required: [] },
  };
}

function fieldName(index: number): string {
  return `question_${index + 1}`;
}

function property({ question, header, options, multiple }: QuestionInfo): ElicitationPropertySchema {
  const about = { title: header || question, description: question };
  const choices = options.map(({ label, description }) => ({ const: label, title: label, description }));
  if (multiple && choices.length > 0) return { ...about, type: "array", items: { anyOf: choices } };
  return { ...about, type: "string", ...(choices.length > 0 && { oneOf: choices }) };
}

/** The answers, one a question; undefined when the user did not want to answer. */
export function answersOf(
  questions: readonly QuestionInfo[],
  response: CreateElicitationResponse,
): QuestionAnswer[] | undefined {
  if (response.action !== "accept") return undefined;
  const content: Record<string, unknown> = response.content ?? {};
  return questions.map((_, index) => {
    const value = content[fieldName(index)];
    return value === undefined ? [] : [value].flat().map(String);
  });
}

/** The questions in words, for a client that cannot show them as a form. */
export function questionsText(questions: readonly QuestionInfo[]): string {
  const lines = questions.map(({ question, options }) =>
    [
      question,
      ...options.map(
        ({ label, description }) =>
          `- ${label}${description && description !== label ? `: ${description}` : ""}`,
      ),
    ].join("\n"),
  );
  return `${lines.join("\n\n")}\n\n(This client cannot show questions as a form. Answer in your next message.)`;
}
