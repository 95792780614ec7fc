/**
 * Machines that see other files may have the same path for another thing. What is told apart by a path (events, rules,
 * projects) is kept by this key: the volume, and the path there. Nothing is put before it where there is one machine.
 */
export function keyOn(volume: string, name: string): string {
  return volume === "" ? name : `${volume}\n${name}`;
}

/** The name behind a key of this volume; a key of another one stays what it is, and equals no name. */
export function nameOn(volume: string, key: string): string {
  return volume !== "" && key.startsWith(`${volume}\n`) ? key.slice(volume.length + 1) : key;
}

/** The name behind the key of any volume, for people to read. */
export function plainName(key: string): string {
  return key.slice(key.indexOf("\n") + 1);
}
