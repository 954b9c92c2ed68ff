import { isWithinRegion } from '@rongcai/codes';
import { fieldError, forbidden, invalid } from '../kernel/errors.ts';
import type { Row } from './database/database.ts';
import { type Table, tableNamed } from './database/table.ts';
import type { Context } from './records.ts';
import { type Actor, NATION } from './security/actor.ts';
import { scopeCondition, Values } from './security/scope.ts';

/**
 * Refuses codes that their list does not have, days ahead where none can be, and references to records that do not exist for the caller or are of a
 * wrong kind, naming each field. One statement, whatever their number.
 * @returns what a new row takes over from the records that it points to
 */
export async function checkValues(ctx: Context, table: Pick<Table, 'spec' | 'fields'>, given: Row): Promise<Row> {
  const errors = Object.entries(given).flatMap(([property, value]) => {
    const { known, past } = table.fields[property]?.parts ?? {};
    if (past && typeof value === 'string' && value > ctx.today)
      return [fieldError(`/${property}`, 'future-date', '不能晚于今天', `must not be after today, ${ctx.today}`)];
    if (!known || typeof value !== 'string' || known.has(value)) return [];
    return [fieldError(`/${property}`, known.code, `没有${known.of.zh} ${value}`, `There is no ${known.of.en} ${value}`)];
  });
  const wanted = Object.entries(given).flatMap(([property, id]) => {
    const { references, kinds } = table.fields[property]?.parts ?? {};
    if (!references || typeof id !== 'string') return [];
    return [{ property, id, kinds, target: tableNamed(references), copies: Object.entries(table.spec.copies?.[property] ?? {}) }];
  });
  const list = new Values();
  const parts = wanted.map(({ id, target, kinds, copies }, nth) => {
    const copied = copies.map(([own, other]) => `${list.add(own)}::text, ${target.columnOf(other)}`);
    const read = `${nth} AS nth, ${kinds ? 'kind' : 'NULL'} AS kind, jsonb_build_object(${copied.join(', ')}) AS copied`;
    return `(SELECT ${read} FROM ${target.spec.name} WHERE id = ${list.add(id)} AND ${scopeCondition(target, ctx.actor, list)})`;
  });
  const found =
    parts.length > 0 ? await ctx.tx.rows<{ nth: number; kind: string | null; copied: Row }>(parts.join(' UNION ALL '), list.list) : [];
  wanted.forEach(({ property, id, target, kinds }, nth) => {
    const { zh, en } = target.spec.label;
    const row = found.find((one) => one.nth === nth);
    if (!row)
      errors.push(fieldError(`/${property}`, 'unknown-reference', `没有编号为 ${id} 的${zh}`, `There is no ${en.toLowerCase()} ${id}`));
    else if (kinds && !kinds.includes(String(row.kind)))
      errors.push(
        fieldError(
          `/${property}`,
          'wrong-kind',
          `${zh}的类别须为 ${kinds.join('、')}，不能是 ${row.kind}`,
          `The ${en.toLowerCase()} must be of kind ${kinds.join(' or ')}, not ${row.kind}`,
        ),
      );
  });
  if (errors.length > 0) throw invalid(...errors);
  return Object.assign({}, ...found.map((row) => row.copied));
}

/** A row may only be made inside the caller's own region and, for a bound client, by one of its parties. */
export function checkPlacement(actor: Actor, table: Pick<Table, 'spec'>, row: Row): void {
  if (table.spec.place === 'region' && actor.regionCode !== NATION && !isWithinRegion(String(row.regionCode), actor.regionCode)) {
    throw invalid(
      fieldError('/regionCode', 'outside-scope', `行政区划须在 ${actor.regionCode} 之内`, `The region must lie within ${actor.regionCode}`),
    );
  }
  if (!actor.organizationId) return;
  if (Object.values(table.spec.parties ?? {}).some((property) => row[property] === actor.organizationId)) return;
  throw forbidden('not-a-party', '该记录与您的单位无关', 'Your organization is not a party of this record');
}
