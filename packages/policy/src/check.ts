import { demands, isEmpty, type Known, meet, reachOf } from './bounds.ts';
import type { Catalogue } from './catalogue.ts';
import { checkExamples } from './check-examples.ts';
import { amountTerms, knownOfPassing } from './check-known.ts';
import { checkMoney } from './check-money.ts';
import { checkOthers } from './check-others.ts';
import { checkParts } from './check-parts.ts';
import { checkRows } from './check-rows.ts';
import { checkTables } from './check-tables.ts';
import { twiceInVersion } from './check-twice.ts';
import { checkUnused } from './check-unused.ts';
import { checkValues } from './check-values.ts';
import { checkVersions } from './check-versions.ts';
import { compileProblems } from './compile.ts';
import { PolicyError } from './errors.ts';
import type { ExampleResult } from './example.ts';
import type { PolicyVersion, Predicate } from './form.ts';
import { type Message, said } from './message.ts';
import { compare, isNum } from './num.ts';
import { possible } from './possible.ts';
import { prepare } from './prepare.ts';
import type { World } from './resolve.ts';
import { type ResolvedPolicy, resolvePolicy } from './resolve-policy.ts';
import type { Language } from './say-value.ts';

/** An error keeps a version from being published; a warning is for people to think about. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly pointer: string;
  readonly message: Message;
}

export interface CheckResult {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  readonly examples: readonly ExampleResult[];
}

export type Report = (severity: Finding['severity'], code: string, pointer: string, message: Message) => void;

/** A list of findings that takes each only once. */
export function reporter(placeOf: (pointer: string) => string = (pointer) => pointer): {
  readonly list: Finding[];
  readonly report: Report;
} {
  const list: Finding[] = [];
  const report: Report = (severity, code, wanted, message) => {
    const pointer = placeOf(wanted);
    if (!list.some((one) => one.pointer === pointer && one.message.en === message.en)) list.push({ severity, code, pointer, message });
  };
  return { list, report };
}

/** A tree that a rule stands for isn't in the document: the place is then the rule that was written. */
function placeIn(document: unknown): (pointer: string) => string {
  return (pointer) => {
    const steps = pointer.split('/').slice(1);
    let found: unknown = document;
    let depth = 0;
    for (const name of steps) {
      const key = name.replaceAll('~1', '/').replaceAll('~0', '~');
      if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) break;
      found = (found as Record<string, unknown>)[key];
      depth += 1;
    }
    // A whole part that is missing is named by its place.
    return depth === 0
      ? steps
          .slice(0, 1)
          .map((name) => `/${name}`)
          .join('')
      : `/${steps.slice(0, depth).join('/')}`;
  };
}

/**
 * Finds what is wrong with a version before it is published, and runs its examples. `others` are the versions that stand
 * beside it: those of the same policy must hold on other days, and no ring of stacking may run through any of them.
 */
export function check(version: PolicyVersion, catalogue: Catalogue, others: readonly PolicyVersion[] = []): CheckResult {
  const { list: findings, report } = reporter(placeIn(version));
  const policy = resolvePolicy(version, catalogue);
  const examples: ExampleResult[] = [];
  if (policy.world.problems.length === 0) {
    checkTables(policy, report);
    checkRows(policy, report);
    checkValues(policy, report);
    checkParts(policy, report);
    checkMoney(policy, report);
    checkUnused(policy, report);
    checkPredicates(policy, report);
    checkAmounts(policy, report);
    if (version.automatic)
      for (const { code, pointer, message } of compileProblems(version, catalogue))
        report('error', code, pointer, said(`${message.zh}；因此不能免申即享`, `${message.en}; so the policy can't be automatic`));
    if (policy.world.problems.length === 0) examples.push(...runExamples(version, catalogue, report));
  }
  for (const { code, pointer, message } of [...policy.world.problems, ...twiceInVersion(version)]) report('error', code, pointer, message);
  if (version.effective.to !== undefined && version.effective.to <= version.effective.from)
    report('error', 'period_empty', '/effective', said('版本的失效日期不晚于生效日期', 'the version ends before it begins'));
  else
    checkVersions(
      version,
      others.filter((other) => other !== version),
      report,
    );
  checkOthers(
    policy,
    others.filter((other) => other.key !== version.key),
    report,
  );
  return { ok: !findings.some(({ severity }) => severity === 'error'), findings, examples };
}

