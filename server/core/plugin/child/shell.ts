import { type ChildProcess, spawn } from "node:child_process";

/** What a command of the shell has done. */
export class ShellOutput {
  constructor(
    readonly stdout: Buffer,
    readonly stderr: Buffer,
    readonly exitCode: number,
  ) {}

  text(encoding?: BufferEncoding): string {
    return this.stdout.toString(encoding);
  }

  json(): unknown {
    return JSON.parse(this.text());
  }

  arrayBuffer(): ArrayBuffer {
    return new Uint8Array(this.stdout).buffer;
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.stdout);
  }

  blob(): Blob {
    return new Blob([new Uint8Array(this.stdout)]);
  }
}

/** A command ended with something other than success. */
export class ShellError extends Error {
  override readonly name = "ShellError";
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  readonly exitCode: number;

  constructor(
    command: string,
    private readonly output: ShellOutput,
  ) {
    super(`Failed with exit code ${output.exitCode}: ${command}`);
    this.stdout = output.stdout;
    this.stderr = output.stderr;
    this.exitCode = output.exitCode;
  }

  text(encoding?: BufferEncoding): string {
    return this.output.text(encoding);
  }

  json(): unknown {
    return this.output.json();
  }
}

interface ShellSettings {
  cwd: string;
  env: Record<string, string> | undefined;
  throws: boolean;
}

/** A command that is run once somebody waits for it. */
class ShellPromise implements PromiseLike<ShellOutput> {
  private running: Promise<ShellOutput> | undefined;
  private isQuiet = false;

  constructor(
    private readonly command: string,
    private readonly settings: ShellSettings,
    private readonly input: Buffer | undefined,
    private readonly print: (text: string) => void,
  ) {}

  cwd(folder: string): this {
    this.settings.cwd = folder;
    return this;
  }

  env(env: Record<string, string | undefined>): this {
    this.settings.env = Object.fromEntries(
      Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    return this;
  }

  quiet(): this {
    this.isQuiet = true;
    return this;
  }

  nothrow(): this {
    return this.throws(false);
  }

  throws(does = true): this {
    this.settings.throws = does;
    return this;
  }

  run(): Promise<ShellOutput> {
    this.running ??= this.start();
    return this.running;
  }

  // biome-ignore lint/suspicious/noThenProperty: it is awaited, and begins only then
  then<A = ShellOutput, B = never>(
    done?: ((value: ShellOutput) => A | PromiseLike<A>) | null,
    failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.run().then(done, failed);
  }

  catch<B = never>(failed?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<ShellOutput | B> {
    return this.run().catch(failed);
  }

  finally(done?: (() => void) | null): Promise<ShellOutput> {
    return this.run().finally(done);
  }

  async text(encoding?: BufferEncoding): Promise<string> {
    return (await this.quiet().run()).text(encoding);
  }

  async json(): Promise<unknown> {
    return (await this.quiet().run()).json();
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.quiet().run()).arrayBuffer();
  }

  async bytes(): Promise<Uint8Array> {
    return (await this.quiet().run()).bytes();
  }

  async blob(): Promise<Blob> {
    return (await this.quiet().run()).blob();
  }

  async *lines(): AsyncGenerator<string> {
    yield* (await this.text()).split(/\r?\n/);
  }

  private async start(): Promise<ShellOutput> {
    const output = await runShell(this.command, this.settings, this.input);
    if (!this.isQuiet) {
      const text = `${output.stdout}${output.stderr}`;
      if (text !== "") this.print(text);
    }
    if (this.settings.throws && output.exitCode !== 0) throw new ShellError(this.command, output);
    return output;
  }
}

/** Where a plugin's `$` begins. */
export interface Shell {
  (texts: TemplateStringsArray, ...values: unknown[]): ShellPromise;
  cwd(folder: string): Shell;
  env(env: Record<string, string | undefined>): Shell;
  nothrow(): Shell;
  throws(does?: boolean): Shell;
  escape(text: string): string;
  braces(pattern: string): string[];
  ShellError: typeof ShellError;
}

/**
 * The `$` of plugins: a template is a command of the system's shell, whose values are words and never code. What a
 * command prints that is not to be quiet is printed by `print`.
 */
export function createShell(directory: string, print: (text: string) => void): Shell {
  const settings: ShellSettings = { cwd: directory, env: undefined, throws: true };
  const shell = (texts: TemplateStringsArray, ...values: unknown[]) => {
    const { command, input } = commandOf(texts, values);
    return new ShellPromise(command, { ...settings }, input, print);
  };
  return Object.assign(shell, {
    cwd(folder: string) {
      settings.cwd = folder;
      return shell as Shell;
    },
    env(env: Record<string, string | undefined>) {
      settings.env = env as Record<string, string>;
      return shell as Shell;
    },
    nothrow() {
      settings.throws = false;
      return shell as Shell;
    },
    throws(does = true) {
      settings.throws = does;
      return shell as Shell;
    },
    escape: quoted,
    braces: (pattern: string) => [pattern],
    ShellError,
  });
}

/** The text of a command, and what is its input where a value is redirected into it. */
function commandOf(
  texts: TemplateStringsArray,
  values: readonly unknown[],
): { command: string; input: Buffer | undefined } {
  let command = "";
  let input: Buffer | undefined;
  texts.forEach((text, at) => {
    command += text;
    if (at >= values.length) return;
    const value = values[at];
    const bytes = /<\s*$/.test(command) ? bytesOf(value) : undefined;
    if (bytes) {
      input = bytes;
      command = command.replace(/<\s*$/, "");
    } else command += wordsOf(value);
  });
  return { command: command.trim(), input };
}

function bytesOf(value: unknown): Buffer | undefined {
  if (Buffer.isBuffer(value)) return value;
  if (value instanceof Uint8Array) return Buffer.from(value);
  return value instanceof ArrayBuffer ? Buffer.from(value) : undefined;
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(" ");
  if (typeof value === "object" && value !== null && "raw" in value) return String(value.raw);
  if (value instanceof ShellOutput) return quoted(value.text().trimEnd());
  return quoted(String(value));
}

function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function runShell(
  command: string,
  { cwd, env }: ShellSettings,
  input: Buffer | undefined,
): Promise<ShellOutput> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(command, {
      cwd,
      shell: true,
      stdio: [input ? "pipe" : "ignore", "pipe", "pipe"],
      windowsHide: true,
      ...(env && { env }),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => err.push(chunk));
    child.once("error", reject);
    child.once("close", (code) =>
      resolve(new ShellOutput(Buffer.concat(out), Buffer.concat(err), code ?? 1)),
    );
    if (input) child.stdin?.on("error", () => undefined).end(input);
  });
}
