const PLAIN: [RegExp, string][] = [
  [/[\u2018\u2019\u201A\u201B\u2032]/g, "'"],
  [/[\u201C\u201D\u201E\u201F\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, " "],
];

/** Typographic quotes, dashes and spaces as the plain ones; every replacement is one for one, so offsets hold. */
export function plainPunctuation(text: string): string {
  return PLAIN.reduce((plain, [variants, replacement]) => plain.replace(variants, replacement), text);
}
