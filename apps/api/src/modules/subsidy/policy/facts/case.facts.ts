import type { FactDefinition } from '@rongcai/policy';
import { text } from '../../../../kernel/text.ts';
import { caseTable } from '../../../evaluation/index.ts';
import { columns, fact } from './declare.facts.ts';

const EARLIER = '(b.awarded_on, -coalesce(b.score, 0), b.number)';
const THIS = (c: string) => `(${c}.awarded_on, -coalesce(${c}.score, 0), ${c}.number)`;

/** A person's recognition at a level. Places go by the day of recognition, then by score. */
export const caseFacts = (c: string): FactDefinition[] => [
  ...columns(caseTable, {
    of: 'case',
    alias: c,
    columns: ['status', 'level', { of: 'occupationCode', as: 'occupation' }, 'score', 'awardedOn'],
  }),
  fact('case.placesUsedBefore', 'integer', text('此前已用名额', 'Evaluation case: places of the level used before'), {
    register: 'evaluation',
    unit: 'count',
    minimum: 0,
    expression: `(SELECT count(*)::int FROM evaluation_cases b
      WHERE b.scheme_id = ${c}.scheme_id AND b.level = ${c}.level AND b.status = 'awarded' AND ${EARLIER} < ${THIS(c)})`,
  }),
];
