import { finalStates } from '../../kernel/lifecycle.ts';
import { apprenticeshipLifecycle, live } from './apprenticeship.lifecycle.ts';
import { programLifecycle } from './program.lifecycle.ts';

describe('the lifecycle of a program', () => {
  it('is filed, returned and rejected by a reviewer only, and ends completed, rejected or canceled', () => {
    const { actions } = programLifecycle;
    for (const name of ['file', 'return', 'reject'] as const)
      expect(actions[name]).toMatchObject({ from: ['submitted'], by: ['reviewer'] });
    expect(finalStates(programLifecycle)).toEqual(['completed', 'rejected', 'canceled']);
    expect(actions.cancel.from).not.toContain('running');
  });

  it('needs an agreement to be submitted and a filed apprentice to start', () => {
    const { submit, start } = programLifecycle.actions;
    const nobody = { kind: 'staff', id: '', organizationId: null } as const;
    expect(submit.guard?.({ agreementNumber: null, agreementText: null }, nobody)?.code).toBe('agreement-missing');
    expect(submit.guard?.({ agreementNumber: null, agreementText: '合作内容' }, nobody)).toBeNull();
    expect(start.guard?.({ apprenticesFiled: 0 }, nobody)?.code).toBe('nobody-filed');
    expect(start.guard?.({ apprenticesFiled: 1 }, nobody)).toBeNull();
  });
});

describe('the lifecycle of an apprentice', () => {
  it('can be terminated in every live state and in no other, and ends completed or terminated', () => {
    expect(apprenticeshipLifecycle.actions.terminate.from).toEqual(live);
    expect(finalStates(apprenticeshipLifecycle)).toEqual(['completed', 'terminated']);
  });

  it('is filed by the reviewer, trained by the employer and assessed by the provider, never by each other', () => {
    const { file, activate, pass } = apprenticeshipLifecycle.actions;
    expect(file.by).toEqual(['reviewer']);
    expect(activate.by).not.toContain('provider');
    expect(pass.by).not.toContain('enterprise');
  });
});
