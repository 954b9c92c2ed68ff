import { said } from './message.ts';
import type { RoundingMode } from './num.ts';
import { broken } from './resolve.ts';
import { valueRules } from './resolve-values.ts';
import { all, complain, joinAll, make, need, needDate, needDay, needInteger, needNumber, node, type Rule } from './site.ts';
import type { Term } from './term.ts';
import { anyType, dateType, describe, integerType, isAny, isDay, join, moneyType, monthType, numberType, type Type } from './type.ts';

const whole = (args: readonly Term[]): boolean => args.every((arg) => arg.type.kind === 'integer');
/** A product with a bare number may be money: the number may be the rate. */
const plain = (args: readonly Term[]): Type => ({
  kind: whole(args) ? 'integer' : 'number',
  literal: args.some((arg) => arg.type.literal === true),
});

const sum: Rule = (site) => {
  const args = all(site);
  for (const arg of args) needNumber(site, arg);
  return make(site, joinAll(site, args), args);
};

/** Over several values, or over a list's rows: `{"max":[list, tree]}`. */
const extreme =
  (fits: (site: Parameters<Rule>[0], term: Term) => void): Rule =>
  (site) => {
    const first = node(site, 0);
    if (first.type.kind !== 'list') {
      const args = [first, ...site.raw.slice(1).map((_, index) => node(site, index + 1))];
      for (const arg of args) fits(site, arg);
      return make(site, joinAll(site, args), args);
    }
    if (site.raw.length !== 2)
      complain(site, said(`对列表取 ${site.kind} 需要列表和一个表达式`, `${site.kind} of a list takes the list and a tree`), 'arguments');
    if (site.raw.length < 2) return broken(site.pointer);
    const each = node(site, 1, [...site.place.rows, first.type]);
    fits(site, each);
    return make(site, each.type, [first, each], { level: site.place.rows.length });
  };

export const numberRules = {
  add: sum,
  sub: sum,
  mul(site) {
    const args = all(site);
    for (const arg of args) needNumber(site, arg);
    const money = args.filter((arg) => arg.type.kind === 'money').length;
    if (money > 1) complain(site, said('金额乘以金额没有意义', 'money times money has no meaning'));
    return make(site, money ? moneyType : plain(args), args);
  },
  div(site) {
    const args = all(site);
    for (const arg of args) needNumber(site, arg);
    const [top, bottom] = args;
    if (!top || !bottom) return broken(site.pointer);
    if (bottom.type.kind === 'money' && top.type.kind !== 'money' && !isAny(top.type))
      complain(site, said('普通数除以金额没有意义', 'a plain number divided by money has no meaning'));
    const plainType = top.type.literal && bottom.type.kind !== 'money' ? { ...numberType, literal: true } : numberType;
    return make(site, top.type.kind === 'money' && bottom.type.kind !== 'money' ? moneyType : plainType, args);
  },
  min: extreme(needNumber),
  max: extreme(needNumber),
  earliest: extreme(needDay),
  latest: extreme(needDay),
  round(site) {
    const value = node(site, 0);
    needNumber(site, value);
    const places = Number(site.raw[2] ?? 0);
    if (!Number.isInteger(places) || Math.abs(places) > 12)
      complain(site, said('round 的位数为 -12 至 12', 'round takes -12 to 12 places'), 'arguments');
    const type: Type =
      value.type.kind === 'money'
        ? moneyType
        : { ...(places <= 0 ? integerType : numberType), ...(value.type.literal ? { literal: true } : {}) };
    return make(site, type, [value], { mode: (site.raw[1] ?? 'half_up') as RoundingMode, places });
  },
  tier(site) {
    const raw = [site.raw[0], [site.raw[1]], site.raw[2]];
    const lookup = valueRules.lookup({ ...site, raw, at: (index) => site.at(index) });
    const key = lookup.args[0];
    if (isAny(lookup.type) || !key) return lookup;
    needNumber(site, key);
    need(
      site,
      lookup,
      (type) => type.kind === 'money' || type.kind === 'number' || type.kind === 'integer',
      said('数值表', 'a table of numbers'),
    );
    const isOfMoney = key.type.kind === 'money';
    if (isOfMoney && lookup.type.kind === 'money')
      complain(
        site,
        said(
          '对金额分段时，表的列是每一段的比例（number），不是金额',
          'where money is counted band by band, the column is the share of each band (a number), not money',
        ),
      );
    const type = isOfMoney ? moneyType : lookup.type;
    return make(site, type, lookup.args, {
      name: lookup.name ?? '',
      ...(lookup.column === undefined ? {} : { column: lookup.column }),
      ...(lookup.title ? { title: lookup.title } : {}),
    });
  },
  interpolate(site) {
    const args = all(site);
    for (const arg of args) needNumber(site, arg);
    const [x, x0, y0, x1, y1] = args;
    if (!x || !x0 || !y0 || !x1 || !y1) return broken(site.pointer);
    joinAll(site, [x, x0, x1]);
    const type = joinAll(site, [y0, y1]);
    return make(site, type.kind === 'integer' ? { ...type, ...numberType } : type, args);
  },
} satisfies Record<string, Rule>;

const dated =
  (type: Type, ...fits: ((site: Parameters<Rule>[0], term: Term) => void)[]): Rule =>
  (site) => {
    const args = all(site);
    for (const [index, arg] of args.entries()) fits[index]?.(site, arg);
    return make(site, type, args);
  };

export const dateRules = {
  addMonths(site) {
    const args = all(site);
    if (args[0]) needDay(site, args[0]);
    if (args[1]) needInteger(site, args[1]);
    return make(site, args[0] && isDay(args[0].type) ? { kind: args[0].type.kind } : anyType, args);
  },
  addDays: dated(dateType, needDate, needInteger),
  daysBetween: dated(integerType, needDate, needDate),
  monthsBetween(site) {
    const args = all(site);
    for (const arg of args) needDay(site, arg);
    if (args[0] && args[1] && !join(args[0].type, args[1].type)) {
      const [from, to] = [describe(args[0].type), describe(args[1].type)];
      complain(
        site,
        said(
          `monthsBetween 需要两个日期或两个月份，实为${from.zh}和${to.zh}`,
          `monthsBetween needs two dates or two months, found ${from.en} and ${to.en}`,
        ),
      );
    }
    return make(site, integerType, args);
  },
  ageOn: dated(integerType, needDate, needDate),
  daysInMonth: dated(integerType, needDay),
  monthIndex: dated(integerType, needDay),
  monthOf: dated(monthType, needDay),
  year: dated(integerType, needDay),
  dayOf(site) {
    const day = node(site, 0);
    needDay(site, day);
    return make(site, dateType, [day], { edge: site.raw[1] === 'last' ? 'last' : 'first' });
  },
  overlapDays: dated(integerType, needDate, needDate, needDay),
  workingDays: dated(integerType, needDate, needDate),
} satisfies Record<string, Rule>;
