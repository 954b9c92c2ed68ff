import { paymentSources, sumSources } from './bank-template.ts';

const labelled = (zh: string, en: string) => ({ 'x-label': { zh, en } });
const choice = (zh: string, en: string, values: Record<string, readonly [zh: string, en: string]>) => ({
  type: 'string',
  enum: Object.keys(values),
  'x-labels': Object.fromEntries(
    Object.entries(values).map(([value, [inChinese, inEnglish]]) => [value, { zh: inChinese, en: inEnglish }]),
  ),
  ...labelled(zh, en),
});
const short = (maxLength: number) => ({ type: 'string', maxLength, pattern: '^[^\\u0000-\\u001f\\u007f]*$' });
const closed = (properties: object, required: string[], label: object = {}) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
  ...label,
});

const sourceNames: Readonly<Record<(typeof paymentSources)[number] | (typeof sumSources)[number], readonly [zh: string, en: string]>> = {
  reference: ['银行流水号', 'Reference'],
  payeeName: ['户名', 'Name of the payee'],
  payeeAccount: ['账号', 'Account of the payee'],
  amount: ['金额', 'Amount'],
  batchNumber: ['批次号', 'Number of the batch'],
  sequence: ['序号', 'Number of the line'],
  date: ['日期', 'Date'],
  remark: ['附言', 'Remark'],
  instalments: ['期次（月份）', 'Months or parts paid'],
  constant: ['固定内容', 'The same in every line'],
  count: ['总笔数', 'Count of all lines'],
  sum: ['总金额', 'Sum of all lines'],
};

const amountForm = {
  ...choice('金额写法', 'Amounts as', { yuan: ['元，两位小数（1800.00）', 'Yuan (1800.00)'], fen: ['分，整数（180000）', 'Fen (180000)'] }),
  description: 'yuan: 1800.00, the default; fen: 180000',
};

const columns = (zh: string, en: string, sources: readonly (keyof typeof sourceNames)[], description?: string) => ({
  type: 'array',
  minItems: 1,
  maxItems: 40,
  ...(description ? { description } : {}),
  ...labelled(zh, en),
  items: closed(
    {
      title: { ...short(40), minLength: 1, ...labelled('列名', 'Title') },
      source: choice('内容', 'Filled with', Object.fromEntries(sources.map((source) => [source, sourceNames[source]]))),
      value: { ...short(60), description: 'Of a constant', ...labelled('固定内容', 'Text') },
      width: {
        type: 'integer',
        minimum: 1,
        maximum: 400,
        description: "Bytes in the file's encoding; every column of a fixed-width file has one",
        ...labelled('宽度（字节）', 'Width in bytes'),
      },
      pad: choice('补足字符', 'Padded with', { ' ': ['空格', 'Blanks'], '0': ['零', 'Zeros'] }),
      align: choice('对齐', 'Aligned', { left: ['左对齐', 'Left'], right: ['右对齐', 'Right'] }),
      amountForm,
    },
    ['title', 'source'],
  ),
});

const form = {
  format: choice('格式', 'Format', { csv: ['CSV（分隔符）', 'CSV'], fixed: ['定长', 'Fixed width'] }),
  encoding: {
    ...choice('编码', 'Encoding', { 'utf-8': ['UTF-8', 'UTF-8'], gb18030: ['GB18030（含 GBK）', 'GB18030 (holds GBK)'] }),
    description: 'The encoding that the bank reads: a character that it lacks is found before the batch is sent',
  },
  separator: {
    ...choice('分隔符', 'Separator', {
      ',': ['逗号 ,', 'Comma ,'],
      ';': ['分号 ;', 'Semicolon ;'],
      '|': ['竖线 |', 'Bar |'],
      '\t': ['制表符', 'Tab'],
    }),
    description: 'csv only; a comma when left out',
  },
  lineEnd: {
    ...choice('行尾', 'Lines end with', { crlf: ['CRLF（Windows）', 'CRLF (Windows)'], lf: ['LF', 'LF'] }),
    description: 'crlf when left out',
  },
};

export const paymentShape = closed(
  {
    ...form,
    bom: {
      type: 'boolean',
      description: 'The file begins with a byte order mark (EF BB BF); UTF-8 only. Left out: none, as the systems of banks want it',
      ...labelled('文件开头带 BOM', 'Begins with a byte order mark'),
    },
    headings: {
      type: 'boolean',
      description: 'The first line names the columns; csv only',
      ...labelled('首行为列名', 'First line names the columns'),
    },
    columns: columns('明细列', 'Columns of a payment', paymentSources),
    header: columns('首行（汇总）', 'Line before the payments', sumSources),
    trailer: columns('末行（汇总）', 'Line after the payments', sumSources),
  },
  ['format', 'encoding', 'columns'],
);

const place = (zh: string, en: string) =>
  closed(
    {
      at: {
        type: 'integer',
        minimum: 1,
        maximum: 2000,
        description: 'csv: number of the column; fixed: first byte; both from 1',
        ...labelled('第几列（定长：起始字节）', 'Column (fixed width: first byte)'),
      },
      width: {
        type: 'integer',
        minimum: 1,
        maximum: 400,
        description: 'fixed: bytes',
        ...labelled('宽度（定长：字节）', 'Width (fixed width: bytes)'),
      },
    },
    ['at'],
    labelled(zh, en),
  );
const codes = (zh: string, en: string) => ({ type: 'array', maxItems: 200, items: { ...short(20), minLength: 1 }, ...labelled(zh, en) });

export const returnShape = closed(
  {
    ...form,
    skip: {
      type: 'integer',
      minimum: 0,
      maximum: 20,
      description: 'Lines before the first payment',
      ...labelled('明细前的行数', 'Lines before the first payment'),
    },
    amountForm,
    reference: place('银行流水号在', 'Reference stands in'),
    amount: place('金额在', 'Amount stands in'),
    result: place('结果在', 'Result stands in'),
    reason: place('原因在', 'Reason stands in'),
    codes: closed(
      { paid: { ...codes('付讫', 'Paid'), minItems: 1 }, failed: codes('退回', 'Returned'), unknown: codes('待查', 'Unknown') },
      ['paid', 'failed', 'unknown'],
      labelled('结果代码', 'Codes of results'),
    ),
    trailer: closed(
      {
        mark: { ...short(20), minLength: 1, description: 'What the line begins with', ...labelled('行首标记', 'Begins with') },
        count: place('总笔数在', 'Count stands in'),
        sum: place('总金额在', 'Sum stands in'),
        required: {
          type: 'boolean',
          description: 'A file without the line was cut short',
          ...labelled('必须有末行', 'The line must be there'),
        },
      },
      ['mark', 'required'],
      labelled('末行（汇总）', 'Last line'),
    ),
  },
  ['format', 'encoding', 'reference', 'amount', 'result', 'codes'],
);
