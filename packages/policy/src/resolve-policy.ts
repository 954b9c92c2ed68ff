import type { Catalogue } from './catalogue.ts';
import { predicatesOf } from './deadline.ts';
import type { Amount, Component, InKind, Limit, Node, PolicyVersion, Predicate, Recovery, Schedule, Stacking } from './form.ts';
import { asksNode, shareNode } from './limit-share.ts';
import { type Message, said } from './message.ts';
import { normalize, readNum } from './num.ts';
import { makeWorld, resolveTree, type Scope, type World } from './resolve.ts';
import { paysOf } from './schedule-months.ts';
import type { Term } from './term.ts';
import { booleanType, integerType, isAny, isDay, moneyType, monthType, numberType, type Type, textType } from './type.ts';

/** A policy version whose trees have found their names and types. */
export interface ResolvedAmount {
  readonly amount: Amount;
  readonly tree: Term | undefined;
  readonly perMember: Term | undefined;
  readonly already: Term | undefined;
}
export interface ResolvedPredicate {
  readonly predicate: Predicate;
  readonly term: Term;
}
export interface ResolvedComponent {
  readonly component: Component;
  readonly amount: ResolvedAmount | undefined;
  readonly due: Term | undefined;
}
export interface ResolvedLimit {
  readonly limit: Limit;
  readonly max: Term;
  readonly used: Term | undefined;
  readonly asks: Term | undefined;
  /** What is left of the amount where a limit of months or of a count can't be had in full. */
  readonly share: Term | undefined;
  readonly order: readonly { readonly by: Term; readonly descending: boolean }[];
}
export interface ResolvedStacking {
  readonly rule: Stacking;
  readonly choice: Term | undefined;
  readonly held: Term | undefined;
  readonly heldFen: Term | undefined;
  readonly capFen: Term | undefined;
}
export type ResolvedSchedule =
  | { readonly kind: 'once'; readonly due: Term | undefined }
  | {
      readonly kind: 'monthly';
      readonly from: Term;
      readonly months: Term | undefined;
      readonly to: Term | undefined;
      readonly weight: Term | undefined;
      readonly while: Term | undefined;
      /** Whether any month is paid for, and whether of one of them that isn't known; nothing while the schedule can't be read. */
      readonly some: Term | undefined;
      readonly open: Term | undefined;
    }
  | {
      readonly kind: 'stages';
      readonly stages: readonly {
        readonly key: string;
        readonly due: Term | undefined;
        readonly when: Term | undefined;
        readonly share: Term | undefined;
        readonly amount: Term | undefined;
      }[];
    };

export interface ResolvedPolicy {
  readonly version: PolicyVersion;
  readonly world: World;
  readonly anchor: Term;
  readonly list: Term | undefined;
  readonly predicates: readonly ResolvedPredicate[];
  readonly components: readonly ResolvedComponent[];
  readonly amount: ResolvedAmount | undefined;
  readonly schedule: ResolvedSchedule | undefined;
  readonly inKind: readonly { readonly inKind: InKind; readonly when: Term | undefined; readonly value: Term | undefined }[];
  readonly limits: readonly ResolvedLimit[];
  readonly stacking: readonly ResolvedStacking[];
  readonly recovery: readonly { readonly recovery: Recovery; readonly when: Term; readonly amount: Term }[];
}

const decided: Scope = { decided: true };
const paid: Scope = { decided: true, paid: true };

