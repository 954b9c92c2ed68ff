import { asRead, begun, type Clause, clauseOf, inOneLine } from './clause.ts';
import { evidenceTitle } from './evidence.ts';
import { said } from './message.ts';
import type { PreparedPolicy } from './prepare.ts';
import { isOfPeople, type Quantity, usageOf } from './quantity.ts';
import { componentTitle, sayAmountRounding, sayInKind, sayLimit, sayPayment, sayStacking } from './read-parts.ts';
import { type ReadTable, readTables } from './read-tables.ts';
import type { ResolvedAmount, ResolvedPolicy } from './resolve-policy.ts';
import { speechOf } from './say.ts';
import { type Language, pick, sayPeriod } from './say-value.ts';
import type { Speech } from './speech.ts';

export interface ReadLine {
  readonly section: string;
  readonly id?: string;
  /** What the bureau calls it. */
  readonly title?: string;
  /** The whole of it in one line, its parts numbered. */
  readonly text: string;
  /** How it begins, where it has parts. */
  readonly lead?: string;
  readonly clauses?: readonly Clause[];
}

/** A version in words: sentences by section, and its tables. */
export interface Reading {
  readonly title: string;
  readonly lines: readonly ReadLine[];
  readonly tables: readonly ReadTable[];
}

const sections = {
  basics: said('基本情况', 'Basics'),
  conditions: said('条件', 'Conditions'),
  amount: said('金额', 'Amount'),
  definitions: said('名词解释', 'Terms'),
  payment: said('发放', 'Payment'),
  limits: said('限额', 'Limits'),
  stacking: said('与其他政策的关系', 'Together with others'),
  recovery: said('追回', 'Recovery'),
  conventions: said('口径', 'Conventions'),
};

const MONEY: Quantity = { kind: 'money' };
const each = { month: said('月', 'month'), quarter: said('季度', 'quarter'), year: said('年', 'year') };
const together = {
  sum: said('各项可以同时享受，金额相加', 'the parts are added'),
  highest: said('各项只取金额最高的一项', 'only the highest part is paid'),
  first: said('各项按先后次序，只取符合条件的第一项', 'only the first part that is met is paid'),
};

/** A sentence begins with a capital where the language has them, and ends with its stop. */
function finished(text: string, zh: boolean): string {
  const ended = /[。.；;！!]$/.test(text) ? text : `${text}${zh ? '。' : '.'}`;
  return zh ? ended : ended.charAt(0).toUpperCase() + ended.slice(1);
}

/** Renders a version as clear Chinese or English sentences, with its tables. */
export function read({ version, resolved }: PreparedPolicy, language: Language): Reading {
  const zh = language === 'zh';
  const usage = usageOf(resolved);
  const speech = speechOf({ language, version, usage });
  const lines: ReadLine[] = [];
  const add = (section: keyof typeof sections, clause: Clause | string, more: Pick<ReadLine, 'id' | 'title'> = {}): void => {
    const whole = asRead(typeof clause === 'string' ? { text: clause } : clause, zh);
    const { text, clauses } = whole;
    const parts = clauses ? { lead: finished(`${text}${zh ? '：' : ':'}`, zh).replace(/[。.]$/, ''), clauses } : {};
    lines.push({ section: sections[section][language], ...more, text: finished(inOneLine(whole, zh), zh), ...parts });
  };
  const title = pick(version.title, language);
  const period = sayPeriod(version.effective, language);

  add(
    'basics',
    zh
      ? `《${title}》${version.effective.to ? '施行期间为' : '自'}${period}${version.effective.to ? '' : '施行'}`
      : `“${title}” is in force ${period.replace(/^(?!from)/, 'from ')}`,
  );
  if (version.summary) add('basics', pick(version.summary, language));
  const whom = zh
    ? `享受对象为${version.beneficiary === 'person' ? '个人' : '单位'}；`
    : `for ${version.beneficiary === 'person' ? 'persons' : 'organizations'}; `;
  if (resolved.anchor.kind === 'if')
    add(
      'basics',
      begun(zh ? `${whom}确定适用版本的日期` : `${whom}the day that chooses the version is `, clauseOf(resolved.anchor, speech)),
    );
  else {
    const day = speech.part(resolved.anchor);
    add('basics', zh ? `${whom}以${day}确定适用的版本` : `${whom}the version is chosen by ${day}`);
  }
  if (version.period) add('basics', zh ? `每${each[version.period].zh}可申领一次` : `claimed once in each ${each[version.period].en}`);
  if (version.automatic)
    add('basics', zh ? '免申即享，由系统比对数据后主动提出，确认后按程序发放' : 'granted without application, from the registers');
  for (const basis of version.legalBasis) {
    const number = basis.number ? (zh ? `（${basis.number}）` : ` (${basis.number})`) : '';
    const document = /[\u4e00-\u9fff]/.test(basis.title) ? `《${basis.title.replaceAll(/[《》]/g, '')}》` : basis.title;
    add('basics', zh ? `依据${document}${number}` : `basis: ${basis.title}${number}`);
  }

  for (const one of resolved.predicates) addCondition(one, resolved, speech, (clause, more) => add('conditions', clause, more));

  addAmount(resolved.amount, '', speech, (clause) => add('amount', clause));
  for (const { component, amount } of resolved.components) {
    const own = speechOf({ ...speech, asked: [component] });
    addAmount(amount, `${componentTitle(speech, component.key)}${zh ? '：' : ': '}`, own, (clause) => add('amount', clause));
  }
  if ((version.components?.length ?? 0) > 1) add('amount', together[version.combine ?? 'sum'][language]);
  for (const { inKind, when, value } of resolved.inKind) add('amount', sayInKind(inKind, when, value, speech));

  for (const [name, definition] of Object.entries(version.definitions ?? {})) {
    const term = [...resolved.world.definitions].find(([slot]) => slot.startsWith(`${name}|`))?.[1];
    if (!term) continue;
    const called = pick(definition.title, language, name);
    add('definitions', begun(zh ? `“${called}”指` : `“${called}” means `, clauseOf(term, speech)));
  }

  for (const { component, due } of resolved.components) {
    const name = componentTitle(speech, component.key);
    const day = due && speechOf({ ...speech, asked: [component] }).say(due);
    if (day) add('payment', zh ? `“${name}”的发放日为${day}` : `“${name}” is due on ${day}`);
  }
  if (resolved.schedule) add('payment', sayPayment(resolved.schedule, resolved, speech));
  const people = resolved.list !== undefined && isOfPeople(resolved.list.type);
  for (const one of resolved.limits)
    add('limits', sayLimit(one, speech, people), {
      id: one.limit.id,
      ...(one.limit.title ? { title: pick(one.limit.title, language) } : {}),
    });
  const others = (key: string): string => pick(resolved.world.names('policy', key), language, key);
  for (const ready of resolved.stacking) add('stacking', sayStacking(ready, others, speech), { id: ready.rule.id });
  for (const { recovery, when, amount } of resolved.recovery) {
    const clause = recovery.clause ? (zh ? `（${recovery.clause}）` : ` (${recovery.clause})`) : '';
    const [condition, money] = [speech.holds(when), speech.say(amount, MONEY)];
    const text = zh ? `${condition}的，追回${money}${clause}` : `if ${condition}, ${money} is recovered${clause}`;
    add('recovery', text, { id: recovery.id, ...(recovery.title ? { title: pick(recovery.title, language) } : {}) });
  }
  for (const { id, text, clause } of version.conventions ?? [])
    add('conventions', `${pick(text, language)}${clause ? (zh ? `（${clause}）` : ` (${clause})`) : ''}`, { id });
  return { title, lines, tables: readTables(resolved, usage, language) };
}

