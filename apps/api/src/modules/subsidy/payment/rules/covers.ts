/** One part of a plan, and how much of it a payment pays. */
interface CoveredPart {
  /** Its number in the plan, from 1. */
  readonly nth: number;
  readonly key: string;
  readonly on: string;
  readonly amountFen: number;
}

/** Which parts of a plan a payment pays, and of how many. */
export interface Covers {
  readonly of: number;
  readonly parts: readonly CoveredPart[];
}

const MONTH = /^\d{4}-\d\d$/;

const runsOn = (parts: readonly CoveredPart[]) => parts.every(({ nth }, index) => index === 0 || nth === (parts[index - 1]?.nth ?? 0) + 1);

/** What a bank is told of the parts: their months where they have months (2026-10至2026-11), else their numbers (第2-3期); nothing of what is paid once. */
export function coversText(covers: Covers | null): string {
  const parts = covers?.parts ?? [];
  const [first, last] = [parts[0], parts.at(-1)];
  if (!covers || !first || !last) return '';
  const names = parts.map(({ nth, key }) => (MONTH.test(key) ? key : String(nth)));
  const joined =
    parts.length === 1 ? names[0] : runsOn(parts) ? `${names[0]}${MONTH.test(first.key) ? '至' : '-'}${names.at(-1)}` : names.join('、');
  if (parts.every(({ key }) => MONTH.test(key))) return String(joined);
  return covers.of === 1 ? '' : `第${joined}期`;
}
