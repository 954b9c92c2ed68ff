import type { Kind } from './kind.ts';
import { said } from './message.ts';
import { broken } from './resolve.ts';
import { dateRules, numberRules } from './resolve-numbers.ts';
import { logicRules, valueRules } from './resolve-values.ts';
import {
  complain,
  make,
  need,
  needBoolean,
  needDay,
  needInteger,
  needList,
  needNumber,
  node,
  optional,
  type Rule,
  type Site,
} from './site.ts';
import type { Term } from './term.ts';
import { booleanType, describe, integerType, isAny, isNumeric, monthType, numberType, type Type } from './type.ts';

/** A list and a tree asked of each of its rows. */
function over(site: Site): { list: Term; each: Term; level: number } | undefined {
  const list = node(site, 0);
  if (!needList(site, list)) return undefined;
  const level = site.place.rows.length;
  return { list, each: node(site, 1, [...site.place.rows, list.type]), level };
}

const asked: Rule = (site) => {
  const found = over(site);
  if (!found) return broken(site.pointer);
  needBoolean(site, found.each);
  return make(site, site.kind === 'where' ? found.list.type : booleanType, [found.list, found.each], { level: found.level });
};

const summed: Rule = (site) => {
  const found = over(site);
  if (!found) return broken(site.pointer);
  needNumber(site, found.each);
  const type = site.kind === 'avg' && found.each.type.kind !== 'money' ? numberType : found.each.type;
  return make(site, { kind: isNumeric(type) ? type.kind : 'any' }, [found.list, found.each], { level: found.level });
};

/** Order among rows must be the same everywhere, so ties are broken by the list's key. */
function needKey(site: Site, list: Term): void {
  if (!list.type.key)
    complain(site, said(`${site.kind} 需要有主键的列表，以区分各行`, `${site.kind} needs a list with a key that tells its rows apart`));
}

const listRules = {
  months(site) {
    const args = [node(site, 0), node(site, 1)];
    for (const arg of args) needDay(site, arg);
    return make(site, { kind: 'list', key: 'month', fields: { month: monthType, index: integerType } }, args);
  },
  where: asked,
  exists: asked,
  every: asked,
  count(site) {
    const list = node(site, 0);
    needList(site, list);
    return make(site, integerType, [list]);
  },
  sum: summed,
  avg: summed,
  groupBy(site) {
    const found = over(site);
    if (!found) return broken(site.pointer);
    const { list, each, level } = found;
    need(site, each, (type) => type.kind !== 'list' && type.kind !== 'set', said('单个值作为键', 'a single value as key'));
    const group: Type = { kind: 'list', fields: { key: each.type, group: list.type } };
    const value = node(site, 2, [...site.place.rows, group]);
    return make(site, { kind: 'list', key: 'key', fields: { key: each.type, value: value.type } }, [list, each, value], { level });
  },
  distinctBy(site) {
    const found = over(site);
    if (!found) return broken(site.pointer);
    needKey(site, found.list);
    need(site, found.each, (type) => type.kind !== 'list' && type.kind !== 'set', said('单个值作为键', 'a single value as key'));
    return make(site, found.list.type, [found.list, found.each], { level: found.level });
  },
  firstN(site) {
    const list = node(site, 0);
    if (!needList(site, list)) return broken(site.pointer);
    needKey(site, list);
    const count = node(site, 1);
    needInteger(site, count);
    const level = site.place.rows.length;
    const by = node(site, 2, [...site.place.rows, list.type]);
    if (!isAny(by.type) && !isNumeric(by.type) && by.type.kind !== 'date' && by.type.kind !== 'month')
      complain(
        site,
        said(`firstN 按数或日期排序，不能按${describe(by.type).zh}`, `firstN orders by numbers or dates, not ${describe(by.type).en}`),
      );
    return make(site, list.type, [list, count, by], { level, descending: site.raw[3] === 'descending' });
  },
  consecutiveMonths(site) {
    const found = over(site);
    if (!found) return broken(site.pointer);
    needDay(site, found.each);
    const end = optional(site, 2);
    if (end) needDay(site, end);
    return make(site, integerType, end ? [found.list, found.each, end] : [found.list, found.each], { level: found.level });
  },
} satisfies Record<string, Rule>;

/** How each kind of node finds its type and takes its arguments. */
export const rules: Record<Kind, Rule> = { ...valueRules, ...logicRules, ...numberRules, ...dateRules, ...listRules };