type Add = (clause: Clause, more?: Pick<ReadLine, 'id' | 'title'>) => void;

function addCondition(
  { predicate, term }: ResolvedPolicy['predicates'][number],
  { version }: ResolvedPolicy,
  speech: Speech,
  add: Add,
): void {
  const zh = speech.language === 'zh';
  const asked = version.components?.filter(({ key }) => predicate.components?.includes(key)) ?? [];
  const clause = clauseOf(term, speechOf({ ...speech, asked }));
  const list = zh ? '、' : ', ';
  const parts = asked.map(({ key }) => `“${componentTitle(speech, key)}”`).join(list);
  const member = pick(version.members?.title, speech.language, zh ? '名单成员' : 'member of the list');
  const lead = [
    ...(parts ? [zh ? `享受${parts}的，` : `for ${parts}: `] : []),
    ...(predicate.scope === 'member' ? [zh ? `每一${member}${clause.clauses ? '须' : '：'}` : `each ${member}: `] : []),
  ].join('');
  const papers = (predicate.evidence ?? []).map((kind) => evidenceTitle(kind, version)[speech.language]);
  const notes = [
    ...(predicate.clause ? [predicate.clause] : []),
    ...(predicate.severity === 'warning' ? [zh ? '仅作提示，不影响结果' : 'only a hint'] : []),
    ...(papers.length ? [zh ? `证明材料：${papers.join('、')}` : `evidence: ${papers.join(', ')}`] : []),
  ].join(zh ? '；' : '; ');
  const end = notes && (zh ? `（${notes}）` : ` (${notes})`);
  const called = pick(predicate.title, speech.language);
  const title = called && called.toLowerCase() !== clause.text.toLowerCase() ? { title: called } : {};
  add({ ...clause, text: `${lead}${clause.text}${end}` }, { id: predicate.id, ...title });
}

function addAmount(amount: ResolvedAmount | undefined, label: string, speech: Speech, add: Add): void {
  if (!amount) return;
  const { tree, perMember, already } = amount;
  const zh = speech.language === 'zh';
  const member = pick(speech.version?.members?.title, speech.language, zh ? '名单成员' : 'member of the list');
  if (tree) add(begun(label, clauseOf(tree, speech, MONEY)));
  if (perMember) add(begun(`${label}${zh ? `每一${member}：` : `for each ${member}: `}`, clauseOf(perMember, speech, MONEY)));
  if (already) add(begun(`${label}${zh ? '扣除' : 'less '}`, clauseOf(already, speech, MONEY)));
  if (amount.amount.rounding) add({ text: `${label}${sayAmountRounding(amount.amount, speech)}` });
}
