/** How the parts of a page are written. */
export interface HtmlStyle {
  strong: string;
  emphasis: string;
  code: string;
  bullet: string;
  rule: string;
  quote: string;
  heading(level: number): string;
  link(text: string, address: string): string;
  image(text: string, address: string): string;
  preformatted(text: string, language: string): string;
  row(cells: string[], first: boolean): string;
}

export const markdownStyle: HtmlStyle = {
  strong: "**",
  emphasis: "_",
  code: "`",
  bullet: "- ",
  rule: "---",
  quote: "> ",
  heading: (level) => `${"#".repeat(level)} `,
  link: (text, address) => `[${text}](${address})`,
  image: (text, address) => `![${text}](${address})`,
  preformatted(text, language) {
    const longest = (text.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
    const fence = "`".repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
  },
  row(cells, first) {
    const line = `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
    return first ? `${line}\n|${" --- |".repeat(cells.length)}` : line;
  },
};

export const plainStyle: HtmlStyle = {
  strong: "",
  emphasis: "",
  code: "",
  bullet: "- ",
  rule: "",
  quote: "",
  heading: () => "",
  link: (text) => text,
  image: () => "",
  preformatted: (text) => text,
  row: (cells) => cells.join("\t"),
};
