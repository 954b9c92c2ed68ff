import type { Kind } from './kind.ts';
import { divide, isNum, type Num, writeNum } from './num.ts';
import type { Term } from './term.ts';
import { isList, type Scalar, type Value } from './value.ts';

export type Language = 'zh' | 'en';

/** How each kind is said: `{0}`, `{1}` are its arguments, `{name}` its name, `{*}` all arguments joined by `join`. */
const phrases: {
  readonly [kind in Kind]?: { readonly zh: string; readonly en: string; readonly zhJoin?: string; readonly enJoin?: string };
} = {
  eq: { zh: '{0}为{1}', en: '{0} is {1}' },
  lt: { zh: '{0}小于{1}', en: '{0} is less than {1}' },
  le: { zh: '{0}不超过{1}', en: '{0} is at most {1}' },
  gt: { zh: '{0}大于{1}', en: '{0} is more than {1}' },
  ge: { zh: '{0}不少于{1}', en: '{0} is at least {1}' },
  between: { zh: '{0}在{1}至{2}之间(含两端)', en: '{0} is between {1} and {2}, both included' },
  in: { zh: '{0}属于{1}', en: '{0} is one of {1}' },
  missing: { zh: '没有{0}的记录', en: '{0} is not recorded' },
  default: { zh: '{0}(没有记录时为{1})', en: '{0} ({1} when not recorded)' },
  and: { zh: '{*}', en: '{*}', zhJoin: ',并且', enJoin: ', and ' },
  or: { zh: '({*})', en: '({*})', zhJoin: ',或者', enJoin: ', or ' },
  not: { zh: '不满足“{0}”', en: 'not: {0}' },
  implies: { zh: '如果{0},则须{1}', en: 'if {0}, then {1}' },
  if: { zh: '({0}时为{1},否则为{2})', en: '({1} if {0}, otherwise {2})' },
  add: { zh: '({*})', en: '({*})', zhJoin: ' + ', enJoin: ' + ' },
  sub: { zh: '({0} − {1})', en: '({0} − {1})' },
  mul: { zh: '{*}', en: '{*}', zhJoin: ' × ', enJoin: ' × ' },
  div: { zh: '{0} ÷ {1}', en: '{0} ÷ {1}' },
  min: { zh: '以下最小者:{*}', en: 'the least of {*}', zhJoin: '、', enJoin: ', ' },
  max: { zh: '以下最大者:{*}', en: 'the greatest of {*}', zhJoin: '、', enJoin: ', ' },
  earliest: { zh: '以下最早者:{*}', en: 'the earliest of {*}', zhJoin: '、', enJoin: ', ' },
  latest: { zh: '以下最晚者:{*}', en: 'the latest of {*}', zhJoin: '、', enJoin: ', ' },
  tier: { zh: '按“{name}”对{0}分段累计', en: '{0} counted band by band by “{name}”' },
  interpolate: { zh: '{0}在{1}({2})与{3}({4})之间按直线取值', en: 'on the line from {1} ({2}) to {3} ({4}) at {0}' },
  addMonths: { zh: '{0}后{1}个月', en: '{1} months after {0}' },
  addDays: { zh: '{0}后{1}天', en: '{1} days after {0}' },
  daysBetween: { zh: '{0}至{1}的天数', en: 'the days from {0} to {1}' },
  monthsBetween: { zh: '{0}至{1}的整月数', en: 'the whole months from {0} to {1}' },
  ageOn: { zh: '{1}时的周岁(出生于{0})', en: 'the age on {1} (born on {0})' },
  daysInMonth: { zh: '{0}当月天数', en: 'the days in the month of {0}' },
  monthIndex: { zh: '{0}的月序', en: 'the month number of {0}' },
  monthOf: { zh: '{0}所在月', en: 'the month of {0}' },
  year: { zh: '{0}的年份', en: 'the year of {0}' },
  overlapDays: { zh: '{0}至{1}在{2}内的天数', en: 'the days of {2} from {0} to {1}' },
  workingDays: { zh: '{0}至{1}的工作日数', en: 'the working days from {0} to {1}' },
  months: { zh: '{0}至{1}的各月', en: 'the months from {0} to {1}' },
  where: { zh: '{0}中满足“{1}”的记录', en: 'those of {0} where {1}' },
  count: { zh: '{0}的数量', en: 'the number of {0}' },
  sum: { zh: '{0}的“{1}”之和', en: 'the sum of {1} over {0}' },
  avg: { zh: '{0}的“{1}”平均值', en: 'the average of {1} over {0}' },
  exists: { zh: '{0}中有满足“{1}”的记录', en: 'there is one of {0} where {1}' },
  every: { zh: '{0}的每一项都满足“{1}”', en: 'for every one of {0}: {1}' },
  groupBy: { zh: '{0}按{1}分组的“{2}”', en: '{2} for each {1} of {0}' },
  distinctBy: { zh: '{0}按{1}去重', en: '{0}, one for each {1}' },
  firstN: { zh: '{0}按{2}排列的前{1}项', en: 'the first {1} of {0} by {2}' },
  consecutiveMonths: { zh: '{0}中按{1}连续的月数', en: 'the consecutive months of {0} by {1}' },
};

/** Days are early or late, not small or large. */
const ofDays: { readonly [kind in Kind]?: { readonly zh: string; readonly en: string } } = {
  lt: { zh: '{0}早于{1}', en: '{0} is before {1}' },
  le: { zh: '{0}不晚于{1}', en: '{0} is not after {1}' },
  gt: { zh: '{0}晚于{1}', en: '{0} is after {1}' },
  ge: { zh: '{0}不早于{1}', en: '{0} is not before {1}' },
};

