import { temporary } from '../../../platform/database/temporary.ts';

const cases = {
  policy_key: 'text',
  basis_id: 'uuid',
  version_id: 'uuid',
  beneficiary: 'text',
  beneficiary_id: 'uuid',
  period: 'text',
  amount_fen: 'bigint',
  predicates: 'jsonb',
  region_code: 'bpchar',
  person_id: 'uuid',
  nth: 'integer',
  line: 'bigint',
  places: 'jsonb',
} as const;

/** What the rules say of every subject of a policy that is due, misses by one condition, or lacks information. */
export const SWEPT = temporary('swept', {
  subject: 'uuid',
  nth: 'integer',
  version_id: 'uuid',
  beneficiary: 'text',
  period: 'text',
  outcome: 'text',
  amount_fen: 'bigint',
  entitled_fen: 'bigint',
  missed: 'integer',
  predicate: 'text',
  miss: 'text',
  short: 'float8',
  mend: 'text',
  predicates: 'jsonb',
  quotas: 'jsonb',
  line: 'bigint',
});

/** Who is due and has no live claim. */
export const DUE = temporary('due', cases);

/** Who would be due and has no place, with the place in the queue where it is known. */
export const WAITING = temporary('waiting', { ...cases, place: 'integer' });

/** Who misses by one condition or lacks information. */
export const MISSED = temporary('missed', {
  basis_id: 'uuid',
  version_id: 'uuid',
  outcome: 'text',
  missed: 'integer',
  predicate: 'text',
  miss: 'text',
  short: 'float8',
  mend: 'text',
  region_code: 'bpchar',
  person_id: 'uuid',
  organization_id: 'uuid',
});
