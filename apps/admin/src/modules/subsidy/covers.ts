import type { Label } from '@rongcai/client';

/** Which parts of its application's plan a payment pays, as the API keeps it. */
interface Covers {
  readonly of: number;
  readonly parts: readonly { readonly nth: number; readonly key: string }[];
}

const MONTH = /^\d{4}-\d\d$/;

/** Numbers or months in a row are said by their ends. */
function joined(names: readonly string[], runs: boolean, to: string, comma: string): string {
  const [first, last] = [names[0], names.at(-1)];
  return names.length > 1 && runs ? `${first}${to}${last}` : names.join(comma);
}

/** 第 2–3 期（共 6 期）· 2026-10 至 2026-11; null of what is paid once, or was made before it was kept. */
export function coversSaid(given: unknown): Label | null {
  const covers = given as Covers | null | undefined;
  if (!covers || covers.of < 2 || covers.parts.length === 0) return null;
  const { of, parts } = covers;
  const runs = parts.every(({ nth }, index) => index === 0 || nth === (parts[index - 1]?.nth ?? 0) + 1);
  const numbers = parts.map(({ nth }) => String(nth));
  const months = parts.every(({ key }) => MONTH.test(key)) ? parts.map(({ key }) => key) : [];
  const said = (to: string, comma: string) => (months.length > 0 ? ` · ${joined(months, runs, to, comma)}` : '');
  return {
    zh: `第 ${joined(numbers, runs, '–', '、')} 期（共 ${of} 期）${said(' 至 ', '、')}`,
    en: `${parts.length === 1 ? 'Part' : 'Parts'} ${joined(numbers, runs, '–', ', ')} of ${of}${said(' to ', ', ')}`,
  };
}
