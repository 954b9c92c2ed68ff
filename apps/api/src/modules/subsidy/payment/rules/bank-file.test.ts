import fc from 'fast-check';
import { unseenIn } from '../../../../kernel/characters.ts';
import { bankFileWriter, encodeText, type FileHead, type PaymentLine, yuan } from './bank-file.ts';
import { samples } from './bank-samples.ts';
import { checkPaymentTemplate, checkReturnTemplate, type PaymentTemplate, type ReturnTemplate } from './bank-template.ts';
import { encodingOf } from './file-bytes.ts';
import { encodeGb18030, lackingInGb18030 } from './gb18030.ts';
import { fenOf, fixedLines, returnReader, textOf } from './return-file.ts';

const [csv, fixed] = samples as [(typeof samples)[0], (typeof samples)[0]];
const head: FileHead = { batchNumber: 'BF2026000001', remark: '培训补贴', date: '20260302', count: 1, sumFen: 180_000 };
const line: PaymentLine = {
  sequence: 1,
  instalments: '',
  reference: 'BF2026000001-000001',
  payeeName: '包头职业技术学院',
  payeeAccount: '6222021234567890',
  amountFen: 180_000,
};

function fileOf(template: PaymentTemplate, lines: readonly PaymentLine[]): Buffer {
  const sumFen = lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const writer = bankFileWriter(template, { ...head, count: lines.length, sumFen });
  return Buffer.from(encodeText(writer.begin() + lines.map(writer.payment).join('') + writer.end(), template.encoding));
}

/** In pieces that end anywhere. */
function* piecesOf(file: Uint8Array, size: number) {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}

async function gathered<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function read(template: ReturnTemplate, file: string | Uint8Array) {
  const reader = returnReader(template, await encodingOf([Buffer.from(file)]));
  const lines =
    typeof file === 'string'
      ? file
          .trimEnd()
          .split('\n')
          .map((row) => row.split(','))
      : await gathered(fixedLines(piecesOf(file, 7)));
  const rows = lines.map((row) => reader.read(row)).filter((row) => row !== null);
  return { rows, ...reader.end() };
}

describe('GB18030', () => {
  it('is encoded as the platform decodes it, for every character', () => {
    const decoder = new TextDecoder('gb18030');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // some places for private use have no character: nothing else stands in the file for them
        const lacking = lackingInGb18030(text);
        if (lacking === undefined) return expect(decoder.decode(encodeGb18030(text))).toBe(text);
        expect(lacking).toMatch(/[\p{Co}\ufffd]/u);
        expect(() => encodeGb18030(text)).toThrow(RangeError);
      }),
      { numRuns: 300 },
    );
    expect(Buffer.from(encodeGb18030('融才𠮷€')).toString('hex')).toBe('c8dab2c59534b235a2e3');
  });
});

describe('amounts', () => {
  it('read back as they were written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (fen) => expect(fenOf(yuan(fen), 'yuan')).toBe(fen)));
    expect(['1', '1.5', '0.05', '000012.30'].map((text) => fenOf(text, 'yuan'))).toEqual([100, 150, 5, 1230]);
    expect(['', '1.234', '-1', '1,000.00', '1e3', '１'].map((text) => fenOf(text, 'yuan'))).toEqual([null, null, null, null, null, null]);
  });
});

