/** Parts of letters and of emoji, which change what is seen. */
const kept = /^(?:\u200c|\u200d|[\ufe00-\ufe0f])$/;

/**
 * Text that somebody is to agree to, with what would not be seen of it: characters that turn the direction of reading or
 * take no room could have a command look like another.
 */
export function plain(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
    /[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu,
    (sign) => (kept.test(sign) ? sign : `⟨U+${hex(sign)}⟩`),
  );
}

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
