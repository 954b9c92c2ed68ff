import { type Reach, reachOf } from './bounds.ts';
import type { Report } from './check.ts';
import { amountTerms, knownOfPassing } from './check-known.ts';
import type { PolicyVersion, Stacking } from './form.ts';
import { type Message, said } from './message.ts';
import { add, compare, isNum, type Num, writeNum } from './num.ts';
import { perNames } from './phrases.ts';
import type { ResolvedPolicy } from './resolve-policy.ts';
import { isShared } from './shared-limit.ts';
import type { Term } from './term.ts';

/** What a part lacks to say anything, or says and isn't asked for. */
export function checkParts(policy: ResolvedPolicy, report: Report): void {
  for (const [index, rule] of (policy.version.stacking ?? []).entries()) {
    const lacking = lackOf(policy.version, rule);
    if (lacking) report('error', 'incomplete', `/stacking/${index}`, said(`${rule.id}：${lacking.zh}`, `${rule.id}: ${lacking.en}`));
  }
  checkAmount(policy.version, report);
  checkStages(policy, report);
  checkMonths(policy.version, report);
  checkLimits(policy.version, report);
}

function lackOf(version: PolicyVersion, rule: Stacking): Message | undefined {
  const { kind, by } = rule;
  if (kind === 'together') return undefined;
  if (rule.components?.length) return lackAmongComponents(rule, rule.components);
  const others = (rule.with ?? []).filter((key) => key !== version.key);
  if (kind === 'cap' && rule.capFen === undefined)
    return said('须用 capFen 说明合计不超过多少', 'capFen must say what the sum may come to at most');
  if (kind === 'oneOf' && by === 'priority' && rule.held === undefined) {
    if (!rule.order)
      return said(
        `须用 order 写明先后，并包括本政策 ${version.key}`,
        `order must say which comes first, this policy (${version.key}) among them`,
      );
    if (!rule.order.includes(version.key))
      return said(`order 中没有本政策 ${version.key}`, `order doesn't place this policy (${version.key})`);
    return undefined;
  }
  const asksFen = kind === 'topUp' || kind === 'cap' || by === 'highest';
  const asks = asksFen ? rule.heldFen : rule.held;
  if (by === 'choice' || others.length > 0 || asks !== undefined) return undefined;
  return asksFen
    ? said(
        '须用 with 写明哪些政策，或用 heldFen 说明已享受多少',
        'with must name the other policies, or heldFen say how much of them is held',
      )
    : said('须用 with 写明哪些政策，或用 held 说明是否已享受', 'with must name the other policies, or held say whether one is held');
}

/** Which of several is paid is for the policy to say, not for the order in which they happen to be listed. */
function lackAmongComponents({ kind, by, order }: Stacking, components: readonly string[]): Message | undefined {
  if (kind === 'topUp' || kind === 'cap')
    return said(`${kind} 只针对其他政策；分项之间用 oneOf`, `${kind} is about other policies; between components there is oneOf`);
  if (kind === 'excludes' && by === undefined && !order)
    return said(
      '没有写明同时符合时发放哪一项：请用 order 写明先后，或改用 oneOf 并写明 by',
      'it does not say which of them is paid where several are met: order says which comes first, or oneOf by what one is chosen',
    );
  const strange = order?.find((key) => !components.includes(key));
  const left = order && components.find((key) => !order.includes(key));
  if (strange !== undefined)
    return said(`order 中的 ${strange} 不在 components 之中`, `${strange} stands in order, but not among its components`);
  return left === undefined ? undefined : said(`order 中没有 ${left}`, `order doesn't place ${left}`);
}

/** Beside an amount of the whole case the members' own would count for nothing. */
function checkAmount({ amount, components = [] }: PolicyVersion, report: Report): void {
  const places = [
    { amount, at: '/amount' },
    ...components.map((one, index) => ({ amount: one.amount, at: `/components/${index}/amount` })),
  ];
  for (const { amount: one, at } of places)
    if (one?.tree !== undefined && one.perMember !== undefined)
      report(
        'error',
        'amount_twice',
        at,
        said(
          'tree（整件的金额）与 perMember（每一成员的金额）只能写一个：两者都发放的，请分为两个分项',
          'an amount is either of the whole (tree) or of each member (perMember): what pays both has two components',
        ),
      );
}

