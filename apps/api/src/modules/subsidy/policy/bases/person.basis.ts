import { grantsOfPerson, historyFacts } from '../facts/history.facts.ts';
import { personFacts } from '../facts/person.facts.ts';
import { basis } from './basis.ts';

export const personBasis = basis({
  key: 'person',
  from: 'people p',
  alias: 'p',
  person: 'p.id',
  organization: null,
  facts: [...personFacts('p'), ...historyFacts('p'), grantsOfPerson('p')],
});
