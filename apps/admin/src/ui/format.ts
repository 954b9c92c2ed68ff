/** Integer fen as yuan with two places: ¥4,500.00. */
export function yuan(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.abs(fen);
  const cents = String(whole % 100).padStart(2, '0');
  return `${sign}¥${Math.floor(whole / 100).toLocaleString('en-US')}.${cents}`;
}

/** Basis points as percent: 8000 → 80%. */
export const percent = (bp: number) => `${Number((bp / 100).toFixed(2))}%`;

export const whole = (value: number) => value.toLocaleString('en-US');

const minutes = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
const seconds = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });

/** Instants are read in Asia/Shanghai wherever the browser is. */
export const moment = (instant: string | Date) => minutes.format(new Date(instant));
export const momentExact = (instant: string | Date) => seconds.format(new Date(instant));

export function bytes(count: number): string {
  if (count < 1024) return `${count} B`;
  return count < 1024 * 1024 ? `${(count / 1024).toFixed(0)} kB` : `${(count / 1024 / 1024).toFixed(1)} MB`;
}

/** Yuan as entered to fen, without floating point: "45.5" → 4550; null when it is no amount. */
export function fenOf(text: string): number | null {
  const parts = /^(-?)(\d{1,11})(?:\.(\d{0,2}))?$/.exec(text.replace(/[,，\s¥￥]/g, ''));
  if (!parts) return null;
  const fen = Number(parts[2]) * 100 + Number((parts[3] ?? '').padEnd(2, '0'));
  return parts[1] ? -fen : fen;
}

export function yuanText(fen: number): string {
  const cents = Math.abs(fen) % 100;
  const whole = `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100)}`;
  return cents === 0 ? whole : `${whole}.${String(cents).padStart(2, '0')}`;
}

/** Percent as entered to basis points: "80" → 8000. */
export function basisPointsOf(text: string): number | null {
  const parts = /^(\d{1,5})(?:\.(\d{0,2}))?%?$/.exec(text.trim());
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : null;
}