const num = (value: Reach['low']): Num | undefined => (isNum(value) ? value : undefined);

/** The least and the most that several come to; `undefined` is open. */
function totalOf(parts: readonly Reach[]): { readonly low: Num | undefined; readonly high: Num | undefined } {
  const end = (side: 'low' | 'high'): Num | undefined =>
    parts.reduce<Num | undefined>((sum, part) => {
      const value = num(part[side]);
      return sum === undefined || value === undefined ? undefined : add(sum, value);
    }, 0);
  return { low: end('low'), high: end('high') };
}

const mentions = (term: Term, name: string): boolean => term.name === name || term.args.some((arg) => mentions(arg, name));

/** Shares make one whole, and fixed amounts leave something of it. */
function checkStages(policy: ResolvedPolicy, report: Report): void {
  const { schedule } = policy;
  if (schedule?.kind !== 'stages') return;
  const known = knownOfPassing(policy);
  const shares = schedule.stages.flatMap(({ share, amount }) => (share && !amount ? [reachOf(share, policy.world, known)] : []));
  const fixed = schedule.stages.flatMap(({ amount }) => (amount ? [amount] : []));
  for (const [index, { share, amount }] of schedule.stages.entries())
    if (share && amount)
      report(
        'error',
        'stage_shares',
        `/schedule/stages/${index}`,
        said('一个阶段只能写 share 或 amount 之一', 'a stage has a share or an amount, not both'),
      );
  const rests = schedule.stages.length - shares.length - fixed.length;
  const at = '/schedule/stages';
  if (rests > 1)
    report(
      'error',
      'stage_shares',
      at,
      said('只有一个阶段可以既无 share 也无 amount（取余额）', 'only one stage may have neither share nor amount: it takes the rest'),
    );
  for (const [index, { share }] of schedule.stages.entries()) {
    const [low, high] = share ? [num(reachOf(share, policy.world, known).low), num(reachOf(share, policy.world, known).high)] : [];
    const strange = low !== undefined && compare(low, 1) > 0 ? low : high !== undefined && compare(high, 0) < 0 ? high : undefined;
    if (strange !== undefined)
      report(
        'error',
        'stage_shares',
        `${at}/${index}/share`,
        said(`share 须在 0 与 1 之间，实为 ${writeNum(strange)}`, `a share lies between 0 and 1, found ${writeNum(strange)}`),
      );
  }
  const whole = totalOf(shares);
  if (shares.length && whole.low !== undefined && compare(whole.low, 1) > 0)
    report(
      'error',
      'stage_shares',
      at,
      said(`各阶段的 share 合计 ${writeNum(whole.low)}，超过 1`, `the shares of the stages come to ${writeNum(whole.low)}, more than 1`),
    );
  else if (shares.length === schedule.stages.length && whole.high !== undefined && compare(whole.high, 1) < 0)
    report(
      'error',
      'stage_shares',
      at,
      said(
        `各阶段的 share 合计 ${writeNum(whole.high)}，不足 1：留一个阶段不写 share 以取余额`,
        `the shares of the stages come to ${writeNum(whole.high)}, less than 1: leave one stage without a share to take the rest`,
      ),
    );
  if (fixed.length) checkFixed(policy, fixed, report);
}

function checkMonths({ schedule }: PolicyVersion, report: Report): void {
  if (schedule?.kind !== 'monthly' || schedule.months !== undefined || schedule.to !== undefined) return;
  report(
    'error',
    'incomplete',
    '/schedule',
    said(
      '按月发放须写明 months（月数）或 to（最后一个月）',
      'a monthly schedule says for how many months (months) or until which one (to)',
    ),
  );
}

