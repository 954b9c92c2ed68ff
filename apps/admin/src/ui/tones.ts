export type Tone = 'good' | 'waiting' | 'active' | 'bad' | 'quiet';

const tones: Record<Tone, readonly string[]> = {
  good: 'verified,active,awarded,selected,passed,placed,completed,paid,approved,valid,published,hired,accepted,reconciled,settled,filed,succeeded,delivered,signed,upheld,retained,enabled,attended,matched'.split(
    ',',
  ),
  waiting:
    'submitted,pending,applied,waitlisted,in_review,in_final_review,in_public_notice,offered,interviewing,screened,planned,queued,locked,paused,draft_review,reviewed'.split(
      ',',
    ),
  active: 'open,enrolling,running,delivering,attending,admitted,assessing,live,in_progress,sent,paying,started'.split(','),
  bad: 'rejected,failed,suspended,revoked,terminated,dropped,declined,dismissed,absent,dead,disabled'.split(','),
  quiet: 'draft,closed,canceled,cancelled,withdrawn,ended,archived,expired,retired'.split(','),
};

const toneOfStatus = new Map((Object.entries(tones) as [Tone, string[]][]).flatMap(([tone, names]) => names.map((name) => [name, tone])));

export const toneOf = (status: string): Tone => toneOfStatus.get(status) ?? 'quiet';

/** Actions that end something or take something back: they stand apart and ask again in red. */
const grave = new Set(
  'reject,cancel,suspend,revoke,disable,terminate,drop,fail,withdraw,decline,dismiss,retire,absent,expire,recover'.split(','),
);
export const isGrave = (action: string) => grave.has(action);
