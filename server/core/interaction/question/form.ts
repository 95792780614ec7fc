import type { QuestionAnswer, QuestionInfo } from "@opencode/sdk/types";
import type { Elicitation, ElicitationAnswer, ElicitationContent } from "../elicitation/elicitation.js";
import { type Field, fieldOf, no, yes } from "./form-fields.js";
import { QuestionExpired, type QuestionInput, QuestionRejected, type Questions } from "./questions.js";

/**
 * What an MCP server asks, as questions that any client of ours can answer: one a field, those whose answer does not fit
 * once more with the reason. To dismiss them is to decline. Throws only the signal's reason.
 */
export async function askAsQuestions(
  questions: Pick<Questions, "ask">,
  request: Elicitation,
  about: Omit<QuestionInput, "questions">,
): Promise<ElicitationAnswer> {
  const head = `${request.server}: ${request.message}`;
  const ask = (infos: QuestionInfo[]) => questions.ask({ ...about, questions: infos });
  try {
    if (request.mode === "url") return await consent(ask, `${head}\n\n${request.url}`, "Open an address");
    const fields = Object.entries(request.schema.properties).map(([name, property]) =>
      fieldOf(name, property, request.schema.required?.includes(name) ?? false),
    );
    if (fields.length === 0) return await consent(ask, head, request.server);
    return { action: "accept", content: await fill(ask, fields, head) };
  } catch (error) {
    if (error instanceof QuestionRejected) return { action: "decline" };
    if (error instanceof QuestionExpired) return { action: "cancel", note: "nobody answered in time" };
    throw error;
  }
}

type Ask = (questions: QuestionInfo[]) => Promise<QuestionAnswer[]>;

async function consent(ask: Ask, question: string, header: string): Promise<ElicitationAnswer> {
  const options = [yes, no].map((label) => ({ label, description: "" }));
  const [answer] = await ask([{ question, header, options, custom: false }]);
  return answer?.[0] === yes ? { action: "accept", content: {} } : { action: "decline" };
}

async function fill(ask: Ask, fields: readonly Field[], head: string): Promise<ElicitationContent> {
  const content: ElicitationContent = {};
  let open = fields.map((field) => ({ field, why: "" }));
  while (open.length > 0) {
    const infos = open.map(({ field: { info }, why }, at) => ({
      ...info,
      question: [at === 0 ? head : "", info.question, why && `(${why})`].filter(Boolean).join("\n\n"),
    }));
    const answers = await ask(infos);
    open = open.flatMap(({ field }, at) => {
      try {
        const value = field.read(answers[at] ?? []);
        if (value === undefined && field.required) throw new Error("an answer is needed");
        if (value !== undefined) content[field.name] = value;
        return [];
      } catch (error) {
        return [{ field, why: error instanceof Error ? error.message : String(error) }];
      }
    });
  }
  return content;
}