/** A condition by its name; by its id in a language in which it has none. */
function nameOf({ id, title }: Predicate, language: Language): string {
  const name = title?.[language];
  return name ? `“${name}”` : id;
}

function factName({ facts }: World, path: string, language: Language): string {
  return facts.get(path)?.definition?.title?.[language] ?? path;
}

function checkPredicates(policy: ResolvedPolicy, report: Report): void {
  const { world } = policy;
  const nothing: Known = new Map();
  for (const { predicate, term } of policy.predicates) {
    const can = possible(term, world, nothing);
    if (!can.true)
      report(
        'error',
        'never_met',
        term.pointer,
        said(`${nameOf(predicate, 'zh')}永远无法满足`, `${nameOf(predicate, 'en')} can never be met`),
      );
    else if (!can.false)
      report(
        'warning',
        'never_fails',
        term.pointer,
        said(`${nameOf(predicate, 'zh')}永远不会不满足`, `${nameOf(predicate, 'en')} can never fail`),
      );
  }
  // Two predicates that demand opposite things of the same fact can't both be met.
  const whole = policy.predicates.filter(({ predicate }) => predicate.severity !== 'warning' && !predicate.components);
  for (const [index, one] of whole.entries()) {
    for (const other of whole.slice(0, index)) {
      if (one.predicate.scope !== other.predicate.scope) continue;
      const before = demands(other.term, world);
      for (const [path, reach] of demands(one.term, world)) {
        const earlier = before.get(path);
        if (earlier && !isEmpty(reach) && !isEmpty(earlier) && isEmpty(meet(reach, earlier))) {
          report(
            'error',
            'contradiction',
            one.term.pointer,
            said(
              `${nameOf(one.predicate, 'zh')}与${nameOf(other.predicate, 'zh')}对“${factName(world, path, 'zh')}”的要求相反`,
              `${nameOf(one.predicate, 'en')} and ${nameOf(other.predicate, 'en')} ask opposite things of “${factName(world, path, 'en')}”`,
            ),
          );
        }
      }
    }
  }
}

function checkAmounts(policy: ResolvedPolicy, report: Report): void {
  const known = knownOfPassing(policy);
  const capped = policy.version.limits?.some((limit) => limit.of === 'money') ?? false;
  const amounts = amountTerms(policy);
  for (const term of amounts) {
    const { pointer } = term;
    const { low, high } = reachOf(term, policy.world, known);
    if (isNum(high) && compare(high, 0) < 0)
      report('error', 'amount_negative', pointer, said('金额总是负数', 'the amount is always below zero'));
    else if (low === undefined)
      report(
        'warning',
        'amount_negative',
        pointer,
        said(
          '金额可能为负（届时按 0 支付）：请用 max 限定',
          'the amount might come out below zero (it is then paid as 0): bound it with max',
        ),
      );
    else if (isNum(low) && compare(low, 0) < 0)
      report(
        'warning',
        'amount_negative',
        pointer,
        said('金额会出现负数（届时按 0 支付）', 'the amount can come out below zero (it is then paid as 0)'),
      );
    if (high === undefined && !capped)
      report(
        'warning',
        'amount_unbounded',
        pointer,
        said('金额没有上限：可用条件、min 或金额限额限定', 'nothing bounds the amount: a predicate, min or a limit of money would'),
      );
  }
  if (amounts.length === 0 && !policy.version.inKind?.length)
    report(
      'error',
      'amount_missing',
      '/amount',
      said('该版本既不给金额，也不给实物', 'the version gives neither money nor anything in kind'),
    );
}

function runExamples(version: PolicyVersion, catalogue: Catalogue, report: Report): ExampleResult[] {
  if (!version.examples?.length) {
    report('warning', 'examples_missing', '/examples', said('没有示例', 'there is no example'));
    return [];
  }
  try {
    return checkExamples([prepare(version, catalogue)], version.examples, version.exampleFacts, report);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    for (const problem of error.problems) report('error', problem.code, problem.pointer, problem.message);
    return [];
  }
}
