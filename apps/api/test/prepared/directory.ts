import { syntheticCreditCode } from '@rongcai/codes';
import { KUNDULUN } from '../harness.ts';
import { nationalId } from '../world.ts';
import { canary, type Kit, next, type Prepared, plus } from './kit.ts';

async function nationalIdOfPreparedPerson(kit: Kit): Promise<string> {
  const person = await kit.record('people');
  const [row] = await kit.app.sql<{ national_id: string }>('SELECT national_id FROM people WHERE id = $1', [person.id]);
  return kit.app.services.keyring.decrypt(row?.national_id ?? '');
}

export const directory: Prepared = {
  records: {
    organizations: {
      body: () => ({
        name: canary('单位'),
        kind: 'enterprise',
        uscc: syntheticCreditCode(next()),
        regionCode: KUNDULUN,
        contactName: canary('联系人'),
        address: canary('地址'),
      }),
    },
    people: {
      body: (kit) => ({
        realName: canary(`人${next()}`),
        nationalId: nationalId(next()),
        regionCode: KUNDULUN,
        major: canary('专业'),
        registeredById: kit.provider.id,
      }),
    },
    employments: {
      body: async (kit) => ({
        personId: (await kit.fresh('people')).id,
        organizationId: kit.enterprise.id,
        startedOn: plus(kit, -30),
        regionCode: KUNDULUN,
      }),
    },
  },
  requests: {
    findPerson: async (kit) => ({ body: { nationalId: await nationalIdOfPreparedPerson(kit) } }),
    revealPerson: () => ({ body: { field: 'nationalId', reason: '核对身份' } }),
  },
};
