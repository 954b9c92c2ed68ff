import { begun, type Clause, clauseOf } from './clause.ts';
import type { Amount, InKind, Limit, Stacking } from './form.ts';
import { said } from './message.ts';
import { perWords, sayRounding } from './phrases.ts';
import type { Quantity } from './quantity.ts';
import type { ResolvedLimit, ResolvedPolicy, ResolvedSchedule, ResolvedStacking } from './resolve-policy.ts';
import { isUnit, pick, sayPeriod } from './say-value.ts';
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
  application: { zh: '每次申请', en: 'in each application' },
  policy: { zh: '政策执行期内', en: 'while the policy is in force' },
};
const limited: { readonly [of in Limit['of']]: { readonly zh: string; readonly en: string; readonly unit?: string } } = {
  count: { zh: '享受次数', en: 'grants', unit: 'time' },
  months: { zh: '享受月数', en: 'months granted', unit: 'month' },
  money: { zh: '享受金额', en: 'money' },
  heads: { zh: '享受人数', en: 'people', unit: 'person' },
};

/** What happens beyond a limit: to the whole claim, to the components that it is for, to each member, or to the heads. */
function sayBeyond({ of, over, scope, components }: Limit, { language, version }: Speech): string {
  const member = pick(version?.members?.title, language, language === 'zh' ? '名单成员' : 'member of the list');
  const place = of === 'heads' ? 'heads' : scope === 'member' ? 'member' : components ? 'components' : 'claim';
  const words = {
    heads: {
      refuse: said(`超过的${member}不享受`, 'those beyond it get nothing'),
      reduce: said(`超过的${member}不享受`, 'those beyond it get nothing'),
      waitlist: said(`超过的${member}列入候补`, 'those beyond it wait'),
    },
    member: {
      refuse: said(`超过的，该${member}不享受`, `beyond it the ${member} gets nothing`),
      reduce: said('超出部分不予发放', 'what is beyond it is not paid'),
      waitlist: said(`超过的，该${member}列入候补`, `beyond it the ${member} waits`),
    },
    components: {
      refuse: said('超过的，该项不予发放', 'beyond it nothing is paid for that part'),
      reduce: said('超出部分不予发放', 'what is beyond it is not paid'),
      waitlist: said('超过的，该项列入候补', 'beyond it that part waits'),
    },
    claim: {
      refuse: said('超过的，整件申请不予通过', 'beyond it the whole claim is refused'),
      reduce: said('超出部分不予发放', 'what is beyond it is not paid'),
      waitlist: said('超过的列入候补', 'beyond it the case waits'),
    },
  };
  return words[place][over][language];
}

/** Places are counted where no person is; heads are months or whatever else the members are. */
function limitedOf(
  { of, per }: Limit,
  { version }: Speech,
  isOfPeople: boolean,
): { readonly zh: string; readonly en: string; readonly unit?: string } {
  if (of === 'count' && !per.some((one) => one === 'person' || one === 'organization')) return { zh: '名额', en: 'places', unit: 'count' };
  const members = version?.members?.title;
  if (of !== 'heads' || !members) return limited[of];
  return {
    zh: `“${members.zh}”的数量`,
    en: `${isOfPeople ? 'heads (' : 'number of '}“${members.en ?? members.zh}”${isOfPeople ? ')' : ''}`,
    ...(isOfPeople ? { unit: 'person' } : {}),
  };
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

/** Who comes first by a tree: the earlier, the greater, those of whom it is true. */
function sayPlace(by: Term, descending: boolean, speech: Speech): string {
  const [name, { kind }] = [speech.say(by), by.type];
  if (kind === 'boolean') return descending ? speech.or(`${name}的在先`, `${name} first`) : speech.or(`${name}的在后`, `${name} last`);
  if (kind === 'date' || kind === 'month')
    return descending ? speech.or(`${name}从晚到早`, `${name}, latest first`) : speech.or(`${name}从早到晚`, `${name}, earliest first`);
  return descending ? speech.or(`${name}从高到低`, `${name}, greatest first`) : speech.or(`${name}从低到高`, `${name}, least first`);
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
  const orderWords = order.map(({ by, descending }) => sayPlace(by, descending, speech));
  const dates = limit.effective ? sayPeriod(limit.effective, speech.language) : '';
  if (speech.language === 'zh') {
    const queue = orderWords.length ? `，依次按${orderWords.join('、')}排序` : '';
    return withCases(
      `${dates && `${dates}，`}${parts.length ? `${parts.join('、')}部分，` : ''}${who.map(({ zh }) => zh).join('')}${windows[limit.window].zh}${of.zh}不超过${most}，${sayBeyond(limit, speech)}${queue}`,
    );
  }
  const queue = orderWords.length ? `, in the order of ${orderWords.join(', then ')}` : '';
  const forWhom = who.length ? ` for each ${who.map(({ en }) => en).join(' and ')}` : '';
  return withCases(
    `${dates && `${dates}, `}${parts.length ? `for ${parts.join(', ')}, ` : ''}${of.en}${forWhom} ${windows[limit.window].en}: at most ${most}; ${sayBeyond(limit, speech)}${queue}`,
  );
}

/** Beside which of the others nothing is paid, and beside which the difference. */
function sayBeside({ by, beside, order = [], held }: Stacking, { language, version }: Speech): string {
  const place = order.indexOf(version?.key ?? '');
  const [isFirst, isLast] = by === 'priority' && held === undefined ? [place === 0, place === order.length - 1] : [false, false];
  const refused = {
    priority: said('已享受排在本政策之前的，不予发放', 'refused while one before this one is held'),
    highest: said('已享受金额相同或更高的，不予发放', 'refused while as much or more is held'),
    choice: said('选择其他政策的，不予发放', 'refused where another is chosen'),
  };
  const others = {
    priority: said('已享受排在本政策之后的', 'beside one behind it'),
    highest: said('已享受金额较低的', 'beside a lesser one'),
    choice: said('已享受其他政策的', 'beside another that is held'),
  };
  const what = beside === 'nothing' ? said('，不再发放', ' nothing is paid') : said('，只补足差额', ' only the difference is paid');
  const parts = [
    ...(by && !isFirst ? [refused[by][language]] : []),
    ...(by && !isLast ? [`${others[by][language]}${what[language]}`] : []),
  ];
  return parts.map((part) => `${language === 'zh' ? '；' : '; '}${part}`).join('');
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
  const rest = rule.kind !== 'oneOf' || own ? '' : sayBeside(rule, speech);
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
      parts.push(speech.or(`各月按${speech.part(schedule.weight)}的比重分配`, `shared out by ${speech.part(schedule.weight)}`));
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
          speech.or(`按应享受金额的${speech.part(stage.share, SHARE)}发放`, `${speech.part(stage.share, SHARE)} of the entitlement`),
        stage.amount && speech.or(`发放${speech.say(stage.amount, MONEY)}`, speech.say(stage.amount, MONEY)),
        !stage.share && !stage.amount && speech.or('发放其余部分', 'the rest'),
        stage.due && speech.or(`发放日为${speech.say(stage.due)}`, `due on ${speech.say(stage.due)}`),
        stage.when && speech.or(`在${speech.holds(stage.when)}时发放`, `when ${speech.holds(stage.when)}`),
      ].filter((part) => part !== undefined && part !== false);
      return { text: parts.length ? `${title}${speech.or('：', ': ')}${parts.join(speech.or('，', ', '))}` : title };
    }),
  };
}

