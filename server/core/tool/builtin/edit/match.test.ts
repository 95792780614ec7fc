import { describe, expect, it } from "vitest";
import { explainMatch } from "./explain.js";
import { replaceText } from "./match.js";

function replaced(content: string, wanted: string, replacement: string, all = false): string | number[] {
  const result = replaceText(content, wanted, replacement, all);
  return "content" in result ? result.content : result.lines;
}

describe("an exact match", () => {
  it("replaces the only place, with $ and regex characters taken literally", () => {
    expect(replaced("a (b) c", "(b)", "$& $1")).toBe("a $& $1 c");
  });

  it("tells the lines of several places and replaces them all when asked", () => {
    expect(replaced("x\ny\nx\n", "x", "z")).toEqual([1, 3]);
    expect(replaced("x\ny\nx\n", "x", "z", true)).toBe("z\ny\nz\n");
    expect(replaced("aaa", "aa", "b", true)).toBe("ba");
  });

  it("finds nothing rather than guess", () => {
    expect(replaced("return 1;", "return 2;", "return 3;")).toEqual([]);
    expect(replaced("foo(a, b)", "foo(a,b)", "bar")).toEqual([]);
    expect(replaced("a\n\n\nb", "   \n", "x")).toEqual([]);
  });
});

describe("line endings", () => {
  it("stay CRLF though the model writes LF", () => {
    expect(replaced("a\r\nb\r\nc\r\n", "a\nb", "a\nx\ny")).toBe("a\r\nx\r\ny\r\nc\r\n");
    expect(replaced("a\r\nb\r\n", "b", "b\nc")).toBe("a\r\nb\r\nc\r\n");
  });

  it("stay LF though the model writes CRLF", () => {
    expect(replaced("a\nb\n", "a\r\nb", "c\r\nd")).toBe("c\nd\n");
  });

  it("stay mixed outside the edited place", () => {
    expect(replaced("a\r\nb\nc\r\nd\n", "c", "e")).toBe("a\r\nb\ne\r\nd\n");
  });

  it("can be changed on purpose", () => {
    expect(replaced("a\r\nb\r\n", "a\r\n", "a\n")).toBe("a\nb\r\n");
  });
});

describe("typography", () => {
  it("is tolerated, and kept where the edit does not touch it", () => {
    expect(replaced("say “hi” to Bob’s dog", 'say "hi" to Bob\'s dog', 'say "hi" to Bob\'s cat')).toBe(
      "say “hi” to Bob’s cat",
    );
    expect(replaced("a\u00A0b — c", "a b - c", "a b - d")).toBe("a\u00A0b — d");
  });

  it("is kept on unchanged lines between two changed ones", () => {
    expect(
      replaced("one “x”\nkeep “y”\nthree\n", 'one "x"\nkeep "y"\nthree', 'ONE "x"\nkeep "y"\nTHREE'),
    ).toBe("ONE “x”\nkeep “y”\nTHREE\n");
  });
});

describe("trailing whitespace", () => {
  it("is tolerated and kept on the lines that stay", () => {
    expect(replaced("if x:  \n  a()\n  b()\t\nend\n", "if x:\n  a()\n  b()\n", "if x:\n  c()\n  b()\n")).toBe(
      "if x:  \n  c()\n  b()\t\nend\n",
    );
  });

  it("lets whole lines be deleted", () => {
    expect(replaced("a\nb  \nc\n", "b\n", "")).toBe("a\nc\n");
  });
});

describe("indentation", () => {
  it("is taken over when the model left it out", () => {
    const file = "class A {\n    run() {\n        go();\n    }\n}\n";
    expect(replaced(file, "run() {\n    go();\n}", "run() {\n    if (x) {\n        go();\n    }\n}")).toBe(
      "class A {\n    run() {\n        if (x) {\n            go();\n        }\n    }\n}\n",
    );
  });

  it("is translated from spaces to tabs", () => {
    const file = "f() {\n\tif (x) {\n\t\ty();\n\t}\n}\n";
    expect(
      replaced(
        file,
        "    if (x) {\n        y();\n    }",
        "    if (x) {\n        y();\n        z(\n            1);\n    }",
      ),
    ).toBe("f() {\n\tif (x) {\n\t\ty();\n\t\tz(\n\t\t\t1);\n\t}\n}\n");
  });

  it("is taken back when the model added some", () => {
    expect(replaced("a:\n  b: 1\n  c: 2\n", "    b: 1\n    c: 2", "    b: 1\n    d:\n      e: 3")).toBe(
      "a:\n  b: 1\n  d:\n    e: 3\n",
    );
  });

  it("is not guessed when it does not correspond", () => {
    expect(replaced("if a:\n  b\nc\n", "  if a:\n  b\n  c", "x")).toEqual([]);
  });

  it("counts places that only then look alike", () => {
    expect(replaced("  a();\n    b();\n\n    a();\n      b();\n", "a();\n  b();", "c();")).toEqual([1, 4]);
  });
});

describe("explainMatch", () => {
  it("shows the nearest lines with their numbers", () => {
    const content = "one\nfunction total(items) {\n  return 0;\n}\n";
    const message = explainMatch("f.ts", content, "function total(item) {", []);
    expect(message).toContain("2: function total(items) {");
    expect(message).not.toContain("line numbers");
  });

  it("notices pasted line numbers", () => {
    expect(explainMatch("f", "alpha beta", "1: alpha beta", [])).toContain("leave those out");
  });

  it("says where several places are", () => {
    expect(explainMatch("f", "", "x", [3, 9])).toContain("2 times (lines 3, 9)");
  });
});
