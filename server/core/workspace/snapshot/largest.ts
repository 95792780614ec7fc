/** Bytes; a larger file is left out of the states. */
export const largest = 2 * 1024 * 1024;
