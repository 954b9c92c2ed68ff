import type { Caller, TestApp } from './harness.ts';
import { makeWorld, type World } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

export const path = 'subsidy-applications';

/** So much once for each graduate of a degree, half as much again as a master for a doctor, by the day of graduation. */
export const allowance = (version: string, from: string, [bachelor, master]: readonly [number, number], more: object = {}) => ({
  key: 'graduate-allowance',
  version,
  title: { zh: '毕业生生活补贴', en: 'Graduate allowance' },
  regionCode: '150203',
  legalBasis: [{ title: '毕业生生活补贴办法' }],
  beneficiary: 'person',
  basis: 'person',
  automatic: false,
  anchor: { fact: 'person.graduatedOn' },
  effective: { from },
  predicates: [
    {
      id: 'DEGREE',
      tree: { in: [{ fact: 'person.degree' }, ['bachelor', 'master', 'doctor']] },
      title: { zh: '本科以上', en: 'bachelor or above' },
      text: { met: { zh: '学历符合' }, unmet: { zh: '学历不符' }, unknown: { zh: '学历不明' } },
    },
  ],
  amount: {
    tree: {
      if: [
        { eq: [{ fact: 'person.degree' }, 'doctor'] },
        master * 1.5,
        { if: [{ eq: [{ fact: 'person.degree' }, 'master'] }, master, bachelor] },
      ],
    },
  },
  ...more,
});

export interface Graduates {
  readonly world: World;
  readonly finance: Caller;
  readonly reviewer2: Caller;
  readonly fundId: string;
  publish(document: object, body?: object): Promise<string>;
  graduate(degree?: string, fields?: object): Promise<string>;
  draft(personId: string, more?: object): Promise<Made>;
  /** Takes drafts as far as the public notice. */
  approve(...ids: readonly string[]): Promise<void>;
  /** One notice over everything that waits for one; it ends without an objection. */
  confirm(): Promise<void>;
  /** A claim of each, approved for good. */
  granted(...personIds: readonly string[]): Promise<string[]>;
  /** One batch over whatever is due, which the bank pays. */
  pay(): Promise<void>;
  read(id: string): Promise<Made>;
}

/** Graduates of 2025 who claim an allowance, and whoever decides on it. */
export async function makeGraduates(app: TestApp): Promise<Graduates> {
  const world = await makeWorld(app);
  const { clerk, reviewer } = world;
  const [finance, finance2, reviewer2] = await Promise.all([app.staff(['finance']), app.staff(['finance']), app.staff(['reviewer'])]);
  const fund = await finance.create('funds', { name: '就业补助资金', year: 2026, source: '区级财政', regionCode: world.regionCode });
  await finance.act('funds', fund.id, 'appropriate', { amountFen: 100_000_000, documentNumber: 'KDL-1' });
  let accounts = 6_222_031_000_000_000;
  const people: Graduates = {
    world,
    finance,
    reviewer2,
    fundId: fund.id,
    async publish(document, body) {
      const { id } = await clerk.create('policy-versions', { document });
      await reviewer.act('policy-versions', id, 'publish', body);
      return id;
    },
    graduate: async (degree = 'bachelor', fields = {}) =>
      (await world.person({ degree, graduatedOn: '2025-07-01', bankAccount: String(accounts++), ...fields })).id,
    draft: (basisId, more = {}) => clerk.create(path, { policyKey: 'graduate-allowance', basis: 'person', basisId, ...more }),
    async approve(...ids) {
      for (const id of ids) {
        for (const action of ['submit', 'accept']) await clerk.act(path, id, action);
        await reviewer.act(path, id, 'recommend');
        await reviewer2.act(path, id, 'approve', { fundId: fund.id });
      }
    },
    async confirm() {
      const notice = await clerk.create('public-notices', { title: '公示', workdays: 5, regionCode: world.regionCode });
      await clerk.act('public-notices', notice.id, 'publish');
      const later = new Date(app.services.clock().getTime() + 20 * 86_400_000);
      app.setTime(later.toISOString());
      await clerk.act('public-notices', notice.id, 'close');
    },
    async granted(...personIds) {
      const ids: string[] = [];
      for (const personId of personIds) ids.push((await people.draft(personId)).id);
      await people.approve(...ids);
      await people.confirm();
      return ids;
    },
    async pay() {
      const batch = await finance.create('payment-batches', { fundId: fund.id });
      await finance2.act('payment-batches', batch.id, 'lock');
      await finance.act('payment-batches', batch.id, 'send');
      const lines: Made[] = (await finance.get(`/v1/payments?batchId=${batch.id}&limit=200`)).body.data;
      const rows = lines.map((line) => `${line.reference},${(line.amountFen / 100).toFixed(2)},SUCCESS,\n`).join('');
      const headers = { 'content-type': 'text/csv' };
      await finance.post(`/v1/payment-batches/${batch.id}/import-returns`, `reference,amount,result,reason\n${rows}`, { headers });
      await finance.act('payment-batches', batch.id, 'reconcile');
    },
    read: async (id) => (await clerk.get(`/v1/${path}/${id}`)).body,
  };
  return people;
}
