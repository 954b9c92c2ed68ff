/** Hands a file to whoever sits at the browser. */
export function saveFile(blob: Blob, name: string): void {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Lines of a file of the bank, which comes in UTF-8 or GB18030. */
export function linesOf(bytes: ArrayBuffer): string[] {
  const text = (() => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('gb18030').decode(bytes);
    }
  })();
  return text.split(/\r?\n/);
}
