import { amountInCapitals } from '@rongcai/codes';
import { type Language, type Text, text } from '../../../../kernel/text.ts';
import { yuan } from './bank-file.ts';

type Cell = Text | string;

export interface Voucher {
  readonly title: Text;
  readonly number: string;
  readonly date: string;
  readonly rows: readonly (readonly [Text, Cell])[];
  /** A list with its total as the last row; figures stand in every column but the first. */
  readonly lines?: { readonly headings: readonly Text[]; readonly rows: readonly (readonly Cell[])[]; readonly total: readonly Cell[] };
  readonly amountFen: number;
  readonly madeBy: string | null;
  readonly lockedBy: string | null;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(plain: string): string {
  return plain.replace(/[&<>"']/g, (letter) => entities[letter] as string);
}

export const voucherStyle =
  '@page{size:A4;margin:18mm}body{margin:0 auto;max-width:173mm;font:11pt/1.5 "Songti SC","SimSun","Noto Serif CJK SC",serif;color:#000;background:#fff}' +
  'h1{margin:0 0 6mm;font-size:18pt;letter-spacing:.3em;text-align:center}p{display:flex;justify-content:space-between;gap:6mm;margin:0 0 3mm}' +
  'table{width:100%;margin:0 0 5mm;border-collapse:collapse}th,td{padding:2mm 3mm;border:1px solid #000;text-align:left;vertical-align:top;overflow-wrap:anywhere}' +
  'th{width:34mm;font-weight:normal}thead th,tfoot th{width:auto}.sum{font-size:13pt}.sum th{font-size:11pt}' +
  '.figures{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}tfoot{font-weight:bold}tfoot th{font-weight:bold}' +
  '.signs{margin-top:12mm}thead{display:table-header-group}tfoot{display:table-row-group}tr{break-inside:avoid}' +
  ':lang(en) body{font-family:"Times New Roman","Noto Serif CJK SC","SimSun",serif}:lang(en) h1{letter-spacing:0}:lang(en) th{width:44mm}';

const words = {
  number: text('编号', 'Number'),
  date: text('日期', 'Date'),
  capitals: text('金额（大写）', 'Amount in Chinese capitals'),
  figures: text('金额（小写）', 'Amount in figures'),
  madeBy: text('制单', 'Made by'),
  lockedBy: text('复核', 'Checked by'),
  seal: text('（盖章）', '(Seal)'),
  colon: text('：', ': '),
} as const;

/** Amounts on vouchers: in capitals and in figures, each the check of the other. */
const capitals = (fen: number): string => `人民币${amountInCapitals(fen)}`;

export const whole = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

export function figures(fen: number): string {
  const [left = '', right = ''] = yuan(fen).split('.');
  return `¥${left.replace(/\B(?=(\d{3})+$)/g, ',')}.${right}`;
}

/** A voucher as a page of its own that prints on A4: no script, nothing from elsewhere, every text escaped. */
export function renderVoucher(voucher: Voucher, language: Language): string {
  const say = (cell: Cell) => escapeHtml(typeof cell === 'string' ? cell : cell[language]);
  const pair = (name: Text, value: string) => `<span>${say(name)}${say(words.colon)}${escapeHtml(value)}</span>`;
  const rows = voucher.rows.map(([name, value]) => `<tr><th scope="row">${say(name)}</th><td>${say(value)}</td></tr>`).join('');
  const figured = (nth: number) => (nth > 0 ? ' class="figures"' : '');
  const { lines } = voucher;
  const list = lines
    ? `<table><thead><tr>${lines.headings.map((heading, nth) => `<th scope="col"${figured(nth)}>${say(heading)}</th>`).join('')}</tr></thead><tbody>${lines.rows
        .map((cells) => `<tr>${cells.map((cell, nth) => `<td${figured(nth)}>${say(cell)}</td>`).join('')}</tr>`)
        .join('')}</tbody><tfoot><tr>${lines.total
        .map((cell, nth) => (nth === 0 ? `<th scope="row">${say(cell)}</th>` : `<td${figured(nth)}>${say(cell)}</td>`))
        .join('')}</tr></tfoot></table>`
    : '';
  return (
    `<!doctype html><html lang="${language === 'en' ? 'en' : 'zh-CN'}"><head><meta charset="utf-8"><title>${say(voucher.title)} ${escapeHtml(voucher.number)}</title><style>${voucherStyle}</style></head><body>` +
    `<h1>${say(voucher.title)}</h1><p>${pair(words.number, voucher.number)}${pair(words.date, voucher.date)}</p>` +
    `<table><tbody>${rows}<tr class="sum"><th scope="row">${say(words.capitals)}</th><td lang="zh-CN">${escapeHtml(capitals(voucher.amountFen))}</td></tr>` +
    `<tr class="sum"><th scope="row">${say(words.figures)}</th><td>${escapeHtml(figures(voucher.amountFen))}</td></tr></tbody></table>${list}` +
    `<p class="signs">${pair(words.madeBy, voucher.madeBy ?? '')}${pair(words.lockedBy, voucher.lockedBy ?? '')}<span>${say(words.seal)}</span></p></body></html>`
  );
}