describe('a file for the bank', () => {
  it('as csv quotes what would end a cell or begin a formula', () => {
    const file = fileOf(csv.payment, [{ ...line, payeeName: '=甲,"乙"' }]).toString();
    expect(file).toBe(`reference,name,account,amount,remark\r\n${line.reference},"'=甲,""乙""",6222021234567890,1800.00,BF2026000001\r\n`);
  });

  it('begins with a byte order mark where the template asks for one', () => {
    const marked = fileOf({ ...csv.payment, bom: true }, [line]);
    expect(marked.subarray(3)).toEqual(fileOf(csv.payment, [line]));
    expect([...marked.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('of fixed width has every column at its byte, in GB18030', () => {
    const file = fileOf(fixed.payment, [line, { ...line, sequence: 2 }]);
    const rows = file.toString('latin1').split('\r\n');
    expect(rows.map((row) => row.length)).toEqual([52, 196, 196, 24, 0]);
    expect(rows[0]).toBe('HBF2026000001        2026030200000002000000000360000');
    expect(new TextDecoder('gb18030').decode(file.subarray(54).subarray(81, 141)).trim()).toBe('包头职业技术学院');
    expect(rows[3]).toBe('T00000002000000000360000');
  });

  it('is not made when a name or an account does not fit: nothing is cut off', () => {
    expect(() => fileOf(fixed.payment, [{ ...line, payeeName: '长'.repeat(31) }])).toThrow(/takes more than 60 bytes/);
    expect(() => fileOf(fixed.payment, [{ ...line, payeeName: '甲\n乙' }])).toThrow(/control characters/);
  });

  it('is not made when its encoding lacks a character: no question mark stands for a name', () => {
    const rare = '李\ue5e5';
    const refused = /line 1 \(BF2026000001-000001\) has the character “\ue5e5” \(U\+E5E5\), which GB18030 lacks/;
    expect(() => fileOf(fixed.payment, [{ ...line, payeeName: rare }])).toThrow(refused);
    expect(() => fileOf({ ...csv.payment, encoding: 'gb18030' }, [{ ...line, payeeName: rare }])).toThrow(refused);
    expect(fileOf(csv.payment, [{ ...line, payeeName: rare }]).toString()).toContain(rare);
    expect(() => fileOf(csv.payment, [{ ...line, payeeName: '李\ud800' }])).toThrow(/which UTF-8 lacks/);
  });

  it('is not made when a heading of the template lacks a character', () => {
    const [first, ...others] = csv.payment.columns;
    const columns = [{ ...(first as (typeof others)[number]), title: '流水\ue5e5' }, ...others];
    expect(() => fileOf({ ...csv.payment, columns, encoding: 'gb18030' }, [line])).toThrow(/line 0 has the character/);
  });
});

describe('templates', () => {
  it('that are shipped are complete', () => {
    for (const { payment, returns } of samples) {
      checkPaymentTemplate(payment);
      checkReturnTemplate(returns);
    }
  });

  it('are refused with the place of what is missing', () => {
    const { columns } = csv.payment;
    expect(() => checkPaymentTemplate({ ...csv.payment, columns: columns.slice(1) })).toThrow('the column reference is missing');
    expect(() => checkPaymentTemplate({ ...csv.payment, format: 'fixed', headings: false })).toThrow('has a width');
    expect(() => checkReturnTemplate({ ...csv.returns, codes: { paid: ['1'], failed: ['1'], unknown: [] } })).toThrow('one list only');
  });
});

describe('a return file', () => {
  const row = (reference: string, result: string, reason = '') => `${reference.padEnd(40)}${'180000'.padStart(15, '0')}${result}${reason}`;
  const file = (...rows: string[]) => encodeGb18030(`${rows.join('\r\n')}\r\n`);

  it('of fixed width says what became of each line', async () => {
    const { rows, count, sumFen } = await read(
      fixed.returns,
      file(row('A', '0000'), row('B', 'E001', '户名与账号不符'), row('C', 'W001'), 'T00000003000000000540000'),
    );
    expect(rows.map(({ reference, outcome, reason }) => [reference, outcome, reason])).toEqual([
      ['A', 'paid', null],
      ['B', 'failed', '户名与账号不符'],
      ['C', 'unknown', null],
    ]);
    expect({ count, sumFen }).toEqual({ count: 3, sumFen: 540_000 });
  });

  it('of fixed width is read in the encoding of the whole file, also where a value alone would read in another', async () => {
    const name = '模';
    expect(new TextDecoder('utf-8', { fatal: true }).decode(encodeGb18030(name))).toBe('ģ');
    const { rows } = await read(
      fixed.returns,
      file(row('A', 'E001', '户名与账号不符'), row('B', 'E001', name), 'T00000002000000000360000'),
    );
    expect(rows.map(({ reason }) => reason)).toEqual(['户名与账号不符', name]);
  });

  it('of fixed width in UTF-8 may begin with a byte order mark: its places begin after that', async () => {
    const bytes = Buffer.from(`\ufeff${row('A', '0000')}\r\nT00000001000000000180000\r\n`);
    expect(await read(fixed.returns, bytes)).toMatchObject({ count: 1, sumFen: 180_000, rows: [{ reference: 'A' }] });
  });

  it('that is cut short anywhere is never taken for a whole one', async () => {
    const whole = file(row('A', '0000'), row('B', 'E001', '户名与账号不符'), 'T00000002000000000360000');
    for (let length = 0; length < whole.length - 2; length++)
      await expect(read(fixed.returns, whole.subarray(0, length))).rejects.toThrow(/Row \d+ of the return file/);
    expect((await read(fixed.returns, whole.subarray(0, -2))).count).toBe(2);
  });

  it.each([
    ['no heading', 'A,1800.00,SUCCESS,\n', 1, 'the heading is missing'],
    ['no reference', 'reference,amount,result,reason\n,1800.00,SUCCESS,\n', 2, 'the reference is missing'],
    ['something after the last line', 'reference,amount,result,reason\nTOTAL,0,0.00\nA,1.00,SUCCESS,\n', 3, 'follows the last line'],
    ['another count', 'reference,amount,result,reason\nA,1.00,SUCCESS,\nTOTAL,2,1.00\n', 3, 'cut short'],
  ])('with %s is refused with its row', async (_what, text, at, why) => {
    await expect(read(csv.returns, text)).rejects.toThrow(new RegExp(`Row ${at} .*${why}`));
  });

  it('in pieces has the encoding and the text of the whole, wherever the pieces end', async () => {
    const given = fc.record({ text: fc.string({ unit: 'grapheme' }), chinese: fc.boolean(), size: fc.integer({ min: 1, max: 9 }) });
    await fc.assert(
      fc.asyncProperty(given, async ({ text, chinese, size }) => {
        fc.pre(lackingInGb18030(text) === undefined && unseenIn(text) === undefined);
        const bytes = chinese ? encodeGb18030(text) : new TextEncoder().encode(text);
        const encoding = await encodingOf(piecesOf(bytes, size));
        expect(encoding).toBe(await encodingOf([bytes]));
        expect((await gathered(textOf(piecesOf(bytes, size), encoding))).join('')).toBe(new TextDecoder(encoding).decode(bytes));
      }),
    );
  });

  const heading = 'reference,amount,result,reason\n';
  const utf16 = (text: string, bigEndian: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };
  it.each<[string, Uint8Array, number, string]>([
    ['UTF-16', utf16(heading, false), 1, 'utf-16'],
    ['UTF-16 the other way round', utf16(heading, true), 1, 'utf-16'],
    ['UTF-16 without a mark', utf16(heading, false).subarray(2), 1, 'not-text'],
    ['a workbook', Buffer.from('PK\u0003\u0004…'), 1, 'not-text'],
    ['a workbook of old', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 1, 'not-text'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 1, 'not-text'],
    ['a text with a zero', Buffer.from(`${heading}A,1.00,FAILED,账号\u0000不符\n`), 2, 'not-text'],
    ['half a character of GB18030', Buffer.concat([Buffer.from(heading), encodeGb18030('账号'), Buffer.from([0xd5])]), 2, 'encoding'],
    ['neither encoding', Buffer.concat([Buffer.from(heading), encodeGb18030('账号'), Buffer.from([0xff, 0x20])]), 2, 'encoding'],
    [
      'neither encoding in a row amid others',
      Buffer.concat([Buffer.from(`${heading}A,`), encodeGb18030('账号'), Buffer.from([0xff, 0x20, 0x0a]), Buffer.from('B,1.00\n')]),
      2,
      'encoding',
    ],
  ])('that is %s says so, in which row, and what would be right', async (_what, bytes, row, code) => {
    for (const size of [2, 3, 7, bytes.length]) {
      const refused = await encodingOf(piecesOf(bytes, size)).catch((error) => error);
      expect(refused.extra.row).toBe(row);
      expect(refused.errors).toMatchObject([{ pointer: '', code }]);
      expect(refused.text.zh).toContain('应为银行按模板给出的文本文件，编码为 UTF-8 或 GB18030');
      expect(refused.text.en).toContain('in UTF-8 or GB18030');
    }
  });

  it('of any bytes at all has an encoding that reads all of them, or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 1, max: 9 }), async (bytes, size) => {
        const found = await encodingOf(piecesOf(bytes, size)).catch((error) => {
          expect(error.code).toBe('not-a-return-file');
          return null;
        });
        if (found) expect(() => new TextDecoder(found, { fatal: true }).decode(bytes)).not.toThrow();
      }),
    );
  });
});
