import { type Text, text } from '../kernel/text.ts';

export interface FileFormat {
  readonly label: Text;
  readonly mediaType: string;
  readonly extensions: readonly string[];
}

/** What may be stored. The bytes decide, not what the sender says of them. */
export const fileFormats = {
  pdf: { label: text('PDF 文档', 'PDF'), mediaType: 'application/pdf', extensions: ['pdf'] },
  png: { label: text('PNG 图片', 'PNG image'), mediaType: 'image/png', extensions: ['png'] },
  jpeg: { label: text('JPEG 图片', 'JPEG image'), mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  xlsx: {
    label: text('Excel 表格', 'Excel sheet'),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
  },
  docx: {
    label: text('Word 文档', 'Word document'),
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  csv: { label: text('CSV 表格', 'CSV table'), mediaType: 'text/csv', extensions: ['csv'] },
  txt: { label: text('纯文本', 'Plain text'), mediaType: 'text/plain', extensions: ['txt'] },
} as const satisfies Record<string, FileFormat>;

export type FormatName = keyof typeof fileFormats;

interface Refused {
  readonly refused: Text;
}

const refuse = (zh: string, en: string): Refused => ({ refused: text(zh, en) });
const known = Object.values(fileFormats).flatMap((format) => [...format.extensions]);
const begins = (bytes: Buffer, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);

/** The format of a file by its bytes; its name must agree. */
export function formatOf(name: string, bytes: Buffer): FormatName | Refused {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const claimed = (Object.keys(fileFormats) as FormatName[]).find((key) =>
    (fileFormats[key].extensions as readonly string[]).includes(extension),
  );
  if (!claimed) return refuse(`只接受 ${known.join('、')} 文件`, `Only ${known.join(', ')} files are taken`);
  if (bytes.length === 0) return refuse('文件是空的', 'The file is empty');
  const actual = byContent(bytes);
  if (typeof actual === 'object') return actual;
  if (actual === claimed || (actual === 'text' && (claimed === 'csv' || claimed === 'txt'))) return claimed;
  return refuse(`文件名以 .${extension} 结尾，内容却不是`, `The name ends in .${extension}, the content is something else`);
}

function byContent(bytes: Buffer): FormatName | 'text' | Refused {
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return officeFormat(bytes);
  return isText(bytes) ? 'text' : refuse('无法识别文件内容', 'The content is of no known format');
}

/** UTF-8, or GB 18030 as older programs write it; no control characters but line ends and tabs. */
function isText(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return false;
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  });
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const MOST_PARTS = 10_000;
const MOST_UNPACKED = 200 * 2 ** 20;

/** Reads the directory of a zip, not its parts: which document it is, whether it has macros, how large it would unpack. */
function officeFormat(bytes: Buffer): FormatName | Refused {
  const broken = refuse('文件已损坏', 'The file is damaged');
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) return broken;
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_PARTS) return refuse('文件包含的部分过多', 'The file has too many parts');
  const names = new Set<string>();
  let unpacked = 0;
  let at = bytes.readUInt32LE(end + 16);
  for (let nth = 0; nth < count; nth++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return broken;
    unpacked += bytes.readUInt32LE(at + 24);
    const length = bytes.readUInt16LE(at + 28);
    names.add(bytes.toString('latin1', at + 46, at + 46 + length));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (unpacked > MOST_UNPACKED) return refuse('文件解压后过大', 'The file would unpack to more than 200 MiB');
  if ([...names].some((name) => /vbaproject\.bin$/i.test(name))) return refuse('不接受带宏的文件', 'Files with macros are not taken');
  if (!names.has('[Content_Types].xml')) return refuse('不接受压缩包', 'Archives are not taken');
  if (names.has('xl/workbook.xml')) return 'xlsx';
  if (names.has('word/document.xml')) return 'docx';
  return refuse('只接受 xlsx 和 docx 格式的 Office 文件', 'Of office files only xlsx and docx are taken');
}
