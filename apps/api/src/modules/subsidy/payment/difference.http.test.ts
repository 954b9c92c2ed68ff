import { approvedClaims } from '../../../../test/approved-claims.ts';
import { allowance, type Graduates, makeGraduates, path } from '../../../../test/graduates.ts';
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
    expect(await differenceOf(await granted(party, 1))).toMatchObject({
      shouldBeFen: 180_000,
      differenceFen: 0,
      waitingFen: 180_000,
      proposal: 'waiting',
    });
  });

  it.each<Party>(['person', 'organization'])('counts every other grant of the %s', async (party) => {
    expect(await differenceOf(await granted(party, 2))).toMatchObject({ shouldBeFen: 0, differenceFen: -180_000, proposal: 'reassess' });
  });
});

describe('what should be beside what was really paid', () => {
  let own: TestApp;
  let people: Graduates;
  beforeAll(async () => {
    own = await startTestApp({ time: '2026-03-02T02:00:00Z' });
    people = await makeGraduates(own);
    await people.publish(allowance('1', '2025-01-01', [100_000, 200_000]));
  });
  afterAll(() => own.close());

  const shown = async (id: string) => (await people.finance.get(`/v1/${path}/${id}/difference`)).body;
  const becomes = (id: string, degree: string) => own.sql('UPDATE people SET degree = $2 WHERE id = $1', [id, degree]);

  it('is nothing to compare while the claim itself is decided, waits once it is granted, and is level once it is paid', async () => {
    const { id } = await people.draft(await people.graduate());
    expect(await shown(id)).toMatchObject({
      shouldBeFen: 100_000,
      differenceFen: null,
      topUpFen: null,
      proposal: 'open_claim',
      heldBy: null,
    });
    await people.approve(id);
    expect(await shown(id)).toMatchObject({
      waitingFen: 100_000,
      dueSoFarFen: 100_000,
      topUpFen: 0,
      differenceFen: 0,
      proposal: 'waiting',
    });
    await people.confirm();
    await people.pay();
    expect(await shown(id)).toMatchObject({ paidFen: 100_000, waitingFen: 0, differenceFen: 0, proposal: 'level' });
  });

  it('asks back no more than was paid, and says what of the approval is free again', async () => {
    await people.publish(
      allowance('1', '2025-01-01', [100_000, 200_000], {
        key: 'two-parts',
        schedule: {
          kind: 'stages',
          stages: [
            { key: 'advance', title: { zh: '预拨' }, amount: 40_000 },
            { key: 'balance', title: { zh: '结清' }, when: { eq: [{ fact: 'person.degree' }, 'master'] } },
          ],
        },
      }),
    );
    const personId = await people.graduate();
    const { id } = await people.draft(personId, { policyKey: 'two-parts' });
    await people.approve(id);
    await people.confirm();
    await people.pay();
    expect(await shown(id)).toMatchObject({ paidFen: 40_000, dueSoFarFen: 40_000, waitingFen: 60_000, proposal: 'waiting' });
    await becomes(personId, 'associate');
    expect(await shown(id)).toMatchObject({ recoverFen: 40_000, releaseFen: 60_000, differenceFen: -100_000, proposal: 'recovery' });
  });

  it('says of a balance that was paid for an event which has been undone that it is not due yet', async () => {
    await people.publish(
      allowance('1', '2025-01-01', [200_000, 200_000], {
        key: 'balance-undone',
        schedule: {
          kind: 'stages',
          stages: [
            { key: 'advance', title: { zh: '预拨' }, amount: 50_000 },
            { key: 'balance', title: { zh: '结清' }, when: { eq: [{ fact: 'person.degree' }, 'master'] } },
          ],
        },
      }),
    );
    const personId = await people.graduate('master');
    const { id } = await people.draft(personId, { policyKey: 'balance-undone' });
    await people.approve(id);
    await people.confirm();
    await people.pay();
    expect(await shown(id)).toMatchObject({ paidFen: 200_000, dueSoFarFen: 200_000, aheadFen: 0, proposal: 'level' });
    await becomes(personId, 'bachelor');
    expect(await shown(id)).toMatchObject({ dueSoFarFen: 50_000, aheadFen: 150_000, waitingFen: 0, differenceFen: 0, proposal: 'ahead' });
  });

  it('leads from a claim that has ended to the one that holds it now', async () => {
    const personId = await people.graduate();
    const { id } = await people.draft(personId);
    await people.world.clerk.act(path, id, 'withdraw');
    expect(await shown(id)).toMatchObject({ proposal: 'ended', heldBy: null, differenceFen: null });
    const again = await people.draft(personId);
    expect(await shown(id)).toMatchObject({ proposal: 'ended', heldBy: { id: again.id, number: again.number } });
    expect(await shown(again.id)).toMatchObject({ proposal: 'open_claim' });
  });

  it('counts an approval that has lapsed as no grant', async () => {
    const personId = await people.graduate();
    const [id] = (await people.granted(personId)) as [string];
    await becomes(personId, 'associate');
    expect(await shown(id)).toMatchObject({ shouldBeFen: 0, releaseFen: 100_000, proposal: 'reassess' });
    expect(await people.world.reviewer.act(path, id, 'advance')).toMatchObject({ status: 'lapsed' });
    await becomes(personId, 'bachelor');
    expect(await shown(id)).toMatchObject({ shouldBeFen: 100_000, differenceFen: null, proposal: 'ended' });
  });
});
