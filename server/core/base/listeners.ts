/** Those who want to be told of something, told in the order in which they came. */
export interface Listeners<Told extends unknown[]> {
  add(listener: (...told: Told) => void): void;
  tell(...told: Told): void;
}

export function createListeners<Told extends unknown[]>(): Listeners<Told> {
  const all: ((...told: Told) => void)[] = [];
  return {
    add: (listener) => void all.push(listener),
    tell(...told) {
      for (const listener of all) listener(...told);
    },
  };
}
