import { certificateFacts } from '../facts/certificate.facts.ts';
import { grantsForPersonOf, historyFacts } from '../facts/history.facts.ts';
import { organizationFacts, parts } from '../facts/organization.facts.ts';
import { ageFact, personFacts } from '../facts/person.facts.ts';
import { basis } from './basis.ts';

export const certificateBasis = basis({
  key: 'certificate',
  from: `certificates z
    JOIN people p ON p.id = z.person_id
    JOIN organizations issuer ON issuer.id = z.issuer_id`,
  alias: 'z',
  person: 'z.person_id',
  organization: 'z.issuer_id',
  facts: [
    ...certificateFacts('z'),
    ...personFacts('p'),
    ageFact('p', 'z.issued_on', '发证时年龄', 'Age on the day of issue'),
    ...organizationFacts('issuer', 'issuer', parts.issuer),
    ...historyFacts('p'),
    grantsForPersonOf('certificates', 'z'),
  ],
});
