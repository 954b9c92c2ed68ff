import { text } from '../../../../kernel/text.ts';
import { apprenticeshipFacts, programFacts } from '../facts/apprenticeship.facts.ts';
import { certificateFacts } from '../facts/certificate.facts.ts';
import { fieldsOf, list } from '../facts/declare.facts.ts';
import { employmentFacts } from '../facts/employment.facts.ts';
import { grantsForPartyOf } from '../facts/history.facts.ts';
import { organizationFacts, parts } from '../facts/organization.facts.ts';
import { personFacts } from '../facts/person.facts.ts';
import { basis } from './basis.ts';

/** A whole apprenticeship program, whose apprentices are the members: what an enterprise is paid by heads and in stages. */
export const programBasis = basis({
  key: 'apprenticeship-program',
  from: `apprenticeship_programs g0
    JOIN organizations enterprise ON enterprise.id = g0.enterprise_id
    JOIN organizations provider ON provider.id = g0.provider_id`,
  alias: 'g0',
  person: null,
  organization: 'g0.enterprise_id',
  facts: [
    ...programFacts('g0'),
    ...organizationFacts('enterprise', 'enterprise', parts.enterprise),
    ...organizationFacts('provider', 'provider', parts.provider),
    list('program.apprentices', text('学徒班学徒', 'Apprentices of the program'), {
      register: 'apprenticeship',
      from: `apprenticeships ga
        JOIN people gp ON gp.id = ga.person_id
        LEFT JOIN certificates gz ON gz.id = ga.certificate_id
        LEFT JOIN employments gm ON gm.id = ga.employment_id`,
      join: { column: 'ga.program_id', to: 'g0.id' },
      id: 'ga.id',
      fields: fieldsOf('apprenticeship', [
        ...apprenticeshipFacts('ga'),
        ...personFacts('gp'),
        ...certificateFacts('gz'),
        ...employmentFacts('gm'),
      ]),
    }),
    grantsForPartyOf('apprenticeship_programs', 'enterprise_id', 'g0'),
  ],
});