const modes = {
  half_up: { zh: '四舍五入', en: 'rounded half up' },
  half_even: { zh: '四舍六入五成双', en: 'rounded half to even' },
  half_down: { zh: '五舍六入', en: 'rounded half down' },
  up: { zh: '进位取整', en: 'rounded up' },
  down: { zh: '舍去', en: 'cut off' },
  floor: { zh: '向下取整', en: 'rounded down' },
  ceil: { zh: '向上取整', en: 'rounded up' },
};

const builtinNames: { readonly [path: string]: { readonly zh: string; readonly en: string } } = {
  asOf: { zh: '申请日', en: 'the day of application' },
  'anchor.date': { zh: '适用日', en: 'the anchor date' },
  'members.all': { zh: '全部成员', en: 'all members' },
  'members.passing': { zh: '符合条件的成员', en: 'the members that pass' },
  'decision.entitledFen': { zh: '应得金额', en: 'the entitlement' },
  'decision.grantedFen': { zh: '已发金额', en: 'what was granted' },
};

/** Money in yuan: `1,234.50元`. */
export function sayMoney(fen: Num, language: Language): string {
  const yuan = divide(fen, 100) ?? 0;
  const text = String(writeNum(yuan)).replace(/^(-?\d+)(?=\.|$)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
  return language === 'zh' ? `${text}元` : `${text} yuan`;
}

/** A value in words, with its code's title when it has one. */
function sayValue(value: Value | undefined, term: Pick<Term, 'type'>, language: Language): string {
  if (value === undefined || isList(value)) return language === 'zh' ? '未知' : 'unknown';
  if (typeof value === 'boolean') return value ? (language === 'zh' ? '是' : 'true') : language === 'zh' ? '否' : 'false';
  if (isNum(value)) return term.type.kind === 'money' && !term.type.literal ? sayMoney(value, language) : String(writeNum(value));
  const code = term.type.codes?.find((one) => one.code === value);
  return code?.[language] ?? value;
}

const nameOf = (term: Term, language: Language): string => {
  const { definition } = term.type;
  const title = term.title ?? (term.kind === 'fact' || term.kind === 'item' ? definition?.title : undefined);
  return title?.[language] ?? title?.zh ?? builtinNames[term.name ?? '']?.[language] ?? term.name ?? '';
};

/** A literal beside another argument takes that one's type: money is said in yuan, codes by their titles. */
function sayArgument(term: Term, beside: readonly Term[], language: Language): string {
  const other = beside.find((one) => one !== term && one.kind !== 'literal' && one.kind !== 'set');
  const type = other?.type.kind === 'money' || other?.type.codes ? other.type : term.type;
  if (term.kind === 'literal') return sayValue(term.value, { type }, language);
  if (term.kind === 'set')
    return (term.values ?? []).map((value: Scalar) => sayValue(value, { type }, language)).join(language === 'zh' ? '、' : ', ');
  return sayTerm(term, language);
}

/** A tree in a clear sentence. */
export function sayTerm(term: Term, language: Language): string {
  switch (term.kind) {
    case 'literal':
    case 'set':
    case 'date':
      return sayArgument(term, [], language);
    case 'fact':
    case 'item':
    case 'param':
    case 'ref':
      return nameOf(term, language);
    case 'lookup': {
      const keys = term.args
        .slice(0, -1)
        .map((arg) => sayArgument(arg, [], language))
        .join(language === 'zh' ? '、' : ', ');
      return language === 'zh' ? `“${nameOf(term, language)}”表中${keys}对应的值` : `“${nameOf(term, language)}” for ${keys}`;
    }
    case 'round': {
      const mode = modes[term.mode ?? 'half_up'][language];
      const places = (term.places ?? 0) + (term.type.kind === 'money' ? 2 : 0);
      const [arg] = term.args;
      const value = arg ? sayTerm(arg, language) : '';
      return language === 'zh' ? `${value}(${mode},保留${places}位)` : `${value} (${mode} to ${places} places)`;
    }
    case 'dayOf': {
      const [arg] = term.args;
      const month = arg ? sayTerm(arg, language) : '';
      if (language === 'zh') return `${month}当月${term.edge === 'last' ? '最后一日' : '首日'}`;
      return `the ${term.edge === 'last' ? 'last' : 'first'} day of the month of ${month}`;
    }
    default: {
      const isDays = term.args[0]?.type.kind === 'date' || term.args[0]?.type.kind === 'month';
      const usual: { zh: string; en: string; zhJoin?: string; enJoin?: string } | undefined = phrases[term.kind];
      const phrase = isDays ? { ...usual, ...(ofDays[term.kind] ?? usual ?? { zh: '', en: '' }) } : usual;
      if (!phrase) return term.kind;
      const words = term.args.map((arg) => sayArgument(arg, isCompared(term.kind) ? term.args : [], language));
      const all = words.join((language === 'zh' ? phrase.zhJoin : phrase.enJoin) ?? '、');
      return phrase[language].replaceAll(/\{(\*|name|\d)\}/g, (_, slot: string) =>
        slot === '*' ? all : slot === 'name' ? nameOf(term, language) : (words[Number(slot)] ?? ''),
      );
    }
  }
}

const compared: ReadonlySet<Term['kind']> = new Set(['eq', 'lt', 'le', 'gt', 'ge', 'between', 'in', 'default', 'min', 'max', 'add', 'sub']);
const isCompared = (kind: Term['kind']): boolean => compared.has(kind);
