/** Blanks, and characters that nobody sees: a mark of byte order, a space of no width. */
const nothing = /^[\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]*$/u;

/** Whether it keeps anybody out: one of nothing but blanks is what a failed `$(cat file)` leaves. */
export function isPassword(text: string | undefined): text is string {
  return text !== undefined && !nothing.test(text);
}
