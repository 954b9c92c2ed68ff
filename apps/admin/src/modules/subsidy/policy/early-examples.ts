import type { Example, ExampleResult, Facts } from '@rongcai/policy';

/** The day of an example that lies before the version begins, so that the version says nothing of it; null of any other. */
export function earlyDay(example: Example, result: ExampleResult | undefined, from: string): string | null {
  const day = result?.decision?.anchorDate;
  if (!result || result.passed || !day || day >= from || example.expect.failed?.includes('effective')) return null;
  return result.decision?.failed.includes('effective') ? day : null;
}

const DAY = /^(\d{4})(-\d\d(?:-\d\d)?)$/;

function laterBy(value: unknown, years: number): unknown {
  if (Array.isArray(value)) return value.map((one) => laterBy(one, years));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, laterBy(one, years)]));
  const [, year, rest] = (typeof value === 'string' && DAY.exec(value)) || [];
  if (year === undefined) return value;
  const moved = String(Number(year) + years).padStart(4, '0');
  // a leap day has no counterpart in most years
  return rest === '-02-29' && !isLeap(Number(moved)) ? `${moved}-02-28` : `${moved}${rest}`;
}
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The example with all its days as many whole years later as bring the day that counts to the version's first day or behind it. */
export function movedBehind(example: Example, shared: Facts, day: string, from: string): Example {
  const same = Number(from.slice(0, 4)) - Number(day.slice(0, 4));
  const years = String(laterBy(day, same)) >= from ? same : same + 1;
  const facts = Object.entries({ ...shared, ...example.facts }).flatMap(([path, value]) => {
    const moved = laterBy(value, years);
    const differs = JSON.stringify(moved) !== JSON.stringify(value);
    return differs || Object.hasOwn(example.facts, path) ? [[path, moved]] : [];
  });
  return { ...example, asOf: String(laterBy(example.asOf, years)), facts: Object.fromEntries(facts) };
}
