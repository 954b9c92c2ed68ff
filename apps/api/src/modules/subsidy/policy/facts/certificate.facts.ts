import type { FactDefinition } from '@rongcai/policy';
import { certificateTable } from '../../../evaluation/index.ts';
import { columns } from './declare.facts.ts';

export const certificateFacts = (z: string): FactDefinition[] =>
  columns(certificateTable, {
    of: 'certificate',
    alias: z,
    columns: ['status', 'level', { of: 'occupationCode', as: 'occupation' }, 'issuedOn', 'expiresOn', 'source'],
  });
