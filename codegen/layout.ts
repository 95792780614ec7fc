const WIDTH = 100;

/** `open a, b close` on one line where that fits, otherwise one item a line with a trailing comma. */
export function list(open: string, items: readonly string[], close: string): string {
  const gap = open.endsWith("{") && items.length > 0 ? " " : "";
  const line = `${open}${gap}${items.join(", ")}${gap}${close}`;
  if (items.length === 0 || (line.length <= WIDTH && !line.includes("\n"))) return line;
  const [only, ...more] = items;
  // `outer(inner({` reads better than a second level of indentation.
  if (gap === "" && more.length === 0 && only?.includes("\n")) return `${open}${only}${close}`;
  return `${open}\n${items.map((item) => `${indent(item)},\n`).join("")}${close}`;
}

/** Every line two spaces to the right. */
export function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}

/** A property name as TypeScript writes it, quoted only where it must be. */
export function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** A JSDoc block of one or more lines; nothing for an empty text. */
export function doc(text: string): string {
  const lines = text.replaceAll("*/", "* /").trim().split("\n");
  if (lines.length === 1) return lines[0] === "" ? "" : `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}
