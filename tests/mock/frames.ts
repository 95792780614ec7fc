/** One frame of an event stream in wire form. */
export interface Frame {
  id: number | undefined;
  data: unknown;
}

/**
 * The frames of a complete stream. Throws on a line that is neither `id:` nor `data:`, and on a frame cut short.
 * The blank line after the last frame may be missing: Prism's YAML reader drops it.
 */
export function readFrames(text: string): Frame[] {
  if (!text.endsWith("\n")) throw new Error("the last frame has no end");
  return text
    .trimEnd()
    .split("\n\n")
    .map((frame) => {
      const [, id, data] = /^(?:id: (\d+)\n)?data: (\{.*\})$/.exec(frame) ?? [];
      if (data === undefined) throw new Error(`not a frame: ${frame}`);
      return { id: id === undefined ? undefined : Number(id), data: JSON.parse(data) };
    });
}
