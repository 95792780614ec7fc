// Each of these runs in the page by itself, and so holds all that it needs.

/** Texts in sight that stand out too little from what is behind them (WCAG AA), as they are drawn. */
export function fadedTexts(): string[] {
  type Colour = [number, number, number, number];
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const colourOf = (text: string): Colour => {
    if (!paint) return [0, 0, 0, 1];
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = text;
    paint.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = paint.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = ([r, g, b, a]: Colour, [red, green, blue]: Colour): Colour => [
    r * a + red * (1 - a),
    g * a + green * (1 - a),
    b * a + blue * (1 - a),
    1,
  ];
  const light = ([red, green, blue]: Colour) => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((one) => {
      const part = one / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1];
    const own = colourOf(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, behind(element.parentElement));
  };
  const faded: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? "";
    if (!element || !text || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      continue;
    if (element.closest(":disabled, .unseen, .skip, option")) continue;
    const style = getComputedStyle(element);
    const ground = behind(element);
    const [one, other] = [light(over(colourOf(style.color), ground)), light(ground)];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (contrast < (isLarge ? 3 : 4.5)) faded.push(`${text.slice(0, 40)}: ${contrast.toFixed(2)}`);
  }
  return faded;
}

/** Controls that a screen reader has no words for. */
export function unnamedControls(): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    "button, a[href], input, select, textarea, summary, img",
  );
  return [...controls].flatMap((one) => {
    const labels = "labels" in one ? (one as HTMLInputElement).labels : null;
    const words = [
      one.getAttribute("aria-label"),
      one.getAttribute("alt"),
      one.textContent,
      labels?.[0]?.textContent,
    ];
    return words.some((word) => word?.trim()) ? [] : [one.outerHTML.slice(0, 80)];
  });
}

/** What stands out of the window, and text that is cut without a sign of it. */
export function wideElements(): string[] {
  const wide: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth)
    wide.push(`the page: ${document.documentElement.scrollWidth}`);
  for (const one of document.querySelectorAll<HTMLElement>("#app *")) {
    const style = getComputedStyle(one);
    if (!one.checkVisibility() || one.closest("[inert], .unseen, .skip, svg")) continue;
    const scrolls = one.closest(".diff-lines, pre, .table, .changes-list");
    const { left, right, width } = one.getBoundingClientRect();
    if (!scrolls && width > 0 && (right > innerWidth + 1 || left < -1))
      wide.push(`out: ${one.className || one.tagName}`);
    const isCut =
      one.scrollWidth > one.clientWidth + 1 && style.overflowX === "hidden" && one.clientWidth > 0;
    if (isCut && style.textOverflow !== "ellipsis" && !scrolls)
      wide.push(`cut: ${one.className || one.tagName}`);
  }
  return wide;
}
