import { checkFacts, type Decision, type FactDefinition, type Facts, type Override, type Problem } from '@rongcai/policy';
import { dateOf } from '../../../../kernel/dates.ts';
import { DomainError, fieldError } from '../../../../kernel/errors.ts';
import { text } from '../../../../kernel/text.ts';
import { levelOf } from '../../policy/rules/level.ts';
import { asBounded, asKept, unknownFields } from './as-entered.ts';
import { evidenceKinds, missingEvidence } from './evidence.ts';
import { planOf } from './plan.ts';

export interface StatedFact {
  readonly value: unknown;
  readonly by: string;
  readonly byId: string;
  readonly at: string;
  /** Number of the application where it was said, when a supplement takes it over. */
  readonly statedIn?: string;
}
export type StatedFacts = Readonly<Record<string, StatedFact>>;

/** Facts that a predicate waits for, and kinds of evidence that nobody has attached. */
export interface Missing {
  readonly facts: readonly string[];
  readonly evidence: readonly string[];
}

/** @throws a 400 that names each fact and what is wrong with it */
export function refuseFacts(problems: readonly Problem[]): never {
  const errors = problems.slice(0, 20).map(({ pointer, code, message }) => fieldError(pointer, code, message.zh, message.en));
  throw new DomainError('invalid', 'invalid-facts', text('填报的事实不符合政策的定义', 'A stated fact is not as the policy defines it'), {
    errors,
  });
}

/** Who states something, and when. */
export interface Statement {
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Date;
}

/**
 * Adds what somebody states to what was stated before, each with its origin; null takes a fact back.
 * @throws a 400 that names each fact that is not among the statable ones, is not of its type or out of its bounds
 */
export function stateFacts(statable: readonly FactDefinition[], before: StatedFacts, entered: Facts, { by, at }: Statement): StatedFacts {
  const known = new Map(statable.map((definition) => [definition.path, definition]));
  const given = Object.fromEntries(
    Object.entries(entered).map(([path, value]) => {
      const definition = known.get(path);
      return [path, definition ? asKept(definition, value) : value];
    }),
  );
  const problems = [
    ...checkFacts(statable.map(asBounded), given),
    ...statable.flatMap((definition) => unknownFields(definition, given[definition.path])),
  ];
  if (problems.length > 0) refuseFacts(problems);
  const after: Record<string, StatedFact> = { ...before };
  for (const [path, value] of Object.entries(given)) {
    if (value === null) delete after[path];
    else after[path] = { value, by: by.name, byId: by.id, at: at.toISOString() };
  }
  return after;
}

/** A fact given by hand carries who said it and when into the decision. */
export function withOrigin(stated: StatedFacts): Facts {
  return Object.fromEntries(
    Object.entries(stated).map(([path, { value, by, at, statedIn }]) => [
      path,
      { value, source: statedIn ? `${by}（${statedIn}）` : by, date: dateOf(new Date(at)) },
    ]),
  );
}

/** A decision, and what it was made from. */
export interface Decided {
  readonly facts: Facts;
  readonly decision: Decision;
  readonly at: Date;
  readonly stated: StatedFacts;
  readonly overrides: readonly Override[];
  /** Kinds of evidence that are attached. */
  readonly attached: readonly string[];
}

/** What an application keeps of a decision. */
export function keptOf({ facts, decision, at, stated, overrides, attached }: Decided) {
  return {
    facts,
    decision,
    outcome: decision.outcome,
    amountFen: decision.amountFen,
    instalments: planOf(decision),
    level: levelOf(facts),
    assessedAt: at,
    stated,
    overrides,
    missing: missingOf(decision, Object.keys(stated), attached),
  };
}

export function missingOf(decision: Decision, statedPaths: readonly string[], attached: readonly string[]): Missing {
  return { facts: [...decision.missing], evidence: missingEvidence(evidenceKinds(decision, statedPaths), attached) };
}

interface GrantedFinding {
  readonly predicate: string;
  /** Empty where the finding is about the whole case. */
  readonly member: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly grantedBy: string;
  readonly until: string;
}

/** A finding by hand as the decision shows it: who proposed and who granted it, why, and until when. */
export function overrideOf({ predicate, member, reason, proposedBy, grantedBy, until }: GrantedFinding): Override {
  return { predicate, ...(member === '' ? {} : { member }), by: `${proposedBy}、${grantedBy}`, reason, until };
}
