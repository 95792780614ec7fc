import { isPlainObject } from "../credentials/secrets.js";
import { parseJson } from "../refusal/words.js";

type Json = Record<string, unknown>;

/**
 * Whole lines of an event stream in which the arguments of calls are texts. Some servers give them as the object that
 * the text would say, number their calls, count them in words, or leave out what is called; packages refuse such an event
 * and lose the call, or the answer.
 */
export function withTextArguments(lines: Uint8Array): Uint8Array {
  const bytes = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
  if (!tellsOfCall(bytes)) return lines;
  let changed = false;
  const mended = bytes
    .toString("utf8")
    .split("\n")
    .map((line) => {
      const data = tellsOfCall(line) ? /^data:\s*(\{.*\})\s*$/.exec(line)?.[1] : undefined;
      const event = data === undefined ? undefined : parseJson(data);
      if (!isPlainObject(event) || !mend(event)) return line;
      changed = true;
      return `data: ${JSON.stringify(event)}`;
    });
  return changed ? Buffer.from(mended.join("\n")) : lines;
}

function tellsOfCall(text: Buffer | string): boolean {
  return text.includes('"arguments"') || text.includes('"tool_calls"');
}

/** Whether anything was to be mended in an event, which then is. */
function mend(event: Json): boolean {
  const choices = objects(event.choices).flatMap(({ delta, message }) => objects([delta, message]));
  const chat = objects(choices.flatMap((one) => one.tool_calls));
  const items = objects([event.item, ...objects([event.response]).flatMap(({ output }) => output)]);
  const done = event.type === "response.function_call_arguments.done" ? [event] : [];
  const called = [
    ...chat.map((call) => call.function),
    ...choices.map((one) => one.function_call),
    ...items.filter(({ type }) => type === "function_call"),
    ...done,
  ];
  const rest = chat.flatMap((call) => [mendPlace(call), mendName(call)]);
  return [...objects(called).map(mendArguments), ...rest].includes(true);
}

function mendArguments(call: Json): boolean {
  const given = call.arguments;
  if (given === undefined || given === null || typeof given === "string") return false;
  // Nothing yet, as a rule: what follows would be put behind it.
  const none = isPlainObject(given) && Object.keys(given).length === 0;
  call.arguments = none ? "" : JSON.stringify(given);
  return true;
}

function mendPlace(call: Json): boolean {
  const { id, index } = call;
  if (typeof id === "number") call.id = String(id);
  if (typeof index === "string") call.index = Number.isInteger(Number(index)) ? Number(index) : undefined;
  return typeof id === "number" || typeof index === "string";
}

/** A call that begins without a name would cost the answer; by this one the model is told what it did. */
function mendName(call: Json): boolean {
  if (typeof call.id !== "string" || call.id === "") return false;
  const given = isPlainObject(call.function) ? call.function : {};
  if (typeof given.name === "string" && given.name.trim() !== "") return false;
  // Of a call that is known already nobody reads the name again.
  call.function = { arguments: "", ...given, name: "invalid" };
  return true;
}

/** The objects among what should be a list of them, at one depth. */
function objects(value: unknown): Json[] {
  return (Array.isArray(value) ? value.flat() : []).filter(isPlainObject);
}