/** A stage's own amount can be more than there is to pay; what members or chosen components come to isn't known here. */
function checkFixed(policy: ResolvedPolicy, fixed: readonly Term[], report: Report): void {
  const { version, amount, components, world } = policy;
  const isOpen = amount?.perMember || components.some(({ component }) => component.scope === 'member' || component.amount?.perMember);
  if (isOpen || (version.combine ?? 'sum') !== 'sum') return;
  const known = knownOfPassing(policy);
  const reach = (term: Term): Reach => reachOf(term, world, known);
  const total = totalOf(amountTerms(policy).map(reach));
  const stages = totalOf(fixed.map(reach));
  const place = fixed[0]?.pointer ?? '/schedule';
  if (stages.low !== undefined && total.high !== undefined && compare(stages.low, total.high) > 0) {
    const [least, most] = [writeNum(stages.low), writeNum(total.high)];
    const zh = `各阶段的固定金额至少 ${least} 分，而应付总额最多 ${most} 分`;
    report(
      'error',
      'stage_amount',
      place,
      said(zh, `the stages have fixed amounts of ${least} fen at least, of ${most} fen at most in all`),
    );
    return;
  }
  const covers = components.length === 0 && total.low !== undefined && stages.high !== undefined && compare(total.low, stages.high) >= 0;
  if (covers || fixed.some((term) => mentions(term, 'decision.entitledFen'))) return;
  report(
    'warning',
    'stage_amount',
    place,
    said(
      '应付总额可能少于各阶段的固定金额之和：用 min 与 decision.entitledFen 限定固定金额',
      'there may be less to pay than the fixed amounts of the stages come to: bound them by min with decision.entitledFen',
    ),
  );
}

/**
 * A limit over time counts what was used before: nothing is guessed, least of all that nothing was. Of heads only the
 * members at hand are counted, whatever the window; places that many cases share are counted by who gives them out.
 */
function checkLimits({ limits = [], schedule }: PolicyVersion, report: Report): void {
  for (const [index, limit] of limits.entries()) {
    const { id, of, window, used, asks, scope, components } = limit;
    const at = `/limits/${index}`;
    for (const [place, one] of limit.per.entries())
      if (!perNames.includes(one))
        report(
          'error',
          'limit_per',
          `${at}/per/${place}`,
          said(`${id}：per 没有 ${one}，只有 ${perNames.join('、')}`, `${id}: a limit is not per ${one}, only per ${perNames.join(', ')}`),
        );
    if (of === 'heads' && (scope === 'member' || components))
      report(
        'error',
        'limit_heads',
        `${at}/${scope === 'member' ? 'scope' : 'components'}`,
        said(
          `${id}：heads 是全部成员共用的名额，不能按每一成员或分项计算：请去掉${scope === 'member' ? ' scope' : ' components'}；限制每一成员的次数用 of: count`,
          `${id}: heads are given out among all members, not to each of them or by components: leave out ${scope === 'member' ? 'scope' : 'components'}; how often each member may be paid is a count`,
        ),
      );
    if (asks !== undefined && (of === 'heads' || of === 'money'))
      report(
        'warning',
        'limit_asks',
        `${at}/asks`,
        said(
          of === 'money' ? `${id}：金额限额占用的就是应发金额，asks 不起作用` : `${id}：人数限额占用的就是符合条件的成员，asks 不起作用`,
          of === 'money'
            ? `${id}: a limit of money is asked for the amount, whatever asks says`
            : `${id}: heads are asked for by the members that pass, whatever asks says`,
        ),
      );
    if (used === undefined && window !== 'application' && !isShared(limit))
      report(
        of === 'heads' ? 'warning' : 'error',
        'limit_used',
        at,
        said(
          `${id} 没有 used：此前已使用的不计，每次申请都单独与上限比较（若本意如此，window 写 application，或 used 写 0）`,
          `${id} has no used: what was used before isn't counted, and each application is held against the whole limit by itself (if that is meant, its window is application, or its used 0)`,
        ),
      );
    if (of === 'months' && asks === undefined && schedule?.kind !== 'monthly')
      report(
        'warning',
        'limit_asks',
        at,
        said(
          `${id} 没有 asks，也没有按月发放：每次申请按 1 个月计`,
          `${id} has no asks and nothing is paid monthly: each application counts as one month`,
        ),
      );
  }
}
