import type { FactDefinition } from '@rongcai/policy';
import { classTable, orderTable } from '../../../training/index.ts';
import { columns } from './declare.facts.ts';

export const classFacts = (c: string): FactDefinition[] =>
  columns(classTable, {
    of: 'class',
    alias: c,
    columns: [
      'status',
      'kind',
      'level',
      'occupationCode',
      { of: 'hours', unit: 'hour' },
      { of: 'seats', unit: 'person' },
      { of: 'seatsTaken', unit: 'person' },
      'startOn',
      'endOn',
      'pricePerHeadFen',
    ],
  });

export const orderFacts = (o: string): FactDefinition[] =>
  columns(orderTable, { of: 'order', alias: o, columns: ['number', 'regionCode', { of: 'headcount', unit: 'person' }] });