/** What is given and not paid. */
export function sayInKind(inKind: InKind, when: Term | undefined, value: Term | undefined, speech: Speech): Clause {
  const title = pick(inKind.title, speech.language, inKind.key);
  const unit = inKind.unit === 'fen' ? MONEY : { kind: 'integer' as const, unit: inKind.unit };
  // a unit of the bureau's own stands as it was written
  const own = inKind.unit !== undefined && unit !== MONEY && !isUnit(inKind.unit) ? ` ${inKind.unit}` : '';
  const number = value && `${speech.part(value, unit)}${speech.or(own.replace(/^ (?=[\u4e00-\u9fff])/, ''), own)}`;
  const how = number ? speech.or(`${title}，为${number}`, `${title}: ${number}`) : title;
  const text = speech.or(`另给予${how}`, `given in kind: ${how}`);
  return when ? begun(speech.or(`${text}；前提为`, `${text}; provided that `), clauseOf(when, speech)) : { text };
}

/**
 * What is rounded, and what isn't rounded again: the amount once, before limits and other policies; the parts of members
 * each by itself if it says so.
 */
export function sayAmountRounding({ rounding, perMember, already }: Amount, { version, language, or }: Speech): string {
  const { mode, places = 0, at } = rounding ?? { mode: 'half_up' };
  const [isOfMembers, hasAlready] = [perMember !== undefined, already !== undefined];
  const how = sayRounding(mode, places, true);
  const member = pick(version?.members?.title, language, or('名单成员', 'member of the list'));
  const [whole, each] = [
    or(isOfMembers ? '合计金额' : '金额', isOfMembers ? 'the sum' : 'the amount'),
    or(`每一${member}的金额`, `the amount of each ${member}`),
  ];
  const lead = or(`${at === 'member' ? each : whole}${how.zh}`, `${at === 'member' ? each : whole} is ${how.en}`);
  if (places === 0) return lead;
  const { limits = [], stacking = [], schedule } = version ?? {};
  const isCut = limits.some(({ of, over, scope }) => of === 'money' && over === 'reduce' && scope !== 'member');
  const isShared = limits.some(({ of, over }) => (of === 'count' || of === 'months') && over === 'reduce');
  const isTopped = stacking.some(({ kind, components }) => !components?.length && (kind === 'topUp' || kind === 'cap' || kind === 'oneOf'));
  const left = [
    ...(isCut ? [or('金额限额', 'a limit of money')] : []),
    ...(isTopped ? [or('其他政策', 'other policies')] : []),
    ...(hasAlready ? [or('已发放的', 'what was granted before')] : []),
  ];
  const notes = [
    isShared && or('按次数或月数折减后再次取整', 'so is what a limit of months or a count leaves'),
    left.length > 0 && or(`因${left.join('、')}扣减后不再取整`, `what is left of it by ${left.join(' or ')} is not rounded again`),
    schedule && schedule.kind !== 'once' && or('分期各笔划分到分，不再取整', 'its instalments are divided to the fen'),
  ].filter((note) => note !== false && note !== undefined);
  return notes.length ? or(`${lead}（${notes.join('；')}）`, `${lead} (${notes.join('; ')})`) : lead;
}
