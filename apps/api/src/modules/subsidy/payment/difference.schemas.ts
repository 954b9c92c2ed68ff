import { component } from '../../../platform/http/schemas.ts';
import { DecisionShape } from '../policy/decision.schemas.ts';
import { proposals } from './rules/difference.ts';

const fen = { type: 'integer', format: 'int64' };
const perhaps = (description: string) => ({ type: ['integer', 'null'], format: 'int64', description });
const reference = (description: string) => ({
  type: ['object', 'null'],
  additionalProperties: false,
  description,
  properties: { id: { type: 'string', format: 'uuid' }, number: { type: 'string' } },
  required: ['id', 'number'],
});
export const DifferenceView = component('SubsidyDifference', {
  type: 'object',
  additionalProperties: false,
  description: `What should be with the facts of today beside what was paid, and will be, for the claim with its supplements · 应补应退
Kept (paidFen − claimedFen + writtenOffFen) + waitingFen + topUpFen − recoverFen − givenUpFen = shouldBeFen. These parts and differenceFen are null where the facts of today do not say, and where nothing stands granted: then there is nothing to compare.
Proposals: open_claim, nothing is granted yet, the application itself is decided; ended, it was rejected or withdrawn or its approval has lapsed (heldBy: the application that holds the claim now); level, paid as it should be; waiting, granted as it should be, the rest falls due later or is on its way to the bank; ahead, paid as it should be, but before its day or event has come; top_up, a supplement is due; look, the same of a claim of which money was asked back or payments were stopped; recovery, more was paid than should be; reassess, more is granted than should be, and not paid yet; more_information, a fact is missing.`,
  properties: {
    shouldBeFen: perhaps('null: the facts of today do not say'),
    dueSoFarFen: perhaps('What of that has fallen due by today'),
    grantedFen: fen,
    paidFen: fen,
    claimedFen: { ...fen, description: 'What recoveries have asked back' },
    writtenOffFen: { ...fen, description: 'What of that was written off: it stays with the beneficiary' },
    waitingFen: perhaps('Granted and due, and not paid yet: it falls due later, waits for a batch, or is with the bank'),
    topUpFen: perhaps('Due beyond what was granted'),
    recoverFen: perhaps('Paid, not due, and not asked back yet'),
    givenUpFen: perhaps('Written off, and not due either: it stays with the beneficiary, and is not asked back'),
    releaseFen: perhaps('Granted and not paid, but no longer due: looking at it again frees it'),
    aheadFen: perhaps('Paid before its day or its event has come, by the facts of today'),
    differenceFen: perhaps('topUpFen − recoverFen − releaseFen. Above zero: still due. Below zero: too much.'),
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
    supplementUnderWay: reference('The supplement that is not granted yet'),
    heldBy: reference('Of an ended application: the other one that holds the same claim'),
    decision: DecisionShape,
  },
  required: [
    'recoverable',
    'supplementUnderWay',
    'heldBy',
    'shouldBeFen',
    'dueSoFarFen',
    'grantedFen',
    'paidFen',
    'claimedFen',
    'writtenOffFen',
    'waitingFen',
    'topUpFen',
    'recoverFen',
    'givenUpFen',
    'releaseFen',
    'aheadFen',
    'differenceFen',
    'proposal',
    'decision',
  ],
});
