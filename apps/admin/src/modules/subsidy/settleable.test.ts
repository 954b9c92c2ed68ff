import type { DecisionBody } from './decision.ts';
import { settleable } from './settleable.ts';

const predicate = (id: string, outcome: string, until?: string) => ({
  id,
  outcome,
  ...(until ? { overridden: { by: 'a', reason: 'b', until } } : {}),
});
const decision = {
  predicates: [predicate('REGION', 'met'), predicate('LICENCE', 'unknown')],
  components: [{ predicates: [predicate('LICENCE', 'unknown'), predicate('HEADS', 'unmet')] }],
  members: [
    { key: 'm1', predicates: [predicate('INSURED', 'unmet'), predicate('AGE', 'met')] },
    { key: 'm2', predicates: [predicate('INSURED', 'unmet', '2026-12-31'), predicate('AGE', 'unmet', '2026-01-01')] },
  ],
} as unknown as DecisionBody;

test('what may be settled by hand is each condition that stands open, of the case and of each on its list, once', () => {
  const found = settleable(decision, '2026-06-01').map(({ member, predicate: { id } }) => `${member}/${id}`);
  expect(found).toEqual(['/LICENCE', '/HEADS', 'm1/INSURED', 'm2/AGE']);
});
