import { cutText } from "../../base/cut-text.js";
import { isPlainObject } from "../credentials/secrets.js";

/** Keys under which servers say what went wrong; others may repeat what they were sent. */
const TELLING = new Set(
  "error errors message msg detail details description reason code type status raw title cause innererror blockreason error_message error_msg errormessage error_code error_type __type body fault".split(
    " ",
  ),
);
const DEEPEST = 8;
const LONGEST_PAGE = 2_000;

/** What a refusal says for itself, one sentence, code or kind a line; nothing of what it repeats of the request. */
export function wordsOf(body: string | undefined): string {
  if (!body) return "";
  const parsed = parseJson(body);
  if (parsed === undefined) return body.trimStart().startsWith("<") ? "" : cutText(body, LONGEST_PAGE);
  return tellings(parsed, 0).join("\n");
}

/** The JSON value of a text; `undefined` if it is none. Some servers put theirs behind `data: `. */
export function parseJson(text: string): unknown {
  const bare = text.replace(/^\s*data:\s*/, "").trim();
  if (!/^[[{]/.test(bare)) return undefined;
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}

function tellings(value: unknown, depth: number): string[] {
  if (depth > DEEPEST) return [];
  if (typeof value === "number") return [String(value)];
  if (typeof value === "string") {
    // Gateways pass the answer of the service behind them on as a text.
    const inner = parseJson(value);
    return inner === undefined ? [value] : tellings(inner, depth + 1);
  }
  if (Array.isArray(value)) return value.flatMap((item) => tellings(item, depth + 1));
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    TELLING.has(key.toLowerCase()) ||
    (depth > 0 && typeof item === "object" && item !== null && key === "metadata")
      ? tellings(item, depth + 1)
      : [],
  );
}
