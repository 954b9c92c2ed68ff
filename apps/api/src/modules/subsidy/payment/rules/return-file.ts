import { withoutUnseen } from '../../../../kernel/characters.ts';
import { conflict, type DomainError, type FieldError } from '../../../../kernel/errors.ts';
import type { Place, ReturnTemplate } from './bank-template.ts';

/** What a bank's file can be written in. */
export type Encoding = 'utf-8' | 'gb18030';

export type Outcome = 'paid' | 'failed' | 'unknown';

export interface ReturnRow {
  readonly row: number;
  readonly reference: string;
  readonly amountFen: number;
  readonly outcome: Outcome;
  readonly reason: string | null;
}

export function notAReturnFile(row: number, zh: string, en: string, errors: readonly FieldError[] = []): DomainError {
  return conflict(
    'not-a-return-file',
    `回盘文件第 ${row} 行：${zh}；整个文件未导入`,
    `Row ${row} of the return file: ${en}. Nothing was imported`,
    { errors, extra: { row } },
  );
}

/** Fen of an amount in yuan with at most two decimals, or in whole fen; null when it is neither. */
export function fenOf(text: string, form: ReturnTemplate['amountForm']): number | null {
  const match = (form === 'fen' ? /^0*(\d{1,13})$/ : /^0*(\d{1,12})(?:\.(\d{1,2}))?$/).exec(text.trim());
  if (!match) return null;
  return form === 'fen' ? Number(match[1]) : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** One line of the file: its text, or its cells where it is a csv. */
export type RawLine = string | readonly string[];

/** A file in pieces, in their order: a long one never stands in memory as a whole. */
export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export async function* textOf(pieces: Pieces, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** A byte order mark, each of its bytes for itself. */
const MARK = '\u00ef\u00bb\u00bf';

/**
 * Lines of a fixed-width file. Places count bytes, so each byte of the file stands for itself until a value is read:
 * in GB18030 and in UTF-8 no byte of a longer character is a line feed.
 */
export async function* fixedLines(pieces: Pieces): AsyncGenerator<string> {
  let rest = '';
  // a byte order mark is no byte of a place
  let begun = false;
  const whole = (line: string) => {
    const marked = !begun && line.startsWith(MARK);
    begun = true;
    return line.slice(marked ? MARK.length : 0).replace(/\r$/, '');
  };
  for await (const piece of pieces) {
    const lines = (rest + Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield whole(line);
  }
  if (rest !== '') yield whole(rest);
}

const bytesOf = (latin: string): Uint8Array => Buffer.from(latin, 'latin1');

/** Columns of a csv that a template can name. */
const WIDEST = 2_000;

/**
 * Hands on the text of a csv as long as no row has more columns than a template can name: a file of nothing but
 * separators would be one row of millions of cells.
 */
export async function* withinWidth(text: AsyncIterable<string>, separator: string): AsyncGenerator<string> {
  let [row, columns, quoted] = [1, 1, false];
  for await (const piece of text) {
    for (const letter of piece) {
      if (letter === '"') quoted = !quoted;
      else if (quoted) continue;
      else if (letter === separator) columns += 1;
      else if (letter === '\n') [row, columns] = [row + 1, 1];
      if (columns > WIDEST) throw notAReturnFile(row, `超过 ${WIDEST} 列`, `it has more than ${WIDEST} columns`);
    }
    yield piece;
  }
}

/** Reads line after line of a file in an encoding and knows at the end whether the file is whole. */
export function returnReader(template: ReturnTemplate, encoding: Encoding) {
  const decoder = new TextDecoder(encoding);
  const outcomes = new Map<string, Outcome>(
    (['paid', 'failed', 'unknown'] as const).flatMap((outcome) =>
      template.codes[outcome].map((code) => [code.toUpperCase(), outcome] as const),
    ),
  );
  let row = 0;
  let count = 0;
  let sumFen = 0;
  let ended = false;

  const at = (line: RawLine, place: Place | undefined): string => {
    if (!place) return '';
    if (typeof line !== 'string') return (line[place.at - 1] ?? '').trim();
    return decoder.decode(bytesOf(line.slice(place.at - 1, place.at - 1 + (place.width ?? 0)))).trim();
  };
  const isTrailer = (line: RawLine) => {
    const { trailer } = template;
    return trailer !== undefined && (typeof line === 'string' ? line.startsWith(trailer.mark) : line[0]?.trim() === trailer.mark);
  };
  const readTrailer = (line: RawLine) => {
    const { trailer } = template;
    const said = trailer?.count ? Number(at(line, trailer.count)) : count;
    const sum = trailer?.sum ? fenOf(at(line, trailer.sum), template.amountForm) : sumFen;
    if (said !== count)
      throw notAReturnFile(
        row,
        `末行笔数与明细 ${count} 笔不符，文件可能不完整`,
        `the last line's count is not the ${count} lines above: the file may have been cut short`,
      );
    if (sum !== sumFen)
      throw notAReturnFile(
        row,
        '末行金额与明细合计不符，文件可能不完整',
        "the last line's sum is not that of the lines above: the file may have been cut short",
      );
    ended = true;
  };

  return {
    /** @returns the payment that the line answers; null for lines that answer none */
    read(line: RawLine): ReturnRow | null {
      row += 1;
      if (row <= (template.skip ?? 0)) {
        if (
          template.format === 'csv' &&
          at(line, template.reference) !== '' &&
          fenOf(at(line, template.amount), template.amountForm) !== null
        )
          throw notAReturnFile(row, '缺少表头', 'the heading is missing');
        return null;
      }
      if (ended) throw notAReturnFile(row, '末行之后还有内容', 'something follows the last line');
      if (isTrailer(line)) {
        readTrailer(line);
        return null;
      }
      const reference = at(line, template.reference);
      if (reference === '') throw notAReturnFile(row, '缺少流水号', 'the reference is missing');
      if (reference.length > 40) throw notAReturnFile(row, '流水号过长', 'the reference is too long');
      const amount = at(line, template.amount);
      const amountFen = fenOf(amount, template.amountForm);
      if (amountFen === null) throw notAReturnFile(row, `金额“${amount.slice(0, 20)}”有误`, `“${amount.slice(0, 20)}” is no amount`);
      const code = at(line, template.result);
      const outcome = outcomes.get(code.toUpperCase());
      if (!outcome)
        throw notAReturnFile(
          row,
          `结果“${code.slice(0, 20)}”不是 ${[...outcomes.keys()].join('、')} 之一`,
          `the result “${code.slice(0, 20)}” is none of ${[...outcomes.keys()].join(', ')}`,
        );
      const reason = withoutUnseen(at(line, template.reason)) || (outcome === 'failed' && template.codes.failed.length > 1 ? code : '');
      if (outcome === 'failed' && reason === '') throw notAReturnFile(row, '失败须有原因', 'a failure needs its reason');
      count += 1;
      sumFen += amountFen;
      return { row, reference, amountFen, outcome, reason: reason === '' ? null : [...reason].slice(0, 200).join('') };
    },
    /** @throws when the file ends too early */
    end(): { count: number; sumFen: number } {
      if (row < (template.skip ?? 0) || row === 0) throw notAReturnFile(1, '文件是空的', 'the file is empty');
      if (template.trailer?.required && !ended)
        throw notAReturnFile(row, '没有末行，文件不完整', 'the last line is missing: the file was cut short');
      if (count === 0) throw notAReturnFile(row, '没有一笔明细', 'no payment stands in it');
      return { count, sumFen };
    },
  };
}
