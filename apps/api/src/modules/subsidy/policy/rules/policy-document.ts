import {
  blameFacts,
  type Catalogue,
  check,
  type FactDefinition,
  type Facts,
  type FieldDefinition,
  type Finding,
  PolicyError,
  type PolicyVersion,
  type PreparedPolicy,
  type Problem,
  parse,
  prepare,
} from '@rongcai/policy';
import { conflict, DomainError, fieldError } from '../../../../kernel/errors.ts';
import { text } from '../../../../kernel/text.ts';
import { sharedPlaceFindings } from './shared-place.ts';

const fieldErrors = (problems: readonly Problem[], at: string) =>
  problems.slice(0, 20).map(({ pointer, code, message }) => fieldError(`${at}${pointer}`, code, message.zh, message.en));

/** Reads a document of the policy language. @throws a 400 that names each place and what is wrong there */
export function parseDocument(document: unknown): PolicyVersion {
  try {
    return parse(document);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new DomainError('invalid', 'invalid-policy', text('政策文件不符合政策语言', 'The document is not a valid policy'), {
      errors: fieldErrors(error.problems, '/document'),
    });
  }
}

/** Decides with facts that somebody gave. @throws a 400 when one is not of its type */
export function withGivenFacts<T>(given: Facts, decide: () => T): T {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new DomainError('invalid', 'invalid-facts', text('给出的事实不符合其类型', 'A fact is not of its type'), {
      errors: fieldErrors(blameFacts(error.problems, given), ''),
    });
  }
}

/** What stands in the way of publication: errors of the document, and examples that do not give what they expect. */
export function findingsOf(document: PolicyVersion, catalogue: Catalogue): Finding[] {
  return [...check(document, catalogue).findings, ...sharedPlaceFindings(document)];
}

/** Only what checks without an error is published. @throws a 409 with the findings */
export function refuseErrors(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw conflict('policy-has-errors', '政策检查未通过，请先修改', 'The policy does not pass its check', {
    extra: { findings: errors.slice(0, 50) },
  });
}

/** A draft may have errors for which it can be neither read nor run. @throws a 409 with them */
export function prepareSaved(document: PolicyVersion, catalogue: Catalogue): PreparedPolicy {
  try {
    return prepare(document, catalogue);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    refuseErrors(error.problems.map((problem) => ({ ...problem, severity: 'error' as const })));
    throw error;
  }
}

/** The version made ready, or null while its errors stand in the way. */
export function readable(document: PolicyVersion, catalogue: Catalogue): PreparedPolicy | null {
  try {
    return prepare(document, catalogue);
  } catch (error) {
    if (error instanceof PolicyError) return null;
    throw error;
  }
}

/** A fact or a field as anybody may see it: where it lies in the database is the system's own matter. */
export function shownFact({ sql: _sql, fields, ...definition }: FactDefinition | FieldDefinition): object {
  return { ...definition, ...(fields ? { fields: fields.map(shownFact) } : {}) };
}
