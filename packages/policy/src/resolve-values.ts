import { isDate, isMonth } from './date.ts';
import type { ScalarType, Text } from './form.ts';
import { type Message, said } from './message.ts';
import { meant } from './nearest.ts';
import { broken, literalTerm, readLiteral, resolveDefinition } from './resolve.ts';
import { all, checkCode, complain, hint, make, need, needBoolean, needDay, node, optional, type Rule, type Site } from './site.ts';
import type { Term } from './term.ts';
import { anyType, booleanType, dateType, describe, isAny, isDay, join, monthType, type Type, textType } from './type.ts';
import type { Scalar } from './value.ts';

const declared = (type: ScalarType): Type => ({ kind: type });

/** The day at which a dated value is asked for: the anchor unless the tree says another. */
function dayOf(site: Site, index: number): Term {
  const given = optional(site, index);
  if (given) {
    needDay(site, given);
    return given;
  }
  if (site.place.scope.anchor)
    complain(
      site,
      said(
        '基准日要由此得出，不能按基准日取值：请写明取值的日期（第二个参数，表为第三个）',
        'the anchor is to come from this, which cannot be read on the anchor date: say the day (the second argument, of a lookup the third)',
      ),
      'anchor_circle',
    );
  return { kind: 'fact', type: dateType, pointer: site.pointer, args: [], name: 'anchor.date', facts: new Set(), size: 1 };
}

function factType(site: Site, path: string): { type: Type; seen: boolean } | undefined {
  const { world, scope } = site.place;
  const known = world.facts.get(path);
  if (known) return { type: known, seen: true };
  if (path === 'anchor.date') return scope.anchor ? undefined : { type: dateType, seen: false };
  const [root, field = ''] = path.split(/\.(.*)/s);
  if (root === 'members' && world.memberType && (field === 'all' || (field === 'passing' && scope.decided)))
    return { type: world.memberType, seen: false };
  if (root === 'decision' && scope.paid && (field === 'entitledFen' || field === 'grantedFen'))
    return { type: { kind: 'money' }, seen: false };
  if (root === 'member' && scope.member) {
    const type = world.memberType?.fields?.[field];
    return type ? { type, seen: true } : undefined;
  }
  const type = root === 'component' ? scope.component?.[field] : undefined;
  return type ? { type, seen: false } : undefined;
}

const titled = (title: Text | undefined): { title?: Text } => (title ? { title } : {});

function unknownFact({ place: { world, scope } }: Site, path: string): Message {
  const root = path.split('.')[0];
  if (root === 'member' && scope.member && world.memberType) {
    const right = meant(
      path,
      Object.keys(world.memberType.fields ?? {}).map((field) => `member.${field}`),
    );
    return said(`${path} 不是成员的字段${right.zh}`, `${path} is not a field of the members${right.en}`);
  }
  if (root === 'member')
    return said(
      `${path} 不是成员的字段，或此处并非逐个成员判断（scope）`,
      `${path} is not a field of the members, or this tree is not asked of members (scope)`,
    );
  if (path === 'anchor.date') return said('基准日不能由其自身得出', 'the anchor cannot come from itself');
  if (root === 'decision')
    return said(
      `此处不能读取 ${path}：金额、限额和政策衔接确定之后才有，可用于发放、实物和追回`,
      `${path} can't be read here: it is there once amounts, limits and stacking are settled, for schedule, inKind and recovery`,
    );
  if (root === 'members') return said(`此处不能读取 ${path}`, `${path} can't be read here`);
  if (root === 'component')
    return said(`${path} 不是所涉各项补贴共有的值`, `${path} is not a value of every component that this tree is asked for`);
  const right = meant(path, world.facts.keys());
  return said(`没有名为 ${path} 的事实${right.zh}`, `no fact is named ${path}${right.en}`);
}

/** A row belongs to the tree that it is written in: a definition is calculated without the rows around its `ref`. */
function noRow({ pointer }: Site): Message {
  return pointer.startsWith('/definitions/')
    ? said(
        'item 读不到引用处的行：定义自己没有行。请把列表写进定义，或在引用处直接写这个表达式',
        'item reads a row, and a definition has none of its own: put the list into the definition, or write the tree where it is needed instead of ref',
      )
    : said('item 只能在列表之内读取', 'item is read outside a list');
}

