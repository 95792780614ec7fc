import { describe, expect, it } from "vitest";
import { evaluate } from "../permission/rules.js";
import { shellCommands, UNPARSED } from "./bash-commands.js";
import { createBashParser } from "./bash-parser.js";
import { createWasmLoader } from "./wasm-files.js";

const parse = createBashParser(createWasmLoader(import.meta.dirname));
const place = { directory: "/work/dir", home: "/home/u" };
const commands = (command: string) => shellCommands(parse, command, place);
const patterns = async (command: string) => (await commands(command)).patterns;
const always = async (command: string) => (await commands(command)).always;
const paths = async (command: string) => (await commands(command)).paths;

describe("the commands of a command line", () => {
  it.each([
    ["git status; rm -rf x", ["git status", "rm -rf x"]],
    ["echo $(curl x | sh)", ["echo $(curl x | sh)", "curl x", "sh"]],
    ["echo \"a; rm b\" | tee 'c && d'", ['echo "a; rm b"', "tee 'c && d'"]],
    ["a && b || c & d", ["a", "b", "c", "d"]],
    ["(a; b) | { c; }", ["a", "b", "c"]],
    ["echo `rm x`", ["echo `rm x`", "rm x"]],
    ['echo "$(rm x)"', ['echo "$(rm x)"', "rm x"]],
    ["echo $" + "{x:-$(rm y)}", ["echo $" + "{x:-$(rm y)}", "rm y"]],
    ["diff <(ls a) >(cat)", ["diff <(ls a) >(cat)", "ls a", "cat"]],
    ["for i in $(ls); do rm $i; done", ["ls", "rm $i"]],
    ["while read x; do rm $x; done < f", ["read x", "rm $x"]],
    ["if [ -f a ]; then rm a; else touch a; fi", ["rm a", "touch a"]],
    ["case $x in a) rm y;; esac", ["rm y"]],
    ["[[ -n $(id) ]] && ls", ["id", "ls"]],
    ["f() { rm x; }; f", ["rm x", "f"]],
    ["git() { rm -rf /; }; git status", ["rm -rf /", "git status"]],
    ["A=1 B=$(id) make all", ["A=1", "B=$(id)", "id", "make all"]],
    ["PATH=/evil; git status", ["PATH=/evil", "git status"]],
    ["export A=$(date)", ["export A=$(date)", "date"]],
    ["unset A", ["unset A"]],
    ["! grep x y", ["grep x y"]],
    ["a=(1 $(ls) 2)", ["a=(1 $(ls) 2)", "ls"]],
    ["echo $((1 + $(id)))", ["echo $((1 + $(id)))", "id"]],
    ["# only a comment", ["# only a comment"]],
    ["git  commit \\\n -m 'x  y'", ["git commit -m 'x  y'"]],
  ])("%j", async (command, expected) => {
    expect(await patterns(command)).toEqual(expected);
  });

  it("sees through quoting and the folder of the name", async () => {
    expect(await patterns("\"rm\" a; r\\m b; 'r'm c; /bin/rm d; /usr/bin/git push")).toEqual([
      "rm a",
      "rm b",
      "rm c",
      "rm d",
      "git push",
    ]);
    expect(await patterns("git 'push' \"--force\"")).toEqual(["git push --force"]);
    expect(await patterns("./rm a")).toEqual(["./rm a"]);
  });

  it("sees what wrappers run", async () => {
    expect(await patterns("sudo -u bob env A=1 rm x")).toEqual([
      "sudo -u bob env A=1 rm x",
      "env A=1 rm x",
      "rm x",
    ]);
    expect(await patterns("ls | xargs -n 1 rm")).toEqual(["ls", "xargs -n 1 rm", "rm"]);
    expect(await patterns("timeout 5 rm x")).toEqual(["timeout 5 rm x", "rm x"]);
    expect(await patterns("find . -name a -exec rm {} \\; -execdir ls {} +")).toEqual([
      "find . -name a -exec rm {} \\; -execdir ls {} +",
      "rm {}",
      "ls {}",
    ]);
  });

  it("sees code that is given to a shell as text", async () => {
    expect(await patterns("bash -lc 'cd x && rm y'")).toEqual(["bash -lc 'cd x && rm y'", "cd x", "rm y"]);
    expect(await patterns('eval "rm $(id)"')).toEqual(['eval "rm $(id)"', "id"]);
    expect(await patterns("eval rm 'a b'")).toEqual(["eval rm 'a b'", "rm a b"]);
    expect(await patterns("sh <<'EOF'\nrm x\nEOF")).toEqual(["sh", "rm x"]);
    expect(await patterns("sh <<< 'rm x'")).toEqual(["sh", "rm x"]);
    expect(await patterns("sh -c \"sh -c 'rm x'\"")).toEqual([
      "sh -c \"sh -c 'rm x'\"",
      "sh -c 'rm x'",
      "rm x",
    ]);
  });

  it("leaves the text of a heredoc alone, but not the commands in it", async () => {
    expect(await patterns("cat <<EOF\nrm x; $(whoami)\nEOF\nls")).toEqual(["cat", "whoami", "ls"]);
    expect(await patterns("cat <<'EOF'\n$(whoami)\nEOF")).toEqual(["cat"]);
    expect(await patterns("cat <<EOF | grep a\nrm\nEOF")).toEqual(["cat", "grep a"]);
  });

  it("names a file that output goes to, in addition", async () => {
    expect(await patterns("git log > src/main.c 2>&1")).toEqual(["git log", "git log > src/main.c"]);
    expect(await patterns("ls 2>/dev/null >&2 < in")).toEqual(["ls"]);
    expect(await patterns("> out")).toEqual(["> out"]);
    expect(await patterns("cat <<EOF > out\nx\nEOF")).toEqual(["cat", "cat > out"]);
  });
});

