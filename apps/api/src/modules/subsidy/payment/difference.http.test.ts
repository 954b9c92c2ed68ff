import { approvedClaims } from '../../../../test/approved-claims.ts';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { newId } from '../../../kernel/ids.ts';

let app: TestApp;
let finance: Caller;

beforeAll(async () => {
  app = await startTestApp();
  finance = await app.staff(['finance']);
});
afterAll(() => app.close());

type Party = 'person' | 'organization';

/** 1,800 yuan for whoever was granted nothing before. */
const onceOnly = (party: Party) => ({
  key: `once-only-${party}`,
  version: '1',
  title: { zh: '一次性补贴' },
  regionCode: '150203',
  legalBasis: [],
  beneficiary: party,
  basis: party,
  automatic: true,
  anchor: { fact: 'asOf' },
  effective: { from: '2000-01-01' },
  predicates: [
    {
      id: 'P1',
      tree: { eq: [{ count: { fact: 'grants' } }, 0] },
      text: { met: { zh: '未曾获补' }, unmet: { zh: '已获补' }, unknown: { zh: '不明' } },
    },
  ],
  amount: { tree: 180_000 },
});

/** Approved applications of one organization for one person, the first of them made on the party itself. */
async function granted(party: Party, count: number): Promise<string> {
  const { fundId } = await approvedClaims(app.services, count);
  const versionId = newId();
  await app.sql(
    `INSERT INTO policy_versions (id, region_code, status, policy_key, version_number, title, beneficiary, basis, automatic, effective_from, document, version, created_at, updated_at, created_by)
     VALUES ($1, '150203', 'published', $2, 1, '一次性补贴', $3, $3, true, '2000-01-01', $4, 1, now(), now(), $1)`,
    [versionId, `once-only-${party}-${count}`, party, JSON.stringify(onceOnly(party))],
  );
  const [application] = await app.sql<{ id: string }>(
    `UPDATE subsidy_applications SET policy_version_id = $2, policy_key = $4, basis = $3::text, basis_id = CASE $3::text WHEN 'person' THEN person_id ELSE organization_id END
     WHERE id = (SELECT id FROM subsidy_applications WHERE fund_id = $1 ORDER BY number LIMIT 1) RETURNING id`,
    [fundId, versionId, party, `once-only-${party}-${count}`],
  );
  return application?.id as string;
}

const differenceOf = async (id: string) => (await finance.get(`/v1/subsidy-applications/${id}/difference`)).body;

describe('what should be with the facts of today', () => {
  it.each<Party>(['person', 'organization'])('does not count the grant itself as an earlier one of the %s', async (party) => {
    expect(await differenceOf(await granted(party, 1))).toMatchObject({ shouldBeFen: 180_000, differenceFen: 0, proposal: 'none' });
  });

  it.each<Party>(['person', 'organization'])('counts every other grant of the %s', async (party) => {
    expect(await differenceOf(await granted(party, 2))).toMatchObject({ shouldBeFen: 0, differenceFen: -180_000, proposal: 'reassess' });
  });
});
