type Env = Readonly<Record<string, string | undefined>>;

/** Variables that say how this machine is set up, in whatever place of a configuration they are named. */
const ordinary =
  /^(PATH|HOME|USER|LOGNAME|SHELL|TERM|LANG|LANGUAGE|LC_.*|TZ|PWD|TMPDIR|TMP|TEMP|HOSTNAME|EDITOR|VISUAL|XDG_.*|.*_PROXY|.*_(ID|HOST|PORT|URL|URI|ENDPOINT|REGION|LOCATION|PROJECT|ACCOUNT|NAME|USER|RESOURCE|DIR|HOME|PATH|FILE|MODEL|VERSION))$/i;

/** Shorter values are words like "true", which others may have by chance. */
const shortest = 8;

/** What the configuration uses as a key: such variables are not for commands, such values are in no answer. */
export interface Withheld {
  /** Says that a variable is used as a key, such as by `{env:NAME}`; one that is plainly a setting stays. */
  name(variable: string): void;
  /** Says that a text is used as a key. */
  value(text: string): void;
  /** Everything that is known to be a key by now. */
  values(): readonly string[];
  /** Takes such variables out of an environment: at once, and later on as more of them are known. */
  keepFrom<T extends Record<string, string>>(environment: T): T;
}

export function createWithheld(env: Env): Withheld {
  const names = new Set<string>();
  const values = new Set<string>();
  const guarded: Record<string, string>[] = [];

  /** Under another name a key is as much of a key. */
  const clean = (environment: Record<string, string>) => {
    for (const [name, value] of Object.entries(environment)) {
      if (names.has(name) || values.has(value)) delete environment[name];
    }
  };

  const value = (text: string) => {
    const bare = text.trim();
    if (bare.length < shortest || values.has(bare)) return;
    values.add(bare);
    for (const environment of guarded) clean(environment);
  };

  return {
    name(variable) {
      if (ordinary.test(variable) || names.has(variable)) return;
      names.add(variable);
      for (const environment of guarded) clean(environment);
      value(env[variable] ?? "");
    },
    value,
    values: () => [...values],
    keepFrom(environment) {
      guarded.push(environment);
      clean(environment);
      return environment;
    },
  };
}