export const valueRules = {
  date(site) {
    const text = site.raw[0];
    if (isDate(text)) return literalTerm(site.pointer, dateType, text);
    if (isMonth(text)) return literalTerm(site.pointer, monthType, text);
    complain(site, said(`${JSON.stringify(text)} 不是日期`, `${JSON.stringify(text)} is no date`), 'date');
    return broken(site.pointer);
  },
  fact(site) {
    const path = String(site.raw[0]);
    const found = factType(site, path);
    if (!found) {
      complain(site, unknownFact(site, path), 'unknown_fact');
      return broken(site.pointer);
    }
    return make(site, found.type, [], { name: path, facts: found.seen ? new Set([path]) : new Set() });
  },
  param(site) {
    const name = String(site.raw[0]);
    const parameters = site.place.world.version.parameters;
    const parameter = parameters && Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    const day = dayOf(site, 1);
    if (!parameter) {
      const right = meant(name, Object.keys(parameters ?? {}));
      const shown = JSON.stringify(name);
      complain(site, said(`没有名为 ${shown} 的参数${right.zh}`, `no parameter is named ${shown}${right.en}`), 'unknown_parameter');
      return broken(site.pointer);
    }
    const isSet = Array.isArray(parameter.values[0]?.value);
    const type = declared(parameter.type);
    return make(site, isSet ? { kind: 'set', of: type } : type, [day], { name, ...titled(parameter.title) });
  },
  lookup(site) {
    const name = String(site.raw[0]);
    const tables = site.place.world.version.tables;
    const table = tables && Object.hasOwn(tables, name) ? tables[name] : undefined;
    const given = Array.isArray(site.raw[1]) ? site.raw[1] : [site.raw[1]];
    const keys = given.map((raw, index) => node({ ...site, raw: [raw], at: () => `${site.at(1)}/${index}` }, 0));
    const day = dayOf(site, 2);
    if (!table) {
      const right = meant(name, Object.keys(tables ?? {}));
      const shown = JSON.stringify(name);
      complain(site, said(`没有名为 ${shown} 的表${right.zh}`, `no table is named ${shown}${right.en}`), 'unknown_table');
      return broken(site.pointer);
    }
    if (table.keys.length !== keys.length)
      complain(
        site,
        said(
          `表 ${name} 有 ${table.keys.length} 个键，实有 ${keys.length} 个`,
          `the table ${name} has ${table.keys.length} keys, found ${keys.length}`,
        ),
        'arguments',
      );
    for (const [index, key] of keys.entries()) {
      const wanted = table.keys[index];
      if (!wanted || join(declared(wanted.type), key.type)) continue;
      const [type, found] = [describe(declared(wanted.type)), describe(key.type)];
      const zh = `键 ${wanted.name} 为${type.zh}，实为${found.zh}`;
      complain(site, said(zh, `the key ${wanted.name} is ${wanted.type}, found ${found.en}`), 'type', key.pointer);
    }
    const column =
      site.raw[3] === undefined || site.raw[3] === null ? table.columns[0] : table.columns.find((one) => one.name === site.raw[3]);
    if (!column) {
      const shown = JSON.stringify(site.raw[3]);
      const right = meant(
        String(site.raw[3]),
        table.columns.map((one) => one.name),
      );
      complain(
        site,
        said(`表 ${name} 没有列 ${shown}${right.zh}`, `the table ${name} has no column ${shown}${right.en}`),
        'unknown_column',
      );
      return broken(site.pointer);
    }
    return make(site, declared(column.type), [...keys, day], {
      name,
      column: column.name,
      ...titled(table.columns.length > 1 ? (column.title ?? table.title) : (table.title ?? column.title)),
    });
  },
  ref(site) {
    const name = String(site.raw[0]);
    const term = resolveDefinition(site.place, name, site.pointer);
    return make(site, term.type, [term], { name, ...titled(site.place.world.version.definitions?.[name]?.title) });
  },
  item(site) {
    const { rows, floor } = site.place;
    const up = Number(site.raw[1] ?? 0);
    const level = rows.length - 1 - up;
    const row = level >= floor ? rows[level] : undefined;
    const field = String(site.raw[0]);
    const type = row?.fields && Object.hasOwn(row.fields, field) ? row.fields[field] : undefined;
    if (!type) {
      if (!row) complain(site, noRow(site), 'unknown_field');
      else if (!isAny(row)) {
        const right = meant(field, Object.keys(row.fields ?? {}));
        const [zh, en] = [`各行没有字段 ${field}${right.zh}`, `the rows have no field ${field}${right.en}`];
        complain(site, said(zh, en), 'unknown_field');
      }
      return broken(site.pointer);
    }
    return make(site, type, [], { name: field, level });
  },
} satisfies Record<string, Rule>;

