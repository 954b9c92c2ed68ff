import type { FactDefinition } from '@rongcai/policy';
import { text } from '../../../../kernel/text.ts';
import { internshipTable, postTable } from '../../../internship/index.ts';
import { columns, fact } from './declare.facts.ts';

/** A person's stay at a host. */
export const internshipFacts = (i: string): FactDefinition[] => [
  ...columns(internshipTable, { of: 'internship', alias: i, columns: ['status', 'startedOn', 'endedOn', 'employedOn', 'insuredFen'] }),
  fact('internship.hiredByHost', 'boolean', text('实习后由接收单位录用', 'Internship: hired by the host'), {
    register: 'internship',
    expression: `(${i}.status = 'retained')`,
  }),
];

export const postFacts = (o: string): FactDefinition[] =>
  columns(postTable, { of: 'post', alias: o, columns: ['kind', 'allowanceFen', 'lodging', { of: 'openings', unit: 'person' }] });
