import { regionAncestors, regionRange } from '@rongcai/codes';
import type { Table } from '../database/table.ts';
import { type Actor, NATION } from './actor.ts';

/** Collects the values of one statement and hands out their `$n`. */
export class Values {
  readonly list: unknown[] = [];
  readonly add = (value: unknown): string => `$${this.list.push(value)}`;
}

/** What takes a value and gives its placeholder. */
export type Adding = Pick<Values, 'add'>;

/** The condition that keeps a statement inside a region and everything below it. */
export function regionCondition(column: string, regionCode: string, values: Adding): string {
  if (regionCode === NATION) return 'true';
  const { from, to } = regionRange(regionCode);
  if (to === String(Number(from) + 1)) return `${column} = ${values.add(from)}`;
  return `(${column} >= ${values.add(from)} AND ${column} < ${values.add(to)})`;
}

/** A place and what it belongs to, the nearest first and the nation last: whose rules and days hold there. */
export function placesAbove(regionCode: string): readonly string[] {
  const above = regionAncestors(regionCode).map(({ code }) => code);
  return [...new Set([regionCode, ...above.reverse(), NATION])];
}

/**
 * The condition under which a row exists for this caller. Reads, writes, counts, exports and includes all use it,
 * so what is outside the scope cannot be told from what does not exist.
 */
export function scopeCondition(table: Pick<Table, 'spec' | 'columnOf'>, actor: Actor, values: Values, alias = ''): string {
  const { place, parties, openIn } = table.spec;
  const column = (property: string) => `${alias}${table.columnOf(property)}`;
  // built only where it is used: PostgreSQL refuses a statement with a value that nothing refers to
  const inRegion = () => (place === 'region' ? regionCondition(column('regionCode'), actor.regionCode, values) : 'true');
  if (!actor.organizationId) return inRegion();
  const own = Object.values(parties ?? {}).map((property) => `${column(property)} = ${values.add(actor.organizationId)}::uuid`);
  const open = (openIn ?? []).map((state) => `'${state}'`).join(', ');
  if (open) own.push(`(${inRegion()} AND ${column('status')} IN (${open}))`);
  if (own.length > 0) return `(${own.join(' OR ')})`;
  return place === 'none' ? 'true' : 'false';
}
