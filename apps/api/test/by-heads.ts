import type { Claims } from './claims.ts';
import type { TestApp } from './harness.ts';
import type { World } from './world.ts';

/** 1,000 yuan for each trainee of a class who has a bachelor's degree, half of it at once and half from June on. */
const byHeads = {
  key: 'class-by-heads',
  version: '1',
  title: { zh: '订单班培训补贴（按人）', en: 'Order-class training by heads' },
  regionCode: '150203',
  legalBasis: [{ title: '订单班培训补贴办法' }],
  beneficiary: 'organization',
  basis: 'training-class',
  automatic: false,
  anchor: { fact: 'class.startOn' },
  effective: { from: '2026-01-01' },
  members: { list: { fact: 'class.trainees' }, key: 'id', title: { zh: '学员', en: 'trainee' } },
  predicates: [
    {
      id: 'DEGREE',
      scope: 'member',
      tree: { eq: [{ fact: 'member.personDegree' }, 'bachelor'] },
      text: {
        met: { zh: '本科', en: 'bachelor' },
        unmet: { zh: '不是本科', en: 'no bachelor' },
        unknown: { zh: '学历不明', en: 'degree not known' },
      },
    },
  ],
  amount: { perMember: 100_000 },
  schedule: {
    kind: 'stages',
    stages: [
      { key: 'advance', title: { zh: '预拨', en: 'advance' }, share: 0.5 },
      { key: 'balance', title: { zh: '结清', en: 'balance' }, when: { ge: [{ fact: 'asOf' }, { date: '2026-06-01' }] } },
    ],
  },
};

export interface ByHeads {
  /** A claim for a class whose trainees have these degrees, in the order of their enrollment. */
  claimed(...degrees: readonly (string | null)[]): Promise<{ id: string; enrollments: string[]; people: string[] }>;
  /** Approves it and shows it to the public; it is 12 March then. @returns the fund that pays */
  granted(id: string): Promise<string>;
  /** One batch over whatever is due. @returns the payment */
  batched(fundId: string): Promise<{ id: string; reference: string; amountFen: number; batchId: string }>;
}

/** Claims that count a list: what stands before them, and the way to the money. */
export async function makeByHeads(app: TestApp, { clerk, reviewer, regionCode }: World, claims: Claims): Promise<ByHeads> {
  const { id: versionId } = await clerk.create('policy-versions', { document: byHeads });
  await reviewer.act('policy-versions', versionId, 'publish');
  const path = 'subsidy-applications';
  return {
    async claimed(...degrees) {
      const enrollments = await claims.placed(degrees.length);
      const rows = await Promise.all(enrollments.map(async (id) => (await clerk.get(`/v1/enrollments/${id}`)).body));
      const people = rows.map(({ personId }) => personId as string);
      for (const [nth, degree] of degrees.entries()) await app.sql('UPDATE people SET degree = $2 WHERE id = $1', [people[nth], degree]);
      const { id } = await clerk.create(path, { policyKey: byHeads.key, basis: 'training-class', basisId: rows[0].classId });
      return { id, enrollments, people };
    },
    async granted(id) {
      const fundId = await claims.fund(1_000_000);
      await clerk.act(path, id, 'submit');
      await clerk.act(path, id, 'accept');
      await reviewer.act(path, id, 'recommend');
      await claims.reviewer2.act(path, id, 'approve', { fundId });
      const notice = await clerk.create('public-notices', { title: '公示', workdays: 5, regionCode });
      await clerk.act('public-notices', notice.id, 'publish');
      app.setTime('2026-03-12T02:00:00Z');
      await clerk.act('public-notices', notice.id, 'close');
      return fundId;
    },
    async batched(fundId) {
      const batch = await claims.finance.create('payment-batches', { fundId });
      const [payment] = (await claims.finance.get(`/v1/payments?batchId=${batch.id}`)).body.data;
      return payment;
    },
  };
}