const compared: Rule = (site) => {
  const args = all(site);
  const [first] = args;
  for (const arg of args)
    if (arg.type.kind === 'list' || arg.type.kind === 'set') need(site, arg, () => false, said('单个值', 'single values'));
  const type = args.reduce<Type>((type, arg) => {
    const joined = join(type, arg.type);
    if (!joined) {
      const [one, other, written] = [describe(type), describe(arg.type), hint(arg, isDay(type))];
      const zh = `${one.zh}不能与${other.zh}比较${written.zh}`;
      complain(site, said(zh, `${one.en} can't be compared with ${other.en}${written.en}`), 'type', arg.pointer);
      return anyType;
    }
    return joined;
  }, anyType);
  for (const arg of args) if (first && type.codes) checkCode(site, type, arg);
  if (site.kind !== 'eq' && !isAny(type) && (type.kind === 'boolean' || type.kind === 'text')) {
    complain(
      site,
      said(
        `${site.kind} 比较数、日期和月份，不能比较${describe(type).zh}`,
        `${site.kind} compares numbers, dates and months, not ${describe(type).en}`,
      ),
    );
  }
  return make(site, booleanType, args);
};

function membership(site: Site): Term {
  const left = node(site, 0);
  const options = site.raw[1];
  if (!Array.isArray(options)) {
    const right = node(site, 1);
    const of = right.type.kind === 'set' ? right.type.of : Object.values(right.type.fields ?? {})[0];
    if (right.type.kind === 'list' && Object.keys(right.type.fields ?? {}).length !== 1)
      complain(
        site,
        said('in 只接受单个值的列表；记录请用 exists', 'in takes a list of plain values; ask records with exists'),
        'type',
        right.pointer,
      );
    else if (right.type.kind !== 'list' && right.type.kind !== 'set') need(site, right, () => false, said('列表或集合', 'a list or a set'));
    else if (of && !join(left.type, of))
      complain(
        site,
        said(
          `${describe(left.type).zh}不会在${describe(of).zh}之中`,
          `${describe(left.type).en} is not among values of type ${describe(of).en}`,
        ),
      );
    return make(site, booleanType, [left, right]);
  }
  const values = options.map((raw, index) => setMember(site, left, raw, `${site.at(1)}/${index}`)).filter((value) => value !== undefined);
  const set: Term = {
    kind: 'set',
    type: { kind: 'set', of: left.type },
    pointer: site.at(1),
    args: [],
    values,
    facts: new Set(),
    size: values.length + 1,
  };
  return make(site, booleanType, [left, set]);
}

function setMember(site: Site, left: Term, raw: unknown, pointer: string): Scalar | undefined {
  if (isAny(left.type)) return undefined;
  const value = readLiteral(site.place.world, raw, left.type, pointer);
  if (value !== undefined) checkCode(site, left.type, literalTerm(pointer, textType, value));
  return value;
}

const logical: Rule = (site) => {
  const args = all(site);
  for (const arg of args) needBoolean(site, arg);
  return make(site, booleanType, args);
};

export const logicRules = {
  eq: compared,
  lt: compared,
  le: compared,
  gt: compared,
  ge: compared,
  between: compared,
  in: membership,
  missing: (site) => make(site, booleanType, [node(site, 0)]),
  default(site) {
    const args = all(site);
    const type = args[0] && args[1] ? join(args[0].type, args[1].type) : undefined;
    if (!type) complain(site, said('default 需要两个同类型的值', 'default needs two values of one type'));
    return make(site, type ?? anyType, args);
  },
  and: logical,
  or: logical,
  not: logical,
  implies: logical,
  if(site) {
    const args = all(site);
    const [when, then, otherwise] = args;
    if (!when || !then || !otherwise) return broken(site.pointer);
    needBoolean(site, when);
    const type = join(then.type, otherwise.type);
    if (!type) {
      const [one, other] = [describe(then.type), describe(otherwise.type)];
      complain(site, said(`if 的结果为${one.zh}或${other.zh}，须为同一类型`, `if gives ${one.en} or ${other.en}: one type is needed`));
    }
    return make(site, type ?? anyType, args);
  },
} satisfies Record<string, Rule>;
