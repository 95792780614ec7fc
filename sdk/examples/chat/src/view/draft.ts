import { signal } from "@preact/signals";

/** What is being written, and where the reader is put to go on with it. */
export const draftText = signal("");
export const focusWanted = signal(0);

/** Words to be sent again, changed perhaps. */
export function takeDraft(text: string): void {
  draftText.value = text;
  focusWanted.value += 1;
}
