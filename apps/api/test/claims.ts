import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, dateOf } from '../src/kernel/dates.ts';
import type { Caller, TestApp } from './harness.ts';
import { wire } from './wire.ts';
import type { World } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

const orderClass = JSON.parse(readFileSync(join(process.cwd(), 'policies/kundulun-order-class-training.json'), 'utf8'));

/** Order-class training with one condition that no register holds: an official's visit, proved by a record. */
export const visited = {
  ...orderClass,
  key: 'order-class-with-visit',
  automatic: false,
  facts: [
    { path: 'visit.confirmed', type: 'boolean', title: { zh: '走访确认在岗', en: 'found at work on a visit' } },
    { path: 'visit.on', type: 'date', title: { zh: '走访日期', en: 'day of the visit' } },
    { path: 'visit.hours', type: 'integer', minimum: 0, maximum: 24, title: { zh: '走访时长', en: 'hours of the visit' } },
  ],
  predicates: [
    ...orderClass.predicates,
    {
      id: 'VISITED',
      title: { zh: '走访确认在岗', en: 'found at work on a visit' },
      tree: { eq: [{ fact: 'visit.confirmed' }, true] },
      text: {
        met: { zh: '已走访', en: 'visited' },
        unmet: { zh: '走访未见', en: 'not found' },
        unknown: { zh: '待走访', en: 'to be visited' },
      },
      evidence: ['visit-record'],
    },
    {
      id: 'VISIT_OF_LATE',
      title: { zh: '走访在一年内', en: 'visited within a year' },
      severity: 'warning',
      tree: { le: [{ fact: 'asOf' }, { addMonths: [{ fact: 'visit.on' }, 12] }] },
      text: {
        met: { zh: '走访在一年内', en: 'visited within a year' },
        unmet: { zh: '走访已过一年', en: 'visited longer ago' },
        unknown: { zh: '走访日期不明', en: 'day of the visit not known' },
      },
    },
  ],
  evidence: { 'visit-record': { zh: '走访照片', en: 'photo of the visit' } },
  exampleFacts: { ...orderClass.exampleFacts, 'visit.confirmed': true },
};

export interface Claims {
  readonly finance: Caller;
  readonly reviewer2: Caller;
  readonly reviewer3: Caller;
  fund(amountFen: number): Promise<string>;
  /** Trainees of one order class who have started work: their enrollments. */
  placed(count: number, level?: string, account?: string): Promise<string[]>;
  draft(enrollmentId: string, more?: object): Promise<Made>;
  inReview(enrollmentId: string): Promise<Made>;
  inFinalReview(enrollmentId: string): Promise<Made>;
  file(text: string): Promise<string>;
}

/** Stores a scan and gives its id; the same text gives the same bytes. */
export async function storeFile(app: TestApp, caller: Caller, text: string): Promise<string> {
  const call = await wire(app);
  const body = Buffer.from(`%PDF-1.7\n% ${text}\n1 0 obj\n<<>>\nendobj\n%%EOF\n`);
  const headers = { 'content-type': 'application/octet-stream', 'x-filename': "UTF-8''record.pdf" };
  const answer = await call({ method: 'POST', path: '/v1/files', token: caller.token, body, headers });
  call.close();
  return answer.json.id;
}

/** What stands before a review: published policies, funds, people at work and what they claim. */
export async function makeClaims(app: TestApp, world: World): Promise<Claims> {
  const { clerk, reviewer } = world;
  const finance = await app.staff(['finance']);
  for (const document of [orderClass, visited]) {
    const version = await clerk.create('policy-versions', { document });
    await reviewer.act('policy-versions', version.id, 'publish');
  }
  const day = (offset: number) => addDays(dateOf(app.services.clock()), offset);
  let funds = 0;
  let people = 0;
  const claims: Claims = {
    finance,
    reviewer2: await app.staff(['reviewer']),
    reviewer3: await app.staff(['reviewer']),
    async fund(amountFen) {
      funds += 1;
      const fund = await finance.create('funds', {
        name: `就业补助资金${funds}`,
        year: 2026,
        source: '区级财政',
        regionCode: world.regionCode,
      });
      await finance.act('funds', fund.id, 'appropriate', { amountFen, documentNumber: `KDL-${funds}` });
      return fund.id;
    },
    async placed(count, level = 'intermediate', account) {
      const { proposal, provider } = await world.awardedOrder({ headcount: count, level });
      await clerk.patch(`/v1/organizations/${provider.id}`, { bankAccount: '6222021234567890' });
      const made = await world.enrollingClass({
        kind: 'order',
        proposalId: proposal.id,
        providerId: provider.id,
        seats: count,
        level,
        startOn: day(0),
      });
      const ids: string[] = [];
      for (let nth = 0; nth < count; nth++) {
        people += 1;
        const bankAccount = account ?? String(6_222_030_000_000_000 + people);
        const enrollment = await world.enrollment(made.id, { personId: (await world.person({ bankAccount })).id });
        ids.push(enrollment.id);
        await clerk.act('enrollments', enrollment.id, 'admit');
      }
      await clerk.act('training-classes', made.id, 'start');
      for (const id of ids) {
        await clerk.act('enrollments', id, 'complete', { hoursAttended: 110 });
        await clerk.act('enrollments', id, 'pass', { score: 80, assessor: '王考评' });
        await clerk.act('enrollments', id, 'place', { startedOn: day(0) });
      }
      return ids;
    },
    draft: (enrollmentId, more = {}) =>
      clerk.create('subsidy-applications', { policyKey: orderClass.key, basis: 'enrollment', basisId: enrollmentId, ...more }),
    async inReview(enrollmentId) {
      const { id } = await claims.draft(enrollmentId);
      await clerk.act('subsidy-applications', id, 'submit');
      return clerk.act('subsidy-applications', id, 'accept');
    },
    async inFinalReview(enrollmentId) {
      const { id } = await claims.inReview(enrollmentId);
      return reviewer.act('subsidy-applications', id, 'recommend');
    },
    file: (text) => storeFile(app, clerk, text),
  };
  return claims;
}
