import { begun, type Clause, clauseOf } from './clause.ts';
import type { InKind, Limit } from './form.ts';
import { perWords } from './phrases.ts';
import type { Quantity } from './quantity.ts';
import type { ResolvedLimit, ResolvedPolicy, ResolvedSchedule, ResolvedStacking } from './resolve-policy.ts';
import { pick, sayPeriod } from './say-value.ts';
import type { Speech } from './speech.ts';
import type { Term } from './term.ts';

const MONEY = { kind: 'money' } as const;
const SHARE = { kind: 'number', unit: 'ratio' } as const;

export const componentTitle = ({ version, language }: Speech, key: string): string =>
  pick(version?.components?.find((component) => component.key === key)?.title, language, key);

const windows: { readonly [window in Limit['window']]: { readonly zh: string; readonly en: string } } = {
  ever: { zh: '累计', en: 'in all' },
  year: { zh: '每年', en: 'a year' },
  month: { zh: '每月', en: 'a month' },
  application: { zh: '每次申请', en: 'an application' },
  policy: { zh: '政策执行期内', en: 'while the policy is in force' },
};
const limited: { readonly [of in Limit['of']]: { readonly zh: string; readonly en: string; readonly unit?: string } } = {
  count: { zh: '享受次数', en: 'grants', unit: 'time' },
  months: { zh: '享受月数', en: 'months granted', unit: 'month' },
  money: { zh: '享受金额', en: 'money' },
  heads: { zh: '享受人数', en: 'people', unit: 'person' },
};
const beyond: { readonly [over in Limit['over']]: { readonly zh: string; readonly en: string } } = {
  refuse: { zh: '超过的不予发放', en: 'beyond it nothing is paid' },
  reduce: { zh: '超出部分不予发放', en: 'the rest is not paid' },
  waitlist: { zh: '超过的列入候补', en: 'beyond it the case waits' },
};

/** Places are counted where no person is; heads are months or whatever else the members are. */
function limitedOf(
  { of, per }: Limit,
  { version }: Speech,
  isOfPeople: boolean,
): { readonly zh: string; readonly en: string; readonly unit?: string } {
  if (of === 'count' && !per.some((one) => one === 'person' || one === 'organization')) return { zh: '名额', en: 'places', unit: 'count' };
  const members = version?.members?.title;
  if (of !== 'heads' || !members) return limited[of];
  return { zh: `“${members.zh}”的数量`, en: `number of “${members.en ?? members.zh}”`, ...(isOfPeople ? { unit: 'person' } : {}) };
}

/** What each counts for, and what was used before. */
function sayCounted({ limit, used, asks }: ResolvedLimit, unit: Quantity, speech: Speech): string {
  const ofThis = limit.asks !== undefined && asks && (limit.of === 'count' || limit.of === 'months') ? speech.say(asks, unit) : '';
  const before = used && used.kind !== 'literal' ? speech.say(used, unit) : '';
  const parts = [
    ofThis && speech.or(`本次按${ofThis}计`, `this claim counts for ${ofThis}`),
    before && speech.or(`此前已使用：${before}`, `used before: ${before}`),
  ].filter(Boolean);
  return parts.length ? speech.or(`（${parts.join('；')}）`, ` (${parts.join('; ')})`) : '';
}

