import { addDays } from './date.ts';
import type { Cell, Literal, Period, PolicyVersion, Text } from './form.ts';
import { readNum } from './num.ts';
import type { PreparedPolicy } from './prepare.ts';
import { type Language, sayMoney, sayTerm } from './say.ts';

/** A version in words: sentences by section, and its tables. */
export interface Reading {
  readonly title: string;
  readonly lines: readonly { readonly section: string; readonly id?: string; readonly text: string }[];
  readonly tables: readonly {
    readonly title: string;
    readonly period: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
}

const sections = {
  basics: { zh: '基本情况', en: 'Basics' },
  conditions: { zh: '条件', en: 'Conditions' },
  amount: { zh: '金额', en: 'Amount' },
  payment: { zh: '发放', en: 'Payment' },
  limits: { zh: '限额', en: 'Limits' },
  stacking: { zh: '与其他政策的关系', en: 'Together with others' },
  recovery: { zh: '追回', en: 'Recovery' },
  conventions: { zh: '口径', en: 'Conventions' },
};

const pick = (text: Text | undefined, language: Language, otherwise = ''): string => text?.[language] ?? text?.zh ?? otherwise;

function sayPeriod(period: Period, language: Language): string {
  const last = period.to === undefined ? undefined : addDays(period.to, -1);
  if (language === 'zh') return last ? `${period.from}至${last}` : `${period.from}起`;
  return last ? `${period.from} to ${last}` : `from ${period.from}`;
}

/** Renders a version as clear Chinese or English sentences, with its tables. */
export function read(prepared: PreparedPolicy, language: Language): Reading {
  const { version, resolved } = prepared;
  const zh = language === 'zh';
  const lines: { section: string; id?: string; text: string }[] = [];
  const say = (section: keyof typeof sections, text: string, id?: string): void =>
    void lines.push({ section: sections[section][language], text, ...(id === undefined ? {} : { id }) });

  say(
    'basics',
    zh
      ? `${pick(version.title, language)},${sayPeriod(version.effective, language)}施行。`
      : `${pick(version.title, language)}, in force ${sayPeriod(version.effective, language)}.`,
  );
  say(
    'basics',
    zh
      ? `享受对象:${version.beneficiary === 'person' ? '个人' : '单位'};适用版本按“${sayTerm(resolved.anchor, language)}”确定。`
      : `It is for ${version.beneficiary === 'person' ? 'persons' : 'organizations'}; the version is chosen by ${sayTerm(resolved.anchor, language)}.`,
  );
  const each = { month: { zh: '月', en: 'month' }, quarter: { zh: '季度', en: 'quarter' }, year: { zh: '年', en: 'year' } };
  if (version.period) say('basics', zh ? `每${each[version.period].zh}可申领一次。` : `Claimed once in each ${each[version.period].en}.`);
  if (version.automatic) say('basics', zh ? '免申即享:由系统比对数据后直接发放。' : 'Granted without application, from the registers.');
  for (const { title, number } of version.legalBasis)
    say('basics', zh ? `依据:${title}${number ? `(${number})` : ''}。` : `Basis: ${title}${number ? ` (${number})` : ''}.`);

  for (const { predicate, term } of resolved.predicates) {
    const who = predicate.scope === 'member' ? (zh ? '每名成员:' : 'Each member: ') : '';
    const part = predicate.components
      ? zh
        ? `〔${predicate.components.map((key) => componentTitle(version, key, language)).join('、')}〕`
        : `[${predicate.components.map((key) => componentTitle(version, key, language)).join(', ')}] `
      : '';
    const clause = predicate.clause ? (zh ? `(${predicate.clause})` : ` (${predicate.clause})`) : '';
    const soft = predicate.severity === 'warning' ? (zh ? '(仅提示)' : ' (only a hint)') : '';
    say('conditions', `${part}${who}${sayTerm(term, language)}${clause}${soft}${zh ? '。' : '.'}`, predicate.id);
  }
  const amounts = [
    { name: '', amount: resolved.amount },
    ...resolved.components.map(({ component, amount }) => ({ name: componentTitle(version, component.key, language), amount })),
  ];
  for (const { name, amount } of amounts) {
    const label = name ? `${name}${zh ? ':' : ': '}` : '';
    if (amount?.tree) say('amount', `${label}${sayTerm(amount.tree, language)}${zh ? '。' : '.'}`);
    if (amount?.perMember)
      say('amount', `${label}${zh ? '每名成员' : 'for each member, '}${sayTerm(amount.perMember, language)}${zh ? '。' : '.'}`);
    if (amount?.already) say('amount', `${label}${zh ? '扣除' : 'less '}${sayTerm(amount.already, language)}${zh ? '。' : '.'}`);
  }
  const together = {
    sum: { zh: '各项可以同时享受。', en: 'The parts are added.' },
    highest: { zh: '各项取最高的一项。', en: 'The highest part is paid.' },
    first: { zh: '各项按先后取第一项。', en: 'The first part is paid.' },
  };
  if ((version.components?.length ?? 0) > 1) say('amount', together[version.combine ?? 'sum'][language]);
  for (const kind of version.inKind ?? [])
    say('amount', zh ? `另有:${pick(kind.title, language, kind.key)}。` : `In kind: ${pick(kind.title, language, kind.key)}.`);

  const { schedule } = resolved;
  if (schedule?.kind === 'once') say('payment', zh ? '一次性发放。' : 'Paid once.');
  if (schedule?.kind === 'monthly')
    say(
      'payment',
      zh
        ? `自${sayTerm(schedule.from, language)}起按月发放${schedule.while ? `,须${sayTerm(schedule.while, language)}` : ''}。`
        : `Paid monthly from ${sayTerm(schedule.from, language)}${schedule.while ? `, as long as ${sayTerm(schedule.while, language)}` : ''}.`,
    );
  if (version.schedule?.kind === 'stages')
    say(
      'payment',
      zh
        ? `分期发放:${version.schedule.stages.map((stage) => pick(stage.title, language, stage.key)).join('、')}。`
        : `Paid in stages: ${version.schedule.stages.map((stage) => pick(stage.title, language, stage.key)).join(', ')}.`,
    );

  const over = {
    refuse: { zh: '不予发放', en: 'nothing is paid' },
    reduce: { zh: '超出部分不予发放', en: 'the rest is not paid' },
    waitlist: { zh: '列入候补', en: 'the case waits' },
  };
  for (const { limit, max } of resolved.limits) {
    const text = limit.text
      ? pick(limit.text, language)
      : zh
        ? `${pick(limit.title, language, limit.id)}:上限${sayTerm(max, language)},超过时${over[limit.over].zh}`
        : `${pick(limit.title, language, limit.id)}: at most ${sayTerm(max, language)}; beyond it ${over[limit.over].en}`;
    say('limits', `${text}${zh ? '。' : '.'}`, limit.id);
  }
  for (const rule of version.stacking ?? []) {
    const group = [...(rule.components ?? []).map((key) => componentTitle(version, key, language)), ...(rule.with ?? [])].join(
      zh ? '、' : ', ',
    );
    const kinds = {
      excludes: zh ? `不得与${group}同时享受` : `not together with ${group}`,
      oneOf: zh ? `与${group}只能享受一项` : `only one of this and ${group}`,
      topUp: zh ? `已享受${group}的,补足差额` : `tops up ${group}`,
      cap: zh ? `与${group}合计不超过上限` : `with ${group} up to a cap`,
      together: zh ? `可与${group}同时享受` : `may be drawn together with ${group}`,
    };
    say(
      'stacking',
      `${rule.effective ? `${sayPeriod(rule.effective, language)}${zh ? ',' : ', '}` : ''}${rule.text ? pick(rule.text, language) : kinds[rule.kind]}${zh ? '。' : '.'}`,
      rule.id,
    );
  }
  for (const { recovery, when, amount } of resolved.recovery)
    say(
      'recovery',
      zh
        ? `${sayTerm(when, language)}的,追回${sayTerm(amount, language)}。`
        : `If ${sayTerm(when, language)}, ${sayTerm(amount, language)} is recovered.`,
      recovery.id,
    );
  for (const convention of version.conventions ?? []) say('conventions', pick(convention.text, language), convention.id);
  return { title: pick(version.title, language), lines, tables: tablesOf(version, language) };
}

function componentTitle(version: PolicyVersion, key: string, language: Language): string {
  return pick(version.components?.find((component) => component.key === key)?.title, language, key);
}

function tablesOf(version: PolicyVersion, language: Language): Reading['tables'] {
  const zh = language === 'zh';
  const literal = (value: Literal, type: string): string => {
    if (typeof value === 'boolean') return value ? (zh ? '是' : 'yes') : zh ? '否' : 'no';
    const number = type === 'money' ? readNum(value) : undefined;
    return number === undefined ? String(value) : sayMoney(number, language);
  };
  const cell = (value: Cell, type: string): string => {
    if (value === '*') return zh ? '其他' : 'others';
    if (typeof value !== 'object') return literal(value, type);
    if ('length' in value) return value.map((one) => literal(one, type)).join(zh ? '、' : ', ');
    const from = value.from === undefined ? '' : `≥ ${literal(value.from, type)}`;
    const to = value.to === undefined ? '' : `< ${literal(value.to, type)}`;
    return [from, to].filter(Boolean).join(zh ? ',' : ', ') || (zh ? '任意' : 'any');
  };
  const parameters = Object.entries(version.parameters ?? {}).map(([name, parameter]) => ({
    title: pick(parameter.title, language, name),
    period: '',
    head: [zh ? '时间' : 'Period', zh ? '值' : 'Value'],
    rows: parameter.values.map((value) => [
      sayPeriod(value, language),
      Array.isArray(value.value) ? value.value.join(', ') : literal(value.value as Literal, parameter.type),
    ]),
  }));
  const tables = Object.entries(version.tables ?? {}).flatMap(([name, table]) =>
    table.periods.map((period) => ({
      title: pick(table.title, language, name),
      period: sayPeriod(period, language),
      head: [...table.keys, ...table.columns].map((column) => pick(column.title, language, column.name)),
      rows: period.rows.map((row) => [
        ...row.when.map((value, index) => cell(value, table.keys[index]?.type ?? 'text')),
        ...row.give.map((value, index) => literal(value, table.columns[index]?.type ?? 'text')),
      ]),
    })),
  );
  return [...parameters, ...tables];
}
