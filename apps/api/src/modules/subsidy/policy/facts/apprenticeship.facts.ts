import type { FactDefinition } from '@rongcai/policy';
import { apprenticeshipTable, programTable } from '../../../apprenticeship/index.ts';
import { columns } from './declare.facts.ts';

export const apprenticeshipFacts = (a: string): FactDefinition[] =>
  columns(apprenticeshipTable, {
    of: 'apprenticeship',
    alias: a,
    columns: [
      'status',
      'level',
      { of: 'occupationCode', as: 'occupation' },
      'hireKind',
      'postKind',
      { of: 'contractMonths', unit: 'month' },
      'monthlyWageFen',
      'filedOn',
      'startedOn',
      'score',
      'assessedOn',
      'endedOn',
    ],
  });

export const programFacts = (g: string): FactDefinition[] =>
  columns(programTable, {
    of: 'program',
    alias: g,
    columns: [
      'status',
      'level',
      { of: 'occupationCode', as: 'occupation' },
      { of: 'termMonths', unit: 'month' },
      { of: 'theoryHours', unit: 'hour' },
      { of: 'practiceHours', unit: 'hour' },
      'startOn',
      'endOn',
      { of: 'headcount', unit: 'person' },
      { of: 'apprenticesFiled', unit: 'person' },
      { of: 'advanceShareBp', unit: 'bp' },
    ],
  });
