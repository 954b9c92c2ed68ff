import type { FactDefinition } from '@rongcai/policy';
import { text } from '../../../../kernel/text.ts';
import { personTable } from '../../../directory/index.ts';
import { columns, fact } from './declare.facts.ts';

export const personFacts = (p: string): FactDefinition[] =>
  columns(personTable, {
    of: 'person',
    alias: p,
    columns: [
      'regionCode',
      'birthDate',
      'sex',
      'degree',
      'major',
      'graduatedOn',
      'homeRegionCode',
      { of: 'occupationCode', as: 'occupation' },
      'skillLevel',
    ],
  });

/** Completed years on the day that matters for the basis; on any other day a policy asks `ageOn` of the birth date. */
export const ageFact = (p: string, day: string, zh: string, en: string): FactDefinition =>
  fact('person.age', 'integer', text(zh, en), {
    register: 'directory',
    unit: 'year',
    minimum: 0,
    maximum: 150,
    expression: `extract(year FROM age((${day})::timestamp, ${p}.birth_date::timestamp))::int`,
  });
