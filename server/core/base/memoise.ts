/** `make`, asked once for each thing: as long as the thing is in use somewhere, so is what was made of it. */
export function memoise<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const made = new WeakMap<Thing, { value: Made }>();
  return (thing) => {
    let known = made.get(thing);
    if (!known) {
      known = { value: make(thing) };
      made.set(thing, known);
    }
    return known.value;
  };
}
