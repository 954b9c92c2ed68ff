/**
 * The closed set of node kinds. A node is a literal (number, text, true, false) or an object with one key, the kind,
 * whose value is its list of arguments; a single argument may stand without the list.
 *
 * Argument shapes: `node` a tree, `nodes` one or more trees (the rest of the list), `keys` a list of trees, `set` a list
 * of literals or a tree, `name`, `path`, `depth`, `mode`, `places`, `run` are plain values; `?` marks what may be left out.
 */
export const kinds = {
  // values
  date: ['dateText'],
  fact: ['path'],
  param: ['name', 'node?'],
  lookup: ['name', 'keys', 'node?', 'name?'],
  ref: ['name'],
  item: ['name', 'depth?'],
  // comparison
  eq: ['node', 'node'],
  lt: ['node', 'node'],
  le: ['node', 'node'],
  gt: ['node', 'node'],
  ge: ['node', 'node'],
  between: ['node', 'node', 'node'],
  in: ['node', 'set'],
  missing: ['node'],
  default: ['node', 'node'],
  // logic
  and: ['nodes'],
  or: ['nodes'],
  not: ['node'],
  implies: ['node', 'node'],
  if: ['node', 'node', 'node'],
  // numbers
  add: ['nodes'],
  sub: ['node', 'node'],
  mul: ['nodes'],
  div: ['node', 'node'],
  min: ['nodes'],
  max: ['nodes'],
  round: ['node', 'mode?', 'places?'],
  tier: ['name', 'node', 'node?'],
  interpolate: ['node', 'node', 'node', 'node', 'node'],
  // dates
  addMonths: ['node', 'node'],
  addDays: ['node', 'node'],
  daysBetween: ['node', 'node'],
  monthsBetween: ['node', 'node'],
  ageOn: ['node', 'node'],
  daysInMonth: ['node'],
  monthIndex: ['node'],
  monthOf: ['node'],
  year: ['node'],
  dayOf: ['node', 'edge'],
  overlapDays: ['node', 'node', 'node'],
  workingDays: ['node', 'node'],
  earliest: ['nodes'],
  latest: ['nodes'],
  // lists
  months: ['node', 'node'],
  where: ['node', 'node'],
  count: ['node'],
  sum: ['node', 'node'],
  avg: ['node', 'node'],
  exists: ['node', 'node'],
  every: ['node', 'node'],
  groupBy: ['node', 'node', 'node'],
  distinctBy: ['node', 'node'],
  firstN: ['node', 'node', 'node', 'direction?'],
  consecutiveMonths: ['node', 'node', 'node?'],
} as const satisfies Record<string, readonly string[]>;

export type Kind = keyof typeof kinds;

export function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name);
}

/** Roots of names that the language itself gives: every other path comes from the catalogue. */
export const reservedRoots = ['asOf', 'anchor', 'members', 'member', 'component', 'decision'] as const;
