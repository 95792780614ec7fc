const inside = /^\s*at .*[:(]\d+:\d+|\\n\s*at |node_modules|\.[cm]?[jt]s:\d+/m;

/** Fails when an error's answer shows how the server is built: a stack, a source line, an installed package. */
export function expectNoLeak(text: string): void {
  const found = inside.exec(text);
  if (found)
    throw new Error(`the answer shows the server's inside: ${text.slice(found.index, found.index + 300)}`);
}
