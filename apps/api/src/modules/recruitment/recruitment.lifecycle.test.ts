import { finalStates } from '../../kernel/lifecycle.ts';
import { applicationLifecycle } from './application.lifecycle.ts';
import { boothLifecycle } from './booth.lifecycle.ts';
import { fairLifecycle } from './fair.lifecycle.ts';
import { postingLifecycle } from './posting.lifecycle.ts';

describe('lifecycles of recruitment', () => {
  it('publish fairs and postings by a reviewer only', () => {
    expect(fairLifecycle.actions.publish.by).toEqual(['reviewer']);
    expect(postingLifecycle.actions.publish.by).toEqual(['reviewer']);
  });

  it('run a fair straight to the archive', () => {
    expect(Object.values(fairLifecycle.actions).map(({ from, to }) => [...from, to])).toEqual([
      ['draft', 'published'],
      ['published', 'live'],
      ['live', 'ended'],
      ['ended', 'archived'],
    ]);
  });

  it('leave it to the clock to mark an enterprise absent, and to expire and fill a posting', () => {
    expect(boothLifecycle.actions.miss.by).toEqual(['timer']);
    expect(postingLifecycle.actions.expire.by).toEqual(['timer']);
    expect(postingLifecycle.actions.fill.by).toEqual(['timer']);
  });

  it('never lead on from a closed posting, a decided booth, or a hire', () => {
    expect(finalStates(postingLifecycle)).toEqual(['closed']);
    expect(finalStates(boothLifecycle)).toEqual(['rejected', 'attended', 'absent']);
    expect(finalStates(applicationLifecycle)).toEqual(['hired', 'rejected', 'withdrawn']);
  });

  it('hire only who was offered the job, and let an enterprise not withdraw for the person', () => {
    expect(applicationLifecycle.actions.hire.from).toEqual(['offered']);
    expect(applicationLifecycle.actions.withdraw.by).not.toContain('enterprise');
  });
});
