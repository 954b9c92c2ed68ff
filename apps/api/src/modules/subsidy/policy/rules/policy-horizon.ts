import type { Period, PolicyVersion } from '@rongcai/policy';

/** Days `[from, to)`. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** Dated values read as if the first had held before, and the last went on. */
function stretched<T extends Period>(periods: readonly T[], { from, to }: Window): T[] {
  const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : 1));
  const last = sorted.length - 1;
  return sorted.map((period, index) => ({
    ...period,
    ...(index === 0 && period.from > from ? { from } : {}),
    ...(index === last && period.to !== undefined && period.to < to ? { to } : {}),
  }));
}

const eachOf = <T>(map: Readonly<Record<string, T>> | undefined, change: (one: T) => T) =>
  Object.fromEntries(Object.entries(map ?? {}).map(([name, one]) => [name, change(one)]));

/**
 * A version as it would decide events of other days than its own: what a draft for next year would have given this
 * year, and what the rules in force would go on to give. Values with dates keep them where they overlap the window.
 */
export function asIfInForce(document: PolicyVersion, window: Window): PolicyVersion {
  return {
    ...document,
    effective: { from: window.from, to: window.to },
    parameters: eachOf(document.parameters, (parameter) => ({ ...parameter, values: stretched(parameter.values, window) })),
    tables: eachOf(document.tables, (table) => ({ ...table, periods: stretched(table.periods, window) })),
  };
}