/** Resolves every tree of a version; what is wrong stands in `world.problems`. */
export function resolvePolicy(version: PolicyVersion, catalogue: Catalogue): ResolvedPolicy {
  const world = makeWorld(version, catalogue);
  const tree = (node: Node, at: string, scope: Scope, expected?: Type, rows?: readonly Type[]): Term =>
    resolveTree(world, node, at, scope, expected, rows);
  const maybe = (node: Node | undefined, at: string, scope: Scope, expected?: Type, rows?: readonly Type[]): Term | undefined =>
    node === undefined ? undefined : tree(node, at, scope, expected, rows);
  const complain = (pointer: string, message: Message, code = 'reference'): void => void world.problems.push({ code, pointer, message });

  const anchor = tree(version.anchor, '/anchor', { anchor: true });
  if (!isAny(anchor.type) && !isDay(anchor.type))
    complain('/anchor', said('基准日须为日期或月份', 'the anchor is a date or a month'), 'type');
  const list = version.members ? tree(version.members.list, '/members/list', {}) : undefined;

  const components = version.components ?? [];
  const byKey = new Map(components.map((component) => [component.key, component]));
  const componentScope = (keys: readonly string[] | undefined, at: string): Scope => {
    if (!keys) return {};
    const chosen = keys
      .map((key) => byKey.get(key) ?? complain(at, said(`没有名为 ${key} 的分项`, `no component is named ${key}`)))
      .filter((one) => one !== undefined);
    return { component: commonValues(chosen) };
  };
  const amountOf = (amount: Amount | undefined, at: string, scope: Scope): ResolvedAmount | undefined =>
    amount && {
      amount,
      tree: maybe(amount.tree, `${at}/tree`, { ...scope, decided: true }, moneyType),
      perMember: maybe(amount.perMember, `${at}/perMember`, { ...scope, decided: true, member: true }, moneyType),
      already: maybe(amount.already, `${at}/already`, { ...scope, decided: true }, moneyType),
    };

  const written = predicatesOf(version);
  for (const [index, predicate] of written.entries()) {
    if (written.findIndex((other) => other.id === predicate.id) !== index)
      complain(`/predicates/${index}/id`, said(`编号 ${predicate.id} 用了两次`, `the id ${predicate.id} is used twice`), 'duplicate');
    const isMember = predicate.scope === 'member';
    if (isMember && !version.members) complain(`/predicates/${index}/scope`, said('该版本没有成员名单', 'the version has no members'));
    for (const key of predicate.components ?? []) {
      if ((byKey.get(key)?.scope === 'member') !== isMember && byKey.has(key))
        complain(`/predicates/${index}/scope`, said(`分项 ${key} 的适用范围不同`, `the component ${key} has another scope`));
    }
  }
  return {
    version,
    world,
    anchor,
    list,
    predicates: written.map((predicate, index) => {
      const at = index < version.predicates.length ? `/predicates/${index}` : '/applyWithin';
      const scope = {
        ...componentScope(predicate.components, `${at}/components`),
        ...(predicate.scope === 'member' ? { member: true } : {}),
      };
      return { predicate, term: tree(predicate.tree, `${at}/tree`, scope, booleanType) };
    }),
    components: components.map((component, index) => {
      const at = `/components/${index}`;
      const scope = { component: commonValues([component]) };
      return {
        component,
        amount: amountOf(component.amount, `${at}/amount`, scope),
        due: maybe(component.due, `${at}/due`, { ...scope, ...paid }),
      };
    }),
    amount: amountOf(version.amount, '/amount', {}),
    schedule: version.schedule && resolveSchedule(world, version.schedule, tree, maybe),
    inKind: (version.inKind ?? []).map((inKind, index) => ({
      inKind,
      when: maybe(inKind.when, `/inKind/${index}/when`, paid, booleanType),
      value: maybe(inKind.value, `/inKind/${index}/value`, paid),
    })),
    limits: (version.limits ?? []).map((limit, index) => {
      const at = `/limits/${index}`;
      const scope: Scope = {
        ...decided,
        ...(limit.scope === 'member' ? { member: true } : {}),
        ...componentScope(limit.components, `${at}/components`),
      };
      const unit = limit.of === 'money' ? moneyType : numberType;
      if (limit.of === 'heads' && !version.members) complain(at, said('人数限额需要成员名单', 'a limit of heads needs members'));
      return {
        limit,
        max: tree(limit.max, `${at}/max`, scope, unit),
        used: maybe(limit.used, `${at}/used`, scope, unit),
        asks: maybe(asksNode(version, limit), `${at}/asks`, scope, unit),
        // The trees that it is made of are at fault at their own places.
        share: world.problems.length ? undefined : maybe(shareNode(version, limit), `${at}/over`, scope, numberType),
        order: (limit.order ?? []).map((one, o) => ({
          by: tree(one.by, `${at}/order/${o}/by`, { ...scope, member: true }),
          descending: one.descending === true,
        })),
      };
    }),
    stacking: (version.stacking ?? []).map((rule, index) => {
      const at = `/stacking/${index}`;
      for (const key of rule.components ?? [])
        if (!byKey.has(key)) complain(`${at}/components`, said(`没有名为 ${key} 的分项`, `no component is named ${key}`));
      if (rule.kind === 'oneOf' && !rule.by)
        complain(at, said('oneOf 须说明依据：choice、priority 或 highest', 'oneOf says by what: choice, priority or highest'));
      if (rule.by === 'choice' && rule.choice === undefined)
        complain(at, said('按选择时须给出读取选择的表达式', 'by choice needs the tree that reads the choice'));
      const asksOthers = rule.kind !== 'together' && !rule.components?.length;
      const { before, behind } = othersOf(version, rule);
      // Whether another is held decides some rules, and how much of it what is left by most.
      const asksFen = asksOthers && rule.kind !== 'excludes';
      const asksHeld = asksOthers && (rule.kind === 'excludes' || rule.by === 'priority');
      const lacks = lackingGrants(
        world,
        asksHeld && rule.held === undefined && before.length > 0,
        asksFen && rule.heldFen === undefined && behind.length > 0,
      );
      if (lacks) complain(at, lacks, 'unknown_fact');
      return {
        rule,
        choice: maybe(rule.choice, `${at}/choice`, decided, textType),
        held: maybe(rule.held ?? (asksHeld && !lacks ? heldNode(before) : undefined), `${at}/held`, decided, booleanType),
        heldFen: maybe(rule.heldFen ?? (asksFen && !lacks ? heldFenNode(behind) : undefined), `${at}/heldFen`, decided, moneyType),
        capFen: maybe(rule.capFen, `${at}/capFen`, decided, moneyType),
      };
    }),
    recovery: (version.recovery ?? []).map((recovery, index) => ({
      recovery,
      when: tree(recovery.when, `/recovery/${index}/when`, paid, booleanType),
      amount: tree(recovery.amount, `/recovery/${index}/amount`, paid, moneyType),
    })),
  };
}