/** How much at most, for whom and within what time. */
export function sayLimit(ready: ResolvedLimit, speech: Speech, isOfPeople: boolean): Clause {
  const { limit, max, order } = ready;
  if (limit.text) return { text: pick(limit.text, speech.language) };
  const { unit, ...of } = limitedOf(limit, speech, isOfPeople);
  const measure: Quantity = limit.of === 'money' ? MONEY : { kind: 'integer', unit };
  const cases = max.kind === 'if' ? clauseOf(max, speech, measure).clauses : undefined;
  const asTheCase = speech.or('按下列情形确定的标准', 'what these give');
  const most = `${cases ? asTheCase : speech.say(max, measure)}${sayCounted(ready, measure, speech)}`;
  const withCases = (text: string): Clause => ({ text, ...(cases ? { clauses: cases } : {}) });
  const per = limit.per.filter((one) => one !== 'application');
  const members = speech.version?.members?.title ?? { zh: '名单成员', en: 'member of the list' };
  const each = { zh: `每一${members.zh}`, en: members.en ?? members.zh };
  const who = [...(limit.scope === 'member' ? [each] : []), ...per.map((one) => perWords[one] ?? { zh: `每个“${one}”`, en: `“${one}”` })];
  const parts = limit.components?.map((key) => `“${componentTitle(speech, key)}”`) ?? [];
  const orderWords = order.map(({ by, descending }) =>
    speech.or(
      `${speech.say(by)}从${descending ? '高到低' : '低到高（先到后）'}`,
      `${speech.say(by)}${descending ? ', greatest first' : ''}`,
    ),
  );
  const dates = limit.effective ? sayPeriod(limit.effective, speech.language) : '';
  if (speech.language === 'zh') {
    const queue = orderWords.length ? `，依次按${orderWords.join('、')}排序` : '';
    return withCases(
      `${dates && `${dates}，`}${parts.length ? `${parts.join('、')}部分，` : ''}${who.map(({ zh }) => zh).join('')}${windows[limit.window].zh}${of.zh}不超过${most}，${beyond[limit.over].zh}${queue}`,
    );
  }
  const queue = orderWords.length ? `, in the order of ${orderWords.join(', then ')}` : '';
  const forWhom = who.length ? ` for each ${who.map(({ en }) => en).join(' and ')}` : '';
  return withCases(
    `${dates && `${dates}, `}${parts.length ? `for ${parts.join(', ')}, ` : ''}${of.en}${forWhom} ${windows[limit.window].en}: at most ${most}; ${beyond[limit.over].en}${queue}`,
  );
}

/** How a policy, or its parts, stand beside others. */
export function sayStacking({ rule, capFen, held, heldFen }: ResolvedStacking, others: (key: string) => string, speech: Speech): string {
  const dates = rule.effective ? `${sayPeriod(rule.effective, speech.language)}${speech.or('，', ', ')}` : '';
  if (rule.text) return `${dates}${pick(rule.text, speech.language)}`;
  const ordered = rule.components?.length ? [] : (rule.order ?? []).filter((key) => key !== speech.version?.key);
  const policies = [...new Set([...(rule.with ?? []), ...ordered])];
  const names = [...(rule.components ?? []).map((key) => componentTitle(speech, key)), ...policies.map(others)];
  const quoted = (all: readonly string[]): string => all.map((name) => `“${name}”`).join(speech.or('、', ', '));
  const asked = heldFen && (rule.kind !== 'excludes' || !held) ? speech.say(heldFen, MONEY) : held ? speech.holds(held) : '';
  const otherwise = speech.or(`其他补贴${asked && `（${asked}）`}`, `other benefits${asked && ` (${asked})`}`);
  const group = names.length ? quoted(names) : otherwise;
  const own = rule.components?.length && !rule.with?.length;
  const ranking = rule.order ?? (own ? rule.components : undefined) ?? [];
  const ranked = quoted(ranking.map((key) => (own ? componentTitle(speech, key) : others(key))));
  const by = {
    choice: speech.or('，由本人选择', ', as the applicant chooses'),
    priority: ranked
      ? speech.or(`，依${ranked}的先后确定`, `, the first one in this order: ${ranked}`)
      : speech.or('，按优先次序确定', ', by their order'),
    highest: speech.or('，取金额最高的一项', ', the highest'),
  };
  const how = rule.by ? by[rule.by] : '';
  const rest =
    rule.kind !== 'oneOf' || own
      ? ''
      : rule.beside === 'nothing'
        ? speech.or('；已享受其中一项的，不再发放', '; beside one that is held nothing is paid')
        : speech.or('；已享受其中一项的，只补足差额', '; beside one that is held only the difference is paid');
  const most = capFen ? speech.say(capFen, MONEY) : speech.or('规定上限', 'the cap');
  const cap = capFen?.kind === 'if' ? speech.or(`（${most}）`, `(${most})`) : most;
  // a rule that counts what is held in its own way says how
  const counted = names.length
    ? [
        rule.held !== undefined && held && speech.or(`是否已享受，以“${speech.holds(held)}”为准`, `held where ${speech.holds(held)}`),
        rule.heldFen !== undefined &&
          heldFen?.kind !== 'literal' &&
          heldFen &&
          speech.or(`已享受的按${speech.say(heldFen, MONEY)}计`, `held: ${speech.say(heldFen, MONEY)}`),
      ].filter(Boolean)
    : [];
  const note = counted.length ? speech.or(`（${counted.join('；')}）`, ` (${counted.join('; ')})`) : '';
  const said = {
    excludes: own
      ? speech.or(
          `${group}不得同时享受，同时符合的只发放一项${how || by.priority}`,
          `${group} exclude each other: of several that are met one is paid${how || by.priority}`,
        )
      : speech.or(`不得与${group}同时享受`, `not together with ${group}`),
    oneOf: own
      ? speech.or(`${group}只能享受其中一项${how}`, `only one of ${group}${how}`)
      : speech.or(`与${group}只能享受其中一项${how}${rest}`, `only one of this and ${group}${how}${rest}`),
    topUp: speech.or(`已享受${group}的，只补足差额`, `only what is missing beside ${group}`),
    cap: speech.or(`与${group}合计不超过${cap}`, `with ${group} at most ${cap} together`),
    together: own
      ? speech.or(`${group}可以同时享受`, `${group} may be drawn together`)
      : speech.or(`可以与${group}同时享受`, `may be drawn together with ${group}`),
  };
  return `${dates}${said[rule.kind]}${note}`;
}

