import { component } from '../../../platform/http/schemas.ts';
import { DecisionShape } from '../policy/decision.schemas.ts';
import { proposals } from './rules/difference.ts';

const fen = { type: 'integer', format: 'int64' };
export const DifferenceView = component('SubsidyDifference', {
  type: 'object',
  additionalProperties: false,
  description: 'What should be with the facts of today, less what was granted for the claim with its supplements · 应补应退',
  properties: {
    shouldBeFen: { type: ['integer', 'null'], format: 'int64', description: 'null: the facts of today do not say' },
    grantedFen: fen,
    paidFen: fen,
    claimedFen: { ...fen, description: 'What recoveries have asked back' },
    writtenOffFen: { ...fen, description: 'What of that was written off: it stays with the beneficiary' },
    differenceFen: { type: ['integer', 'null'], format: 'int64', description: 'Above zero: still due. Below zero: too much.' },
    proposal: {
      type: 'string',
      enum: Object.keys(proposals),
      'x-labels': proposals,
    },
    recoverable: {
      type: ['object', 'null'],
      additionalProperties: false,
      description: 'Of which application most can be asked back',
      properties: { applicationId: { type: 'string', format: 'uuid' }, leftFen: fen },
      required: ['applicationId', 'leftFen'],
    },
    supplementUnderWay: {
      type: ['object', 'null'],
      additionalProperties: false,
      description: 'The supplement that is not granted yet',
      properties: { id: { type: 'string', format: 'uuid' }, number: { type: 'string' } },
      required: ['id', 'number'],
    },
    decision: DecisionShape,
  },
  required: [
    'recoverable',
    'supplementUnderWay',
    'shouldBeFen',
    'grantedFen',
    'paidFen',
    'claimedFen',
    'writtenOffFen',
    'differenceFen',
    'proposal',
    'decision',
  ],
});
