import { describe, expect, it } from "vitest";
import { evaluate } from "../../../interaction/permission/rules.js";
import { createBashParser } from "./parser.js";
import { shellCommands, UNPARSED } from "./shell-commands.js";
import { createWasmLoader } from "./wasm-files.js";

const parse = createBashParser(createWasmLoader(import.meta.dirname));
const place = { directory: "/work/dir", home: "/home/u" };
const commands = (command: string) => shellCommands(parse, command, place);
const patterns = async (command: string) => (await commands(command)).patterns;
const always = async (command: string) => (await commands(command)).always;
const paths = async (command: string) => (await commands(command)).paths;
/** Those that are not in the directory. */
const outside = async (command: string) =>
  (await paths(command)).filter((file) => !`${file}/`.startsWith("/work/dir/"));

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
    expect(await patterns("bash -lc 'cd x && rm y'")).toEqual(["bash -lc 'cd x && rm y'", "rm y"]);
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
    ["npm run build", ["npm run build *"]],
    ["docker compose up -d", ["docker compose up *"]],
    ["gh pr list", ["gh pr list *"]],
    ["npm run", ["npm run"]],
    [
      "npm run-script a; pnpm run b; yarn run c; bun run d",
      ["npm run-script a *", "pnpm run b *", "yarn run c *", "bun run d *"],
    ],
    [
      "deno task x; npm -w a run b; npm --prefix a run -s b",
      ["deno task x *", "npm -w a run b *", "npm --prefix a run -s b *"],
    ],
    [
      "yarn workspace a run b --c; pnpm --filter a exec b",
      ["yarn workspace a run b *", "pnpm --filter a exec b *"],
    ],
    ["uv tool run x y; uv run z; poetry run p q", ["uv tool run x *", "uv run z *", "poetry run p *"]],
    [
      "./gradlew build x; rustup run stable cargo add y",
      ["./gradlew build *", "rustup run stable cargo add y *"],
    ],
    ["make -C a CC=b test; docker compose -f x up", ["make -C a CC=b test *", "docker compose -f x up *"]],
    [
      "python3.12 -c x; python3 -m pytest a; php artisan migrate",
      ["python3.12 -c x", "python3 -m pytest *", "php artisan migrate *"],
    ],
    [
      "su -c 'rm x' bob; watch ls; cd x; timeout 5 npm run a",
      ["su -c 'rm x' bob", "rm *", "watch ls", "ls *", "timeout 5 npm run a *", "npm run a *"],
    ],
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
    ["rm -rf /tmp/*.log", ["/tmp"]],
    ["rm '~/x'", ["/work/dir/~/x"]],
    ["cp a --target-directory=/opt", ["/work/dir/a", "/opt"]],
    ["git show HEAD > out 2>/dev/null", ["/work/dir/out", "/work/dir/show", "/work/dir/HEAD"]],
  ])("%j", async (command, expected) => {
    expect(await paths(command)).toEqual(expected);
  });

  it.each([
    ["mkdir sub && cd sub && cd .. && rm x", []],
    ["cd missing; cat ../x", ["/work/x"]],
    ["echo hi > /etc/x 2>/dev/null", ["/etc/x"]],
    ["sort < ~/in", ["/home/u/in"]],
    ['rm "$HOME/a b" $PWD/c ~', ["/home/u/a b", "/home/u"]],
    ["sudo rm /etc/x", ["/etc/x"]],
    ["bash -c 'rm /etc/x'", ["/etc/x"]],
    ["grep /api/ file; sed -n '/x/p' f", []],
    ["echo $(cat /etc/passwd)", ["/etc/passwd"]],
    ["echo $(</etc/passwd)", ["/etc/passwd"]],
    ["cd; cat x", ["/home/u", "/home/u/x"]],
    ["cd /usr; cd /tmp; cd -; cat x", ["/usr", "/tmp", "/usr/x"]],
    ["X=..; cd $X", ["/work"]],
    ['X=..; Y="$X/.."; cat "$Y/f"', ["/f"]],
    ["CDPATH=/etc; cd ssl", ["/etc/ssl"]],
    ["HOME=/usr; cat ~/x", ["/usr/x"]],
    ["cat $'/et\\x63/passwd'", ["/etc/passwd"]],
    ["cat {/a,b} /{etc,usr}/x", ["/a", "/etc/x", "/usr/x"]],
    [`cat \${HOME:-x}/a \${NONE:-/opt}/b`, ["/home/u/a", "/opt/b"]],
    ["for f in /etc/h*; do cat $f; done", ["/etc"]],
    ["cd $(echo ..) && ls", ["/work"]],
    ["cat */../../../etc/x", ["/etc/x"]],
    ["cat$IFS/etc/passwd", ["/etc/passwd"]],
    ["awk 1 /etc/a; sed -n p /etc/b; find /c; od /d; diff /e f", ["/etc/a", "/etc/b", "/c", "/d", "/e"]],
    ["tar -C /a -xf b; git -C /c log; make -C/d; dd if=/e of=f", ["/a", "/c", "/d", "/e"]],
    ["curl -d @/a -F x=@/b file:///c%20d http://h/e", ["/a", "/b", "/c d"]],
    ["sed -e s/a/b/ -f /s f; grep -rf /p f; awk -f /q", ["/s", "/p", "/q"]],
    ["docker run -v /etc:/tmp/x img; rsync host:/x .", ["/etc", "/tmp/x"]],
    ["dd if=/dev/zero of=/dev/null; cat /dev/null", []],
    ["[ -f /etc/x ] && true", ["/etc/x"]],
    ["python3 -c 'open(\"/etc/passwd\")'; node -e 'x(\"../y\")'", ["/etc/passwd", "/work/y"]],
    ["git commit -m 'see /x, a/../b'; echo '// note' '/* x */'", []],
    ["/usr/bin/env ls; /opt/x/run; ./script", ["/opt/x/run"]],
    ["cut -d / -f 1; tr / _; git diff main..dev", []],
    ["env -S 'cat /a'; flock /l -c 'cat /b'; su -c 'cat /c' u", ["/a", "/l", "/b", "/c"]],
    ["script -qc 'cat /a' o; chroot /b cat c; unshare -r cat /d", ["/a", "/b", "/d"]],
    ["parallel cat ::: /a; parallel ::: 'cat /b'; watch 'cat /c'", ["/a", "/b", "/c"]],
    ["eval 'cd ..'; cat x; sh -c 'cd /opt'; cat y", ["/work", "/work/x", "/opt", "/work/y"]],
    ["git submodule foreach 'cat /a'; fd -x cat /b", ["/a", "/b"]],
    ["cat $(dirname $PWD)/x; ls $(dirname /etc/ssl)", ["/work/x", "/etc"]],
    [
      "GIT_DIR=/a git log; export GIT_WORK_TREE=../b; NODE_OPTIONS='--require /c' npm test",
      ["/a", "/work/b", "/c"],
    ],
    ["declare -x BASH_ENV=/a; X=1 Y=../b/c:/d make", ["/a", "/work/b/c", "/d"]],
    ["PATH=/opt/x:$PATH NODE_ENV=a/b URL=http://h/x EDITOR=/usr/bin/vi make", []],
    [
      "sed -n 'r/a' f; sed '1R/b' f; sed 's/x/y/w/c' f; sed --expression=w/d f; sed '/x/,$w/e' f",
      ["/a", "/b", "/c", "/d", "/e"],
    ],
    ["sed 's/r/w/; s|/x|/w/y|g; y/r/w/; /w/d; 1a/x' f; sed -n '1,/r\\/w/p' f", []],
    ["alias c='cat /a'", ["/a"]],
    ["[[ a -nt /b ]] && [[ /c -ef d ]]", ["/b", "/c"]],
    ["sqlite3 db '.read /etc/passwd'", ["/etc/passwd"]],
  ])("%j leads out to %j", async (command, expected) => {
    expect(await outside(command)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(await outside(command)).toEqual([]);
  });

  it.each([
    'cd "$(cat f)"',
    "read x; cd $x",
    "cd $1",
    "pushd `cat f`",
    'echo > "$(cat f)"',
    'eval "$(cat f)"',
    'sh -c "$(cat f)"',
    "curl x | sh",
    "[ a \\< b ] && cat x",
    `cat "\${PWD%/dir}"/x`,
    `X=$PWD; cat \${X%/*}/x`,
    `cat \${PWD:0:5}/x`,
    `cat \${PWD/dir/..}`,
    `cat \${PWD#/work}`,
    "declare -n r=P; P=/etc/x; cat $r",
    "typeset -gn r=P; cat $r",
    "cat <<A <<B\na\nA\nb\nB",
    `echo ${"x".repeat(70_000)}`,
    'sh -c \'sh -c "sh -c \\"sh -c \\\\\\"sh -c ls\\\\\\"\\""\'',
  ])("%.60j is not clear", async (command) => {
    expect((await commands(command)).unclear).toBe(true);
  });

  it.each([
    "cat $(git ls-files)",
    `for f in *.ts; do cat $f > \${f%.ts}.js; done`,
    'cd "$(git rev-parse --show-toplevel)" && ls',
    'cd "$(pwd)"',
    "while read f; do echo $f; done < list",
    "bash script.sh; bash --version | cat",
    "select x in a b; do cat $x; done",
    `X=./src/a.ts; cat \${X%.ts}.js \${X%/*}/b \${X##*/} \${PWD##*/}`,
    "cat $(dirname src/a.ts)/b; declare -r X=a; cat $X",
  ])("%j is clear, and stays inside", async (command) => {
    const { unclear } = await commands(command);
    expect([unclear, await outside(command)]).toEqual([false, []]);
  });

  it("tells the files that redirections write from those that are only named", async () => {
    const writes = async (command: string) => (await commands(command)).writes;
    expect(await writes("cat a > b 2>> ../c; (cd /tmp && ls &> d)")).toEqual([
      { source: "b", path: "/work/dir/b" },
      { source: "../c", path: "/work/c" },
      { source: "d", path: "/tmp/d" },
    ]);
    expect(await writes("ls > /dev/null 2>&1 3>&- <in")).toEqual([]);
    expect(await writes('ls > "$(cat f)"')).toEqual([{ source: '"$(cat f)"' }]);
    expect(await writes("for x in a b; do ls > $x; done")).toHaveLength(2);
    expect((await writes("cp a{,.b}; mv src/{a,b}; sed 's/a/b/wc' d")).map(({ path }) => path)).toEqual([
      ...["/work/dir/a.b", "/work/dir/src/a", "/work/dir/src/b", "/work/dir/c"],
    ]);
    expect(await writes("bash -c 'ls > x'")).toEqual([{ source: "x", path: "/work/dir/x" }]);
    expect(await writes("ls > 'x; if")).toEqual([{ source: "x", path: "/work/dir/x" }]);
  });
});

describe("cd", () => {
  it("asks nothing itself", async () => {
    expect(await commands("cd x")).toMatchObject({ patterns: [], always: [], paths: ["/work/dir/x"] });
    expect(await patterns("cd x && npm test; (pushd y; popd)")).toEqual(["npm test"]);
    expect(await patterns("cd $(rm x)")).toEqual(["rm x"]);
  });
});
