const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
/** Bytes of a line. */
const LINE = 52;

/** Bytes in lines as a binary patch of git has them: how many bytes, then five characters for four of them. */
export function base85(bytes: Buffer): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += LINE) {
    const piece = bytes.subarray(at, at + LINE);
    const size = piece.length;
    const length = String.fromCharCode(size <= 26 ? 64 + size : 96 + size - 26);
    const padded = Buffer.alloc(Math.ceil(size / 4) * 4);
    piece.copy(padded);
    let line = length;
    for (let word = 0; word < padded.length; word += 4) {
      let value = padded.readUInt32BE(word);
      let text = "";
      for (let digit = 0; digit < 5; digit++) {
        text = ALPHABET[value % 85] + text;
        value = Math.floor(value / 85);
      }
      line += text;
    }
    lines.push(`${line}\n`);
  }
  return lines.join("");
}