/** When and in what parts it is paid. */
export function sayPayment(schedule: ResolvedSchedule, { version }: ResolvedPolicy, speech: Speech): Clause {
  if (schedule.kind === 'once') {
    const due = schedule.due && speech.say(schedule.due);
    return { text: due ? speech.or(`一次性发放，发放日为${due}`, `paid once, on ${due}`) : speech.or('一次性发放', 'paid once') };
  }
  if (schedule.kind === 'monthly') {
    const parts = [speech.or(`自${speech.say(schedule.from)}起按月发放`, `paid monthly from ${speech.say(schedule.from)}`)];
    const months = schedule.months && speech.say(schedule.months, { kind: 'integer', unit: 'month' });
    if (months) parts.push(speech.or(`发放月数为${months}`, `for ${months}`));
    if (schedule.to) parts.push(speech.or(`至${speech.say(schedule.to)}止`, `until ${speech.say(schedule.to)}`));
    if (schedule.weight)
      parts.push(speech.or(`各月按${speech.say(schedule.weight)}的比重分配`, `shared out by ${speech.say(schedule.weight)}`));
    const text = parts.join(speech.or('，', ', '));
    if (!schedule.while) return { text };
    const lead = speech.or(
      `${text}；没有应发放月份的不予发放；发放当月须`,
      `${text}; without such a month nothing is paid; in each month `,
    );
    return begun(lead, clauseOf(schedule.while, speech));
  }
  const titles = version.schedule?.kind === 'stages' ? version.schedule.stages : [];
  return {
    text: speech.or('分期发放', 'paid in stages'),
    clauses: schedule.stages.map((stage, index) => {
      const title = pick(titles[index]?.title, speech.language, stage.key);
      const parts = [
        stage.share &&
          speech.or(`按应享受金额的${speech.say(stage.share, SHARE)}发放`, `${speech.say(stage.share, SHARE)} of the entitlement`),
        stage.amount && speech.or(`发放${speech.say(stage.amount, MONEY)}`, speech.say(stage.amount, MONEY)),
        stage.due && speech.or(`发放日为${speech.say(stage.due)}`, `due on ${speech.say(stage.due)}`),
        stage.when && speech.or(`在${speech.holds(stage.when)}时发放`, `when ${speech.holds(stage.when)}`),
      ].filter((part) => part !== undefined);
      return { text: parts.length ? `${title}${speech.or('：', ': ')}${parts.join(speech.or('，', ', '))}` : title };
    }),
  };
}

/** What is given and not paid. */
export function sayInKind(inKind: InKind, when: Term | undefined, value: Term | undefined, speech: Speech): Clause {
  const title = pick(inKind.title, speech.language, inKind.key);
  const unit = inKind.unit === 'fen' ? MONEY : { kind: 'integer' as const, unit: inKind.unit };
  const how = value ? speech.or(`${title}，为${speech.say(value, unit)}`, `${title}: ${speech.say(value, unit)}`) : title;
  const text = speech.or(`另给予${how}`, `given in kind: ${how}`);
  return when ? begun(speech.or(`${text}；前提为`, `${text}; provided that `), clauseOf(when, speech)) : { text };
}
