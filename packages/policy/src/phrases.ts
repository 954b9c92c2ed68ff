import type { Kind } from './kind.ts';
import { type Message, said } from './message.ts';
import type { RoundingMode } from './num.ts';

/** How each kind is said where no rule of `say` knows it better: `{0}`, `{1}` are its arguments, `{name}` its name. */
export const phrases: { readonly [kind in Kind]?: Message } = {
  default: said('{0}（无记录的按{1}）', '{0} ({1} when not recorded)'),
  implies: said('{0}的，须{1}', 'if {0}, then {1}'),
  tier: said('以{0}按“{name}”分段累计', '{0} counted band by band by “{name}”'),
  interpolate: said('{0}在{1}（{2}）与{3}（{4}）之间按直线取值', 'on the line from {1} ({2}) to {3} ({4}) at {0}'),
  addDays: said('{0}起满{1}之日', 'the day {1} after {0}'),
  daysBetween: said('{0}至{1}的天数', 'the days from {0} to {1}'),
  monthsBetween: said('{0}至{1}的整月数', 'the whole months from {0} to {1}'),
  ageOn: said('{1}时的周岁年龄（按{0}计算）', 'the age on {1} ({0})'),
  daysInMonth: said('{0}当月的天数', 'the days in the month of {0}'),
  monthIndex: said('{0}所在月份的序号', 'the number of the month of {0}'),
  year: said('{0}所在年份', 'the year of {0}'),
  overlapDays: said('{2}中自{0}至{1}的天数', 'the days of {2} from {0} to {1}'),
  workingDays: said('{0}至{1}的工作日数（含首尾两日）', 'the working days from {0} to {1} (both included)'),
  avg: said('{0}的{1}的平均值', 'the average of {1} over {0}'),
  groupBy: said('{0}按{1}分组后各组的“{2}”', '“{2}” for each {1} of {0}'),
  distinctBy: said('{0}（同一{1}只计一次）', '{0} (one for each {1})'),
  consecutiveMonths: said('{0}中按{1}计最长的连续月数', 'the most consecutive months of {0} by {1}'),
};

export type Order = 'lt' | 'le' | 'gt' | 'ge';
type Orders = { readonly [order in Order]: Message };

const onDays: Orders = {
  lt: said('早于', 'is before'),
  le: said('不晚于', 'is not after'),
  gt: said('晚于', 'is after'),
  ge: said('不早于', 'is not before'),
};
const onShares: Orders = {
  lt: said('低于', 'is less than'),
  le: said('不超过', 'is at most'),
  gt: said('超过', 'is more than'),
  ge: said('不低于', 'is at least'),
};
const onCounts: Orders = { ...onShares, lt: said('少于', 'is less than'), ge: said('不少于', 'is at least') };
const onAges: Orders = { ...onShares, lt: said('不满', 'is less than'), ge: said('不小于', 'is at least') };
/** Numbers without a unit: ranks, scores. */
const onNumbers: Orders = {
  lt: said('小于', 'is less than'),
  le: said('不大于', 'is at most'),
  gt: said('大于', 'is more than'),
  ge: said('不小于', 'is at least'),
};

/** The words of an order, as they suit what is compared: days are early or late, shares low or high, people few or many. */
export function orderWords(kind: string, unit: string | undefined): Orders {
  if (kind === 'date' || kind === 'month' || unit === 'calendarYear') return onDays;
  if (kind === 'money' || unit === 'ratio' || unit === 'bp') return onShares;
  if (unit === 'age' || unit === 'year') return onAges;
  return unit === undefined ? onNumbers : onCounts;
}

const modes: { readonly [mode in RoundingMode]: Message } = {
  half_up: said('四舍五入', 'rounded half up'),
  half_even: said('四舍六入五成双', 'rounded half to even'),
  half_down: said('五舍六入', 'rounded half down'),
  up: said('进位', 'rounded away from zero'),
  down: said('舍去尾数', 'cut off'),
  floor: said('向下取整', 'rounded down'),
  ceil: said('向上取整', 'rounded up'),
};

const moneyPlaces: { readonly [places: number]: Message } = {
  0: said('到分', ' to the fen'),
  [-1]: said('到角', ' to the jiao'),
  [-2]: said('到元', ' to the yuan'),
  [-3]: said('到十元', ' to ten yuan'),
  [-4]: said('到百元', ' to a hundred yuan'),
};
const plainPlaces: { readonly [places: number]: Message } = {
  0: said('到整数', ' to a whole number'),
  [-1]: said('到十位', ' to tens'),
  [-2]: said('到百位', ' to hundreds'),
};

/** `四舍五入到分`; the places of money are those of a fen. */
export function sayRounding(mode: RoundingMode, places: number, isMoney: boolean): Message {
  const to = (isMoney ? moneyPlaces : plainPlaces)[places] ?? said(`，保留${places}位小数`, ` to ${places} places`);
  return { zh: modes[mode].zh + to.zh, en: modes[mode].en + to.en };
}

export const builtinNames: { readonly [path: string]: Message } = {
  asOf: said('申请日', 'the day of application'),
  'anchor.date': said('适用日', 'the anchor date'),
  'members.all': said('名单全部成员', 'all members'),
  'members.passing': said('符合条件的成员', 'the members that pass'),
  'decision.entitledFen': said('应享受金额', 'the entitlement'),
  'decision.grantedFen': said('已发放金额', 'what was granted'),
};

/** Fields of the rows that the language itself makes: months, groups. */
export const rowNames: { readonly [field: string]: Message } = {
  month: said('该月', 'that month'),
  index: said('该月的次序', 'the number of that month'),
  key: said('分组项', 'the key of the group'),
  value: said('该项的值', 'its value'),
  group: said('该组', 'the group'),
};

/** For whom a limit is, by its `per`. */
export const perWords: { readonly [per: string]: { readonly zh: string; readonly en: string } } = {
  person: { zh: '每人', en: 'person' },
  organization: { zh: '每个单位', en: 'organization' },
  enterprise: { zh: '每家企业', en: 'enterprise' },
  household: { zh: '每户', en: 'household' },
  level: { zh: '每个等级', en: 'level' },
  occupation: { zh: '每个职业（工种）', en: 'occupation' },
  region: { zh: '每个地区', en: 'region' },
  certificate: { zh: '每本证书', en: 'certificate' },
};

/** All that `per` can say; an application is a window by itself. */
export const perNames: readonly string[] = [...Object.keys(perWords), 'application'];
