import fc from 'fast-check';
import { allTables } from '../platform/database/table.ts';
import '../modules.ts';
import { allowedActions, defineLifecycle, endOf, endsOf, finalStates, type Lifecycle, pastOf, refuseTransition } from './lifecycle.ts';
import { text } from './text.ts';

const lamp = defineLifecycle({
  initial: 'off',
  states: { off: text('关', 'Off'), on: text('开', 'On'), broken: text('坏', 'Broken') },
  actions: {
    light: {
      label: text('开灯', 'Light'),
      from: ['off'],
      to: 'on',
      by: ['owner'],
      guard: (row) => (row.bulb === null ? { code: 'no-bulb', message: text('没有灯泡', 'There is no bulb') } : null),
    },
    darken: { label: text('关灯', 'Darken'), from: ['on'], to: 'off', by: ['owner', 'guest'] },
    smash: { label: text('打碎', 'Smash'), from: ['off', 'on'], to: 'broken', by: ['timer'] },
  },
});

const nobody = { kind: 'staff', id: 'a', organizationId: null } as const;
const hats = (...names: string[]) => new Set(names);

describe('a lifecycle', () => {
  it('refuses first who may not, then what the state does not allow, then what the guard forbids', () => {
    const refusal = (row: { status: string; bulb?: null }, ...who: string[]) => refuseTransition(lamp, 'light', row, hats(...who), nobody);
    expect(refusal({ status: 'broken', bulb: null }, 'guest')).toMatchObject({ kind: 'forbidden', code: 'action-not-yours' });
    expect(refusal({ status: 'broken', bulb: null }, 'owner')).toMatchObject({ kind: 'conflict', code: 'state-conflict' });
    expect(refusal({ status: 'off', bulb: null }, 'owner')).toMatchObject({ kind: 'conflict', code: 'no-bulb' });
    expect(refusal({ status: 'off' }, 'owner')).toBeNull();
  });

  it('names the state and what is allowed when it refuses', () => {
    const refused = refuseTransition(lamp, 'light', { status: 'on' }, hats('owner'), nobody);
    expect(refused?.extra).toEqual({ state: 'on', allowedActions: ['darken'] });
  });

  it('does not know an action that it does not have', () => {
    expect(() => refuseTransition(lamp, 'explode', { status: 'on' }, hats('owner'), nobody)).toThrow('no action explode');
  });

  it('ends where nothing leads on', () => {
    expect(finalStates(lamp)).toEqual(['broken']);
    expect(finalStates({ ...lamp, actions: { ...lamp.actions, dust: { ...lamp.actions.darken, from: ['broken'], to: 'same' } } })).toEqual([
      'broken',
    ]);
  });

  it('leads to one end, to one of several that is named, or nowhere else', () => {
    expect(endOf({ to: 'on' }, 'off')).toBe('on');
    expect(endOf({ to: 'same' }, 'off')).toBe('off');
    expect(endOf<string>({ to: ['on', 'broken'] }, 'off', 'broken')).toBe('broken');
    expect(() => endOf<string>({ to: ['on', 'broken'] }, 'off')).toThrow('on or broken, not to nowhere');
    expect(() => endOf<string>({ to: 'on' }, 'off', 'broken')).toThrow('on, not to broken');
    expect(() => endOf<string>({ to: 'same' }, 'off', 'on')).toThrow('off, not to on');
  });
});

const lifecycles = allTables()
  .filter((table) => table.spec.lifecycle)
  .map((table) => [table.spec.name, table.spec.lifecycle as Lifecycle] as const);

describe.each(lifecycles)('the lifecycle of %s', (_name, lifecycle) => {
  const states = Object.keys(lifecycle.states);
  const everyHat = [...new Set(Object.values(lifecycle.actions).flatMap((action) => action.by))];

  it('leads from its first state to every other one', () => {
    const reached = new Set([lifecycle.initial]);
    for (let grown = true; grown; ) {
      const before = reached.size;
      for (const action of Object.values(lifecycle.actions)) {
        for (const state of action.from) if (reached.has(state)) for (const end of endsOf(action, state)) reached.add(end);
      }
      grown = reached.size > before;
    }
    expect(states.filter((state) => !reached.has(state) && !entered.has(state))).toEqual([]);
  });

  /** States in which a record may be made by its command, beside the first one. */
  const entered = new Set(['waitlisted']);

  it('speaks of states that it has, and of no action without someone who may take it', () => {
    for (const action of Object.values(lifecycle.actions)) {
      const named = [...action.from, ...action.from.flatMap((state) => endsOf(action, state))];
      expect(named.filter((state) => !states.includes(state))).toEqual([]);
      expect(action.by.length).toBeGreaterThan(0);
    }
  });

  it('says of an action that leaves the state alone that it does', () => {
    const standing = Object.entries(lifecycle.actions).filter(([, { from, to }]) => from.every((state) => state === to));
    expect(standing.map(([name]) => name)).toEqual([]);
  });

  it('allows exactly the actions that it does not refuse, for every state and every set of hats', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.subarray(everyHat), (status, worn) => {
        const row = { status, id: 'r' };
        const allowed = allowedActions(lifecycle, row, hats(...worn), nobody);
        const taken = Object.keys(lifecycle.actions).filter(
          (action) => refuseTransition(lifecycle, action, row, hats(...worn), nobody) === null,
        );
        expect(allowed).toEqual(taken);
      }),
    );
  });

  it('allows nothing to who wears no hat, to an analyst or to an auditor', () => {
    for (const status of states) {
      for (const worn of [hats(), hats('analyst'), hats('auditor'), hats('analyst', 'auditor')]) {
        expect(allowedActions(lifecycle, { status, id: 'r' }, worn, nobody)).toEqual([]);
      }
    }
  });

  it('allows nothing in a state that it does not have', () => {
    expect(allowedActions(lifecycle, { status: 'no-such-state', id: 'r' }, hats(...everyHat), nobody)).toEqual([]);
  });
});

describe('what has happened', () => {
  it.each([
    ['approve', 'approved'],
    ['verify', 'verified'],
    ['deploy', 'deployed'],
    ['cancel', 'canceled'],
    ['list', 'listed'],
    ['drop', 'dropped'],
    ['admit', 'admitted'],
    ['submit', 'submitted'],
    ['open', 'opened'],
    ['drop-claim', 'claim-dropped'],
    ['import-returns', 'returns-imported'],
  ])('is made of the verb by rule: %s', (verb, past) => expect(pastOf(verb)).toBe(past));

  it('is declared where the rule would make no English: no event of any lifecycle ends so', () => {
    const strong = ['withdraw', 'send', 'uphold', 'begin', 'hold', 'pay', 'take', 'give', 'write', 'find', 'put', 'set'];
    const undeclared = allTables().flatMap(({ spec: { noun, lifecycle } }) =>
      Object.entries(lifecycle?.actions ?? {}).flatMap(([verb, { past }]) =>
        strong.some((one) => verb.split('-')[0] === one) && past === undefined ? [`${noun}.${verb}`] : [],
      ),
    );
    expect(undeclared).toEqual([]);
  });
});
