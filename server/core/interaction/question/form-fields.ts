import type { QuestionAnswer, QuestionInfo } from "@opencode/sdk/types";
import type { ElicitationContent, FormSchema } from "../elicitation/elicitation.js";

type Property = FormSchema["properties"][string];
type Value = ElicitationContent[string];

/** One field of a form: what is asked for it, and what an answer means. */
export interface Field {
  name: string;
  info: QuestionInfo;
  required: boolean;
  /** Undefined for an answer that leaves the field out. Throws with the reason for one that does not fit. */
  read(answer: QuestionAnswer): Value | undefined;
}

export const yes = "Yes";
export const no = "No";

/** A field as a question: to choose from what there is, or to answer in own words. */
export function fieldOf(name: string, property: Property, required: boolean): Field {
  const header = property.title ?? name;
  const field = (info: Partial<QuestionInfo>, read: Field["read"]): Field => ({
    name,
    required,
    info: { question: property.description ?? header, header, options: [], ...info },
    read,
  });
  const choices = choicesOf(property);
  if (choices && property.type === "array") {
    const { minItems: least = 0, maxItems: most = choices.length } = property;
    return field({ options: optionsOf(choices), custom: false, multiple: true }, (answer) => {
      if (answer.length === 0 && !required) return undefined;
      if (answer.length < least || answer.length > most) throw new Error(`choose ${least} to ${most}`);
      return answer.map((label) => chosen(choices, label));
    });
  }
  if (choices)
    return field(
      { options: optionsOf(choices), custom: false },
      one((label) => chosen(choices, label)),
    );
  if (property.type === "boolean") {
    const both = [yes, no].map((label) => ({ label }));
    return field(
      { options: optionsOf(both), custom: false },
      one((label) => label === yes),
    );
  }
  const given = property.default === undefined ? [] : [{ label: String(property.default) }];
  return field(
    { options: optionsOf(given) },
    one((text) => typed(property, text)),
  );
}

interface Choice {
  value: string;
  label: string;
}

function one(read: (text: string) => Value): Field["read"] {
  return ([text]) => (text === undefined || text === "" ? undefined : read(text));
}

function optionsOf(choices: readonly { label: string }[]): QuestionInfo["options"] {
  return choices.map(({ label }) => ({ label, description: "" }));
}

function chosen(choices: readonly Choice[], label: string): string {
  const found = choices.find((choice) => choice.label === label || choice.value === label);
  if (found) return found.value;
  throw new Error(`choose one of: ${choices.map((choice) => choice.label).join(", ")}`);
}

/** The values to choose from with what is shown for each; undefined where anything may be typed. */
function choicesOf(property: Property): Choice[] | undefined {
  const source = property.type === "array" ? property.items : property;
  if ("oneOf" in source) return source.oneOf.map(titled);
  if ("anyOf" in source) return source.anyOf.map(titled);
  if (!("enum" in source)) return undefined;
  const names = "enumNames" in source ? (source.enumNames as string[] | undefined) : undefined;
  return source.enum.map((value, at) => ({ value, label: names?.[at] ?? value }));
}

function titled({ const: value, title }: { const: string; title: string }): Choice {
  return { value, label: title };
}

function typed(property: Property, text: string): Value {
  if (property.type === "string") {
    const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = property as {
      minLength?: number;
      maxLength?: number;
    };
    if (text.length < minLength) throw new Error(`at least ${minLength} characters`);
    if (text.length > maxLength) throw new Error(`at most ${maxLength} characters`);
    return text;
  }
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new Error("a number");
  if (property.type === "integer" && !Number.isInteger(value)) throw new Error("a whole number");
  const { minimum = -Infinity, maximum = Infinity } = property as { minimum?: number; maximum?: number };
  if (value < minimum) throw new Error(`at least ${minimum}`);
  if (value > maximum) throw new Error(`at most ${maximum}`);
  return value;
}
