import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { type GrowingMarkdown, growMarkdown } from "../markdown/growing.js";

/** Of the time, drawing text that streams in may take one part in this many: the rest is for the reader. */
const share = 4;

/** Markdown that a model writes, drawn as it comes. */
export function Markdown({ text, isWhole }: { text: string; isWhole: boolean }) {
  const root = useRef<HTMLDivElement>(null);
  const growing = useRef<GrowingMarkdown>(undefined);
  const pending = useRef({ timer: 0, next: 0, text, isWhole });

  function draw(): void {
    const { current } = pending;
    const began = performance.now();
    growing.current?.show(current.text, current.isWhole);
    const ended = performance.now();
    current.next = ended + (ended - began) * (share - 1);
    current.timer = 0;
  }

  useLayoutEffect(() => {
    if (root.current && !growing.current) growing.current = growMarkdown(root.current);
    const { current } = pending;
    Object.assign(current, { text, isWhole });
    if (current.timer) return;
    const wait = isWhole ? 0 : current.next - performance.now();
    if (wait <= 0) draw();
    else current.timer = window.setTimeout(draw, wait);
  }, [text, isWhole]);
  useEffect(() => () => clearTimeout(pending.current.timer), []);

  return <div ref={root} class="markdown" />;
}
