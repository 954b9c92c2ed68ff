import { amountInCapitals } from '@rongcai/codes';
import { yuan } from './bank-file.ts';

export interface Voucher {
  readonly title: string;
  readonly number: string;
  readonly date: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly lines?: { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly amountFen: number;
  readonly madeBy: string | null;
  readonly lockedBy: string | null;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] as string);
}

export const voucherStyle =
  '@page{size:A4;margin:18mm}body{margin:0 auto;max-width:174mm;font:11pt/1.5 "Songti SC","SimSun","Noto Serif CJK SC",serif;color:#000;background:#fff}' +
  'h1{margin:0 0 6mm;font-size:18pt;letter-spacing:.3em;text-align:center}p{display:flex;justify-content:space-between;margin:0 0 3mm}' +
  'table{width:100%;margin:0 0 5mm;border-collapse:collapse}th,td{padding:2mm 3mm;border:1px solid #000;text-align:left;vertical-align:top;overflow-wrap:anywhere}' +
  'th{width:28mm;font-weight:normal}thead th{width:auto}.sum{font-size:13pt}.figures{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}' +
  '.signs{margin-top:12mm}thead{display:table-header-group}tr{break-inside:avoid}';

/** Amounts on vouchers: in capitals and in figures, each the check of the other. */
const capitals = (fen: number): string => `人民币${amountInCapitals(fen)}`;
export const figures = (fen: number): string => `¥${yuan(fen)}`;

/** A voucher as a page of its own that prints on A4: no script, nothing from elsewhere, every text escaped. */
export function renderVoucher(voucher: Voucher): string {
  const e = escapeHtml;
  const rows = voucher.rows.map(([name, value]) => `<tr><th scope="row">${e(name)}</th><td>${e(value)}</td></tr>`).join('');
  const { lines } = voucher;
  const list = lines
    ? `<table><thead><tr>${lines.headings.map((heading) => `<th scope="col">${e(heading)}</th>`).join('')}</tr></thead><tbody>${lines.rows
        .map((cells) => `<tr>${cells.map((cell, nth) => `<td${nth > 0 ? ' class="figures"' : ''}>${e(cell)}</td>`).join('')}</tr>`)
        .join('')}</tbody></table>`
    : '';
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${e(voucher.title)} ${e(voucher.number)}</title><style>${voucherStyle}</style></head><body>` +
    `<h1>${e(voucher.title)}</h1><p><span>编号：${e(voucher.number)}</span><span>日期：${e(voucher.date)}</span></p>` +
    `<table><tbody>${rows}<tr class="sum"><th scope="row">金额（大写）</th><td>${e(capitals(voucher.amountFen))}</td></tr>` +
    `<tr class="sum"><th scope="row">金额（小写）</th><td>${e(figures(voucher.amountFen))}</td></tr></tbody></table>${list}` +
    `<p class="signs"><span>制单：${e(voucher.madeBy ?? '')}</span><span>复核：${e(voucher.lockedBy ?? '')}</span><span>（盖章）</span></p></body></html>`
  );
}
