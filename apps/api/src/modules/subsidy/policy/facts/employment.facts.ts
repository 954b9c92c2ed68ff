import type { FactDefinition } from '@rongcai/policy';
import { employmentTable } from '../../../directory/index.ts';
import { columns } from './declare.facts.ts';

export const employmentFacts = (m: string): FactDefinition[] =>
  columns(employmentTable, {
    of: 'employment',
    alias: m,
    columns: ['startedOn', 'endedOn', { of: 'insuredMonths', unit: 'month' }, 'monthlyWageFen', 'source'],
  });
