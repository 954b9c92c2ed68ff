export type Tone = 'good' | 'waiting' | 'active' | 'bad' | 'quiet';

/** Every state of every lifecycle stands in one line, and nothing else does. */
export const tones: Record<Tone, readonly string[]> = {
  good: 'verified,active,awarded,selected,passed,placed,completed,done,paid,approved,granted,valid,published,hired,accepted,reconciled,settled,filed,signed,upheld,retained,attended,matched'.split(
    ',',
  ),
  waiting:
    'submitted,pending,proposed,applied,waitlisted,in_review,in_final_review,awaiting_notice,in_public_notice,public_notice,offered,interviewing,screened,planned,queued,locked,paused,reviewed,unknown'.split(
      ',',
    ),
  active:
    'open,enrolling,running,delivering,attending,admitted,assessing,live,reading,filling,sending,sent,applying,paying,canceling'.split(','),
  bad: 'rejected,refused,failed,interrupted,suspended,revoked,terminated,dropped,declined,dismissed,absent,disabled,written_off'.split(','),
  quiet: 'draft,closed,canceled,withdrawn,ended,archived,expired,lapsed,retired,cleared,removed,superseded'.split(','),
};

const toneOfStatus = new Map((Object.entries(tones) as [Tone, string[]][]).flatMap(([tone, names]) => names.map((name) => [name, tone])));

/** Who has applied waits for an answer; what has been applied, where that takes a while, is done. */
export const toneOf = (status: string, states: readonly string[] = []): Tone =>
  status === 'applied' && states.includes('applying') ? 'good' : (toneOfStatus.get(status) ?? 'quiet');

/** Actions that end something or take something back: they stand apart and ask again in red. */
const grave = new Set(
  'reject,cancel,suspend,revoke,stop,disable,terminate,drop,fail,withdraw,decline,dismiss,retire,miss,expire,recover'.split(','),
);
export const isGrave = (action: string) => grave.has(action);
