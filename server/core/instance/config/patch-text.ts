import { randomUUID } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { applyEdits, findNodeAtLocation, type JSONPath, modify, parseTree } from "jsonc-parser";
import { isObject, type JsonObject } from "../../base/json.js";

const redacted = "***";

/**
 * JSON text with a merge patch laid in; comments and formatting stay. What equals what the file shows already
 * (`own`), and what was redacted on its way to the client (`shown`), is left as it is. Null removes a key.
 */
export async function patchText(
  source: string,
  patch: JsonObject,
  seen: { own: JsonObject; shown: JsonObject },
): Promise<string> {
  const mark = source.startsWith("\uFEFF") ? "\uFEFF" : "";
  let text = source.slice(mark.length);
  if (text.trim() === "") text = "{}\n";
  const style = styleOf(text);

  /** The place of a value is found and laid out with a word in its stead: laying out a long one costs its square. */
  function set(path: JSONPath, value: unknown): void {
    const isLong = typeof value === "object" && value !== null;
    const word = `value-${randomUUID()}`;
    text = applyEdits(text, modify(text, path, isLong ? word : value, { formattingOptions: style }));
    if (!isLong) return;
    const quoted = JSON.stringify(word);
    const at = text.indexOf(quoted);
    const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", at) + 1))?.[0] ?? "";
    const unit = style.insertSpaces ? " ".repeat(style.tabSize) : "\t";
    const laidOut = JSON.stringify(value, null, unit).replaceAll("\n", style.eol + indent);
    text = text.slice(0, at) + laidOut + text.slice(at + quoted.length);
  }

  function has(path: JSONPath): "object" | "value" | "nothing" {
    const tree = parseTree(text);
    const node = tree && findNodeAtLocation(tree, path);
    if (!node) return "nothing";
    return node.type === "object" ? "object" : "value";
  }

  async function apply(part: JsonObject, path: JSONPath, own: unknown, shown: unknown): Promise<void> {
    for (const [key, value] of Object.entries(part)) {
      const at = [...path, key];
      const [before, public_] = [member(own, key), member(shown, key)];
      if (isKept(value, before, public_)) continue;
      // The text is read anew for each of them, and there may be many.
      await breathe();
      const there = has(at);
      // What holds already by another file or by itself needs no line here.
      if (there === "nothing" && public_ !== undefined && isDeepStrictEqual(value, public_)) continue;
      if (value === null) {
        if (there !== "nothing") set(at, undefined);
      } else if (!isObject(value)) {
        set(at, value);
      } else if (there === "object") {
        await apply(value, at, before, public_);
      } else {
        const clean = withoutNulls(value, public_);
        if (clean !== undefined) set(at, clean);
      }
    }
  }

  await apply(patch, [], seen.own, seen.shown);
  return mark + text;
}

function isKept(value: unknown, own: unknown, shown: unknown): boolean {
  if (value === redacted) return true;
  if (value !== null && own !== undefined && isDeepStrictEqual(value, own)) return true;
  return (
    JSON.stringify(value)?.includes(redacted) === true && !isObject(value) && isDeepStrictEqual(value, shown)
  );
}

/** A new object as it is to be written: nulls and redacted values stand for nothing. */
function withoutNulls(value: unknown, shown: unknown): unknown {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const public_ = member(shown, key);
    if (item === null || isKept(item, undefined, public_)) return [];
    const clean = withoutNulls(item, public_);
    return clean === undefined ? [] : [[key, clean] as const];
  });
  // An object of which nothing is left was only there to say "as it is".
  return entries.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(entries);
}

function member(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function styleOf(text: string) {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? "  ";
  return {
    insertSpaces: !indent.startsWith("\t"),
    tabSize: indent.startsWith("\t") ? 1 : indent.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
}