/** A component's values; a tree asked of several may read only what all of them have. */
export function commonValues(components: readonly Component[]): { [name: string]: Type } {
  const types: Record<string, Type> = { key: textType };
  for (const [name, value] of Object.entries(components[0]?.values ?? {})) {
    if (!components.every((component) => typeof component.values?.[name] === typeof value)) continue;
    const number = typeof value === 'number' ? normalize(readNum(value) ?? 0) : undefined;
    types[name] =
      number === undefined
        ? typeof value === 'boolean'
          ? booleanType
          : textType
        : typeof number === 'number'
          ? { ...integerType, literal: true }
          : { ...numberType, literal: true };
  }
  return types;
}

/** The other policies that a rule looks at: with a priority, those that come before this one and those behind it. */
function othersOf(version: PolicyVersion, rule: Stacking): { before: readonly string[]; behind: readonly string[] } {
  const others = rule.with ?? [];
  if (rule.by !== 'priority') return { before: others, behind: others };
  const order = rule.order ?? others;
  const own = order.indexOf(version.key);
  const before = own < 0 ? order : order.slice(0, own);
  return { before, behind: [...new Set([...order, ...others])].filter((key) => key !== version.key && !before.includes(key)) };
}

/** What a rule that doesn't say how to ask for the others needs: the list of what was granted. */
function lackingGrants({ facts }: World, asksHeld: boolean, asksFen: boolean): Message | undefined {
  if (!asksFen && !asksHeld) return undefined;
  const grants = facts.get('grants');
  const has = (field: string, type: Type): boolean => grants?.kind === 'list' && grants.fields?.[field]?.kind === type.kind;
  if (has('policyKey', textType) && (!asksFen || has('amountFen', moneyType))) return undefined;
  return said(
    '本规则读取事实 grants（已发放的补贴），而它缺失，或没有字段 policyKey、amountFen：请在目录中给出，或在本规则中写明 held、heldFen',
    'this rule reads the fact grants (what was granted), which is missing or lacks its fields policyKey and amountFen: give it in the catalogue, or say held and heldFen in the rule',
  );
}

const heldNode = (keys: readonly string[]): Node =>
  keys.length ? { exists: [{ fact: 'grants' }, { in: [{ item: 'policyKey' }, keys] }] } : false;
const heldFenNode = (keys: readonly string[]): Node =>
  keys.length ? { sum: [{ where: [{ fact: 'grants' }, { in: [{ item: 'policyKey' }, keys] }] }, { item: 'amountFen' }] } : 0;

type Tree = (node: Node, at: string, scope: Scope, expected?: Type, rows?: readonly Type[]) => Term;
type Maybe = (node: Node | undefined, at: string, scope: Scope, expected?: Type, rows?: readonly Type[]) => Term | undefined;

function resolveSchedule(world: World, schedule: Schedule, tree: Tree, maybe: Maybe): ResolvedSchedule {
  const at = '/schedule';
  if (schedule.kind === 'once') return { kind: 'once', due: maybe(schedule.due, `${at}/due`, paid) };
  if (schedule.kind === 'monthly') {
    const month: Type = { kind: 'list', key: 'month', fields: { month: monthType, index: integerType } };
    const own = {
      from: tree(schedule.from ?? '', `${at}/from`, paid),
      months: maybe(schedule.months, `${at}/months`, paid, integerType),
      to: maybe(schedule.to, `${at}/to`, paid),
      weight: maybe(schedule.weight, `${at}/weight`, paid, undefined, [month]),
      while: maybe(schedule.while, `${at}/while`, paid, booleanType, [month]),
    };
    // The trees that it is made of are at fault at their own places.
    const { some, open } = world.problems.length ? {} : paysOf(schedule);
    return { kind: 'monthly', ...own, some: maybe(some, at, paid, booleanType), open: maybe(open, at, paid, booleanType) };
  }
  return {
    kind: 'stages',
    stages: (schedule.stages ?? []).map((stage, index) => ({
      key: stage.key,
      due: maybe(stage.due, `${at}/stages/${index}/due`, paid),
      when: maybe(stage.when, `${at}/stages/${index}/when`, paid, booleanType),
      share: maybe(stage.share, `${at}/stages/${index}/share`, paid, numberType),
      amount: maybe(stage.amount, `${at}/stages/${index}/amount`, paid, moneyType),
    })),
  };
}
