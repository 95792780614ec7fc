import { expect, it } from "vitest";
import { dataBase64, dataBytes, dataText, dataUrl, readDataUrl } from "./data-url.js";

it.each([
  ["data:text/plain;base64,aGk=", "text/plain", "hi"],
  ["DATA:text/plain;BASE64,aGk=", "text/plain", "hi"],
  ["data:text/plain;lines=2-3;base64,aGk=", "text/plain;lines=2-3", "hi"],
  ["data:,hi", "", "hi"],
  ["data:text/plain,a%20b,c%2Cd", "text/plain", "a b,c,d"],
  ["data:text/plain;charset=utf-8,%C3%A9t\u00e9", "text/plain;charset=utf-8", "\u00e9t\u00e9"],
  ["data:text/plain,100% of 5%2", "text/plain", "100% of 5%2"],
  ["data:text/plain,", "text/plain", ""],
])("%s is read", (url, type, text) => {
  expect(readDataUrl(url)?.type).toBe(type);
  expect(dataText(url)).toBe(text);
  expect(dataBytes(url)?.toString()).toBe(text);
  expect(Buffer.from(dataBase64(url) ?? "", "base64").toString()).toBe(text);
});

it("keeps bytes that are no text", () => {
  expect(dataBytes("data:image/png,%89PNG%0D%FF")).toEqual(Buffer.from("\x89PNG\r\xff", "latin1"));
  expect(dataBase64("data:image/png,%89PNG")).toBe(Buffer.from("\x89PNG", "latin1").toString("base64"));
});

it("writes what it reads", () => {
  const bytes = Buffer.from([0, 255, 37, 44]);
  expect(dataUrl("image/png", bytes)).toBe(dataUrl("image/png", bytes.toString("base64")));
  expect(dataBytes(dataUrl("text/plain;lines=1-2", bytes))).toEqual(bytes);
  expect(readDataUrl(dataUrl("text/plain;lines=1-2", ""))).toEqual({
    ...{ type: "text/plain;lines=1-2", base64: true, body: "" },
  });
});

it("tells damaged base64 from none", () => {
  expect(dataBytes("data:image/png;base64,!!!")).toBeUndefined();
  expect(dataBase64("data:image/png;base64,!!!")).toBe("!!!");
});

it.each(["https://x.test/data:,a", "file:///data:", "data:text/plain", "", "dat"])("%j is none", (url) => {
  expect([readDataUrl(url), dataBytes(url), dataBase64(url), dataText(url)]).toEqual(
    Array(4).fill(undefined),
  );
});
