import { describe, expect, it } from "vitest";
import { htmlToMarkdown, htmlToText } from "./html-text.js";

describe("htmlToMarkdown", () => {
  it.each([
    ["<h1>A &amp; b</h1><p>c\n  d</p>e", "# A & b\n\nc d\n\ne"],
    ["<p>a <b>bold </b>and <i><em>it</em></i>, <b> </b>x<code>y z</code></p>", "a **bold** and _it_, x`y z`"],
    ["<p><strong>open<p>next", "**open**\n\n**next**"],
    ["a<br>b<br/>c", "a\nb\nc"],
    ['<a href="/x?a=1&amp;b=2">one\ntwo</a>.', "[one two](https://h.test/x?a=1&b=2)."],
    ['<a href="#top">top</a> <a href="javascript:x">js</a> <a name=x>n</a>', "top js n"],
    ["<a href='p'>one <a href=q>two</a>", "[one](https://h.test/d/p) [two](https://h.test/d/q)"],
    ['<a href="x"> </a>y', "y"],
    ['<img src=i.png alt="An image"><img src=j.png>', "![An image](https://h.test/d/i.png)"],
    ["<ul><li>a<li>b<ul><li>c</li></ul></li></ul>d", "- a\n- b\n  - c\n\nd"],
    ["<ol start=3><li><p>a</p><p>b</p></li><li>c</ol>", "3. a\n\n   b\n4. c"],
    ["<blockquote><p>a</p><p>b</p></blockquote>c", "> a\n>\n> b\n\nc"],
    [
      '<pre><code class="language-js">let a_b;\n\n  <b>x</b> &lt; y\n</code></pre>',
      "```js\nlet a_b;\n\n  x < y\n```",
    ],
    ["<pre>```\nx</pre>", "````\n```\nx\n````"],
    [
      "<table><tr><th>a<th>b<tr><td>1|2</td><td><p>3</p><p>4</p></td></tr></table>x",
      "| a | b |\n| --- | --- |\n| 1\\|2 | 3 4 |\n\nx",
    ],
    ["<table><tr><td><table><tr><td>only</table></table>", "only"],
    ["a<hr>b", "a\n\n---\n\nb"],
    ["<nav>x<nav>y</nav>z</nav>a<footer>f</footer><form><p>q</p></form><svg><text>s</text></svg>", "a"],
    [
      "<head><title>t</title><meta x><body>a<script>if (a<b) '</p>'</script><style>p{}</style><!-- c --> b",
      "a b",
    ],
    ["1 < 2 &nbsp; &#8364;&#x20AC; &nope; &copy", "1 < 2 €€ &nope; ©"],
    ["a<![CDATA[x]]><?php echo?></>b", "ab"],
    ["<p title='a > b' data-x=\"'\">x</p>", "x"],
    ["", ""],
  ])("%s", async (html, markdown) => {
    expect(await htmlToMarkdown(html, new URL("https://h.test/d/page"))).toBe(markdown);
  });
});

describe("htmlToText", () => {
  it("has the words and no marks", async () => {
    const html =
      '<h2>Head</h2><p>a <b>b</b> <a href="x">c</a></p><ul><li>d</ul><pre>e\nf</pre><table><tr><td>g<td>h</table>';
    expect(await htmlToText(html)).toBe("Head\n\na b c\n\n- d\n\ne\nf\n\ng\th");
  });
});

/** Each of these takes for ever where some part of the work is repeated for the length of the page. */
describe("a page of a megabyte", () => {
  const fill = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));
  it.each([
    ["<div>", ""],
    ["<b>x", ""],
    ["<b>x</b>", ""],
    ["<a href=x>y", ""],
    ["<script", ""],
    ['<svg a="', ""],
    ["<script>", ""],
    ["<!--", ""],
    ["<ul><li>x", ""],
    ["<blockquote>x", ""],
    ["<tr><td>a<td>b", "</table>"],
    ["<", ""],
    ["&", ""],
    ["<p a=' ' ", ""],
    [" ", "x"],
    ["`", "</pre>"],
    ["a<br>", ""],
    ["<table><tr><td>", ""],
  ])("of %s is read to its end", async (piece, end) => {
    expect(typeof (await htmlToMarkdown(fill(piece) + end, new URL("https://h.test")))).toBe("string");
  });
});
