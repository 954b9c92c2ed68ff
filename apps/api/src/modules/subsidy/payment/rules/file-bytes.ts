import { nameOf, unseenIn } from '../../../../kernel/characters.ts';
import { type DomainError, fieldError } from '../../../../kernel/errors.ts';
import { type Encoding, notAReturnFile, type Pieces } from './return-file.ts';

/** What banks are asked for, and what other programs save in its place, by the first bytes. */
const kinds = [
  { starts: [0xff, 0xfe], fault: 'utf-16', zh: 'UTF-16 编码的文本', en: 'text in UTF-16' },
  { starts: [0xfe, 0xff], fault: 'utf-16', zh: 'UTF-16 编码的文本', en: 'text in UTF-16' },
  { starts: [0x50, 0x4b, 0x03, 0x04], fault: 'not-text', zh: 'Excel 工作簿或压缩文件', en: 'a workbook or an archive' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], fault: 'not-text', zh: 'Excel 97 工作簿', en: 'a workbook of Excel 97' },
  { starts: [0x25, 0x50, 0x44, 0x46], fault: 'not-text', zh: 'PDF 文件', en: 'a PDF' },
  { starts: [0x1f, 0x8b], fault: 'not-text', zh: '压缩文件', en: 'an archive' },
] as const;

const RIGHT = {
  zh: '应为银行按模板给出的文本文件，编码为 UTF-8 或 GB18030',
  en: 'it should be the text file of the bank’s template, in UTF-8 or GB18030',
};

function unreadable(row: number, code: string, zh: string, en: string): DomainError {
  return notAReturnFile(row, `${zh}；${RIGHT.zh}`, `${en}; ${RIGHT.en}`, [
    fieldError('', code, `${zh}；${RIGHT.zh}`, `${en}; ${RIGHT.en}`),
  ]);
}

/** Reads bytes in one encoding, strictly, as far as they are of it. */
function strictly(encoding: Encoding) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let holds = true;
  return {
    holds: () => holds,
    read(piece?: Uint8Array): void {
      if (!holds) return;
      try {
        decoder.decode(piece, { stream: piece !== undefined });
      } catch {
        holds = false;
      }
    },
  };
}

/** The bytes that no text of either encoding has: in both of them no byte of a longer character lies so low. */
const CONTROLS: readonly boolean[] = Array.from({ length: 0x80 }, (_, byte) => unseenIn(String.fromCharCode(byte)) !== undefined);

/**
 * Looks a file through, in pieces, before it is read: its encoding, strictly UTF-8 else strictly GB18030. Chinese in
 * UTF-8 reads as GB18030 too, into nonsense, so that is tried first.
 * @throws a conflict that says in which row what is wrong and what would be right
 */
export async function encodingOf(pieces: Pieces): Promise<Encoding> {
  const [utf8, chinese] = [strictly('utf-8'), strictly('gb18030')];
  let head: number[] = [];
  let row = 1;
  for await (const piece of pieces) {
    if (head.length < 4) {
      head = [...head, ...piece.subarray(0, 4 - head.length)];
      const kind = kinds.find(({ starts }) => starts.every((byte, at) => head[at] === byte));
      if (kind) throw unreadable(1, kind.fault, `是${kind.zh}`, `the file is ${kind.en}`);
    }
    let begins = 0;
    const readTo = (end: number) => {
      utf8.read(piece.subarray(begins, end));
      chinese.read(piece.subarray(begins, end));
      begins = end;
      if (!utf8.holds() && !chinese.holds()) throw notEncoded(row);
    };
    for (const [at, byte] of piece.entries()) {
      if (byte === 0x0a) {
        readTo(at + 1);
        row += 1;
      } else if (CONTROLS[byte])
        throw unreadable(
          row,
          'not-text',
          `含有控制字符 ${nameOf(byte)}，不是文本`,
          `it has the control character ${nameOf(byte)} and is no text`,
        );
    }
    readTo(piece.length);
  }
  utf8.read();
  if (utf8.holds()) return 'utf-8';
  chinese.read();
  if (chinese.holds()) return 'gb18030';
  throw notEncoded(row);
}

const notEncoded = (row: number) =>
  unreadable(row, 'encoding', '从这里起既不是 UTF-8 也不是 GB18030 编码', 'from here on it is neither UTF-8 nor GB18030');