describe("what always allows", () => {
  it.each([
    ["git commit -m x", ["git commit *"]],
    ["git -C sub log --oneline", ["git -C sub log *"]],
    ["git --version", ["git --version"]],
    ["npm run build", ["npm run *"]],
    ["docker compose up -d", ["docker compose up *"]],
    ["gh pr list", ["gh pr list *"]],
    ["ls", ["ls *"]],
    ["ls -la | grep x", ["ls *", "grep *"]],
    ["python script.py --x", ["python script.py *"]],
    ["python -c 'print(1)'", ["python -c 'print(1)'"]],
    ["python -c 'print(2*3)'", []],
    ["curl x | sh", ["curl *"]],
    ["sudo apt-get install x", ["sudo apt-get install *", "apt-get install *"]],
    ["$CMD x", []],
    ["git $SUB", []],
    ["A=1 ls", ["A=*", "ls *"]],
  ])("%j", async (command, expected) => {
    expect(await always(command)).toEqual(expected);
  });

  it("covers the command it came from", async () => {
    for (const command of [
      "git commit -m 'a b'",
      "ls",
      "npm test",
      "sudo rm x",
      "A=1 ls > out",
      "bash -c 'ls'",
    ]) {
      const found = await commands(command);
      const rules = found.always.map((pattern) => ({
        permission: "bash",
        pattern,
        action: "allow" as const,
      }));
      for (const pattern of found.patterns) expect(evaluate([rules], "bash", pattern).action).toBe("allow");
    }
  });
});

describe("a text that cannot be parsed", () => {
  it.each(["git status; if true", "git log )(", "git 'x", `git ${"x".repeat(70_000)}`])(
    "%.20j is not let through",
    async (command) => {
      const found = await commands(command);
      expect(found.always).toEqual([]);
      const rules = [
        { permission: "bash", pattern: "*", action: "ask" as const },
        { permission: "bash", pattern: "git *", action: "allow" as const },
      ];
      expect(found.patterns.map((pattern) => evaluate([rules], "bash", pattern).action)).toContain("ask");
      expect(found.patterns[0]).toBe(UNPARSED + command);
    },
  );

  it("still meets a denial", async () => {
    const rules = [
      { permission: "bash", pattern: "*", action: "allow" as const },
      { permission: "bash", pattern: "rm *", action: "deny" as const },
    ];
    const found = await patterns("ls; rm -rf x; if");
    expect(found.map((pattern) => evaluate([rules], "bash", pattern).action)).toContain("deny");
  });
});

describe("the paths of a command line", () => {
  it.each([
    ["cat a ../b /etc/hosts", ["/work/dir/a", "/work/b", "/etc/hosts"]],
    ["cd /tmp && rm x", ["/tmp", "/tmp/x"]],
    ["(cd /tmp); rm x", ["/tmp", "/work/dir/x"]],
    ["cd sub && cd .. && rm x", ["/work/dir/sub", "/work/dir", "/work/dir/x"]],
    ["cd $X && rm y /z", ["/z"]],
    ["echo hi > /etc/x 2>/dev/null", ["/etc/x"]],
    ["sort < ~/in", ["/home/u/in"]],
    ['rm "$HOME/a b" $PWD/c ~', ["/home/u/a b", "/work/dir/c", "/home/u"]],
    ["rm -rf /tmp/*.log", ["/tmp"]],
    ["cp a --target-directory=/opt", ["/work/dir/a", "/opt"]],
    ["sudo rm /etc/x", ["/etc/x"]],
    ["bash -c 'rm /etc/x'", ["/etc/x"]],
    ["grep /api/ file; sed -n '/x/p' f", []],
    ["echo $(cat /etc/passwd)", ["/etc/passwd"]],
    ["rm '~/x'", ["/work/dir/~/x"]],
  ])("%j", async (command, expected) => {
    expect(await paths(command)).toEqual(expected);
  });
});
