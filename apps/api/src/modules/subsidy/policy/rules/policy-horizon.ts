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

/** Which days of a window a draft decides, and which the rules that it would take the place of. */
export interface Horizon {
  /** The draft decides these; events of the others stay as they are. */
  readonly draft: Window;
  /** The draft holds on no day of the window: it is tried on all of it, as though it had. */
  readonly stretched: boolean;
  /** The rules in force decide these; none without such rules. */
  readonly inForce: Window | null;
  /** They have a last day that the draft follows: they are taken to go on after it, to compare the draft with. */
  readonly continued: boolean;
  /** Days between that last day and the draft's first: nothing is given. */
  readonly gap: Window | null;
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string | undefined): string => (b === undefined || a < b ? a : b);
const days = (from: string, to: string): Window | null => (from < to ? { from, to } : null);

/**
 * Events are decided by the version of their day. Only where no day of the window is a draft's own, as when the rules of
 * next year are tried on this year, does it decide all of them.
 */
export function horizonOf(draft: Period, inForce: Period | null, window: Window): Horizon {
  const own = days(later(window.from, draft.from), earlier(window.to, draft.to));
  const common = { draft: own ?? window, stretched: own === null };
  if (inForce === null) return { ...common, inForce: null, continued: false, gap: null };
  const ended = inForce.to !== undefined && inForce.to <= draft.from ? inForce.to : null;
  const last = ended === null ? earlier(window.to, inForce.to) : window.to;
  return {
    ...common,
    inForce: { from: earlier(window.from, inForce.from), to: last },
    continued: ended !== null && ended < window.to,
    gap: ended !== null && own !== null ? days(later(window.from, ended), earlier(window.to, draft.from)) : null,
  };
}
