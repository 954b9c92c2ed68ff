import { type Claims, makeClaims } from '../../../../test/claims.ts';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { fewestStatements } from '../../../../test/statements.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { closeEndedNotices } from './notice.commands.ts';

let app: TestApp;
let world: World;
let claims: Claims;
let nation: Caller;
let fundId: string;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
  claims = await makeClaims(app, world);
  nation = await app.staff(['admin'], '000000');
  fundId = await claims.fund(100_000_000);
});
afterAll(() => app.close());

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

async function published(count = 1, workdays = 5): Promise<{ notice: Made; lines: Made[] }> {
  for (const enrollmentId of await claims.placed(count)) {
    const { id } = await claims.inFinalReview(enrollmentId);
    await claims.reviewer2.act('subsidy-applications', id, 'approve', { fundId });
  }
  const draft = await world.clerk.create('public-notices', { title: '补贴公示', workdays, regionCode: world.regionCode });
  const notice = await world.clerk.act('public-notices', draft.id, 'publish');
  return { notice, lines: (await app.anonymous().get(`/v1/public/notices/${notice.id}/lines`)).body.data };
}
const objection = (number: string) => ({ number, raisedBy: '李四', grounds: '该学员未上课' });
const object = (noticeId: string, body: object) => app.anonymous().post(`/v1/public/notices/${noticeId}/objections`, body, { etag: false });
const statusOf = async (number: string) =>
  (await app.sql<{ status: string }>('SELECT status FROM subsidy_applications WHERE number = $1', [number]))[0]?.status;
const idOf = async (number: string) =>
  String((await app.sql<{ id: string }>('SELECT id FROM subsidy_applications WHERE number = $1', [number]))[0]?.id);
const day = (date: string, kind: string, regionCode = '000000') => ({ day: date, kind, title: '临时调整', source: '测试文件', regionCode });

describe('the public list', () => {
  it('masks every person, as a page and as a file', async () => {
    const { notice, lines } = await published(2);
    expect(lines).toHaveLength(2);
    for (const { trainee } of lines) expect(trainee).toMatch(/^.\*+.?$/);
    const file = await app.anonymous().get(`/v1/public/notices/${notice.id}/lines?format=csv`);
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.text.split('\n')[1]).toContain(lines[0].number);
    const people = await app.sql<{ real_name: string }>('SELECT real_name FROM people');
    for (const { real_name: name } of people) expect(`${file.text}${JSON.stringify(lines)}`).not.toContain(name);
  });

  it('is read page by page, each line once, in the order of their numbers', async () => {
    const { notice, lines } = await published(5);
    const seen: Made[] = [];
    let cursor: string | null = '';
    for (let pages = 0; cursor !== null; pages++) {
      expect(pages).toBeLessThan(3);
      const { body } = await app.anonymous().get(`/v1/public/notices/${notice.id}/lines?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.data);
      cursor = body.page.nextCursor;
    }
    expect(seen).toEqual(lines);
    expect(seen.map(({ number }) => number)).toEqual(lines.map(({ number }) => number).sort());
  });

  it('is paged with a cursor of its own: that of another notice is refused', async () => {
    const { notice } = await published(2);
    const { notice: other } = await published(2);
    const { body } = await app.anonymous().get(`/v1/public/notices/${notice.id}/lines?limit=1`);
    const refused = await app.anonymous().get(`/v1/public/notices/${other.id}/lines?limit=1&cursor=${body.page.nextCursor}`);
    expect([refused.status, refused.body.errors[0].code]).toEqual([400, 'invalid-cursor']);
  });

  it('is in a file the whole list: a cursor is refused by name there', async () => {
    const { notice } = await published(2);
    const { nextCursor } = (await app.anonymous().get(`/v1/public/notices/${notice.id}/lines?limit=1`)).body.page;
    const { status, body } = await app.anonymous().get(`/v1/public/notices/${notice.id}/lines?format=csv&cursor=${nextCursor}`);
    expect([status, body.errors[0].pointer, body.errors[0].code]).toEqual([400, '?cursor', 'not-in-exports']);
  });

  it('names no line of a notice that is not published', async () => {
    const { notice } = await published();
    await app.sql("UPDATE public_notices SET status = 'draft' WHERE id = $1", [notice.id]);
    for (const part of ['', '/lines', '/lines?format=csv'])
      expect((await app.anonymous().get(`/v1/public/notices/${notice.id}${part}`)).status).toBe(404);
  });

  it('is found among the published notices, a draft is not', async () => {
    const { notice } = await published();
    const { data } = (await app.anonymous().get('/v1/public/notices?regionCode=150200')).body;
    expect(data[0]).toEqual({
      id: notice.id,
      number: notice.number,
      title: '补贴公示',
      regionCode: '150203',
      startsOn: '2026-03-02',
      endsOn: '2026-03-09',
      endCertain: true,
      status: 'published',
    });
    expect((await app.anonymous().get('/v1/public/notices?regionCode=350000')).body.data).toEqual([]);
  });
});

describe('an objection from the public', () => {
  it('holds its own line and no other', async () => {
    const { notice, lines } = await published(2);
    const [one, two] = lines;
    expect((await object(notice.id, objection(one.number))).status).toBe(201);
    const [row] = (await world.clerk.get(`/v1/objections?noticeId=${notice.id}`)).body.data;
    expect(row).toMatchObject({ channel: 'public', raisedBy: '李四', status: 'open' });
    app.setTime('2026-03-10T02:00:00Z');
    await world.clerk.act('public-notices', notice.id, 'close');
    expect([await statusOf(one.number), await statusOf(two.number)]).toEqual(['in_public_notice', 'approved']);
    await world.reviewer.act('objections', row.id, 'dismiss', { answer: '出勤记录齐全' });
    expect(await statusOf(one.number)).toBe('approved');
    app.setTime('2026-03-02T02:00:00Z');
  });

  it('that is upheld sends the line back with its money; a second one finds it gone and is only answered', async () => {
    const { notice, lines } = await published();
    const before = (await claims.finance.get(`/v1/funds/${fundId}`)).body.committedFen;
    await object(notice.id, objection(lines[0].number));
    await object(notice.id, { ...objection(lines[0].number), raisedBy: '王五' });
    const [last, first] = (await world.clerk.get(`/v1/objections?noticeId=${notice.id}`)).body.data;
    await world.reviewer.act('objections', first.id, 'uphold', { answer: '属实' });
    expect(await statusOf(lines[0].number)).toBe('in_review');
    expect((await claims.finance.get(`/v1/funds/${fundId}`)).body.committedFen).toBe(before - 180_000);
    expect(await world.reviewer.act('objections', last.id, 'uphold', { answer: '属实' })).toMatchObject({ status: 'upheld' });
  });

  it('that is still open when its line stands in a later notice lets the line go on once it is dismissed', async () => {
    const { notice, lines } = await published();
    const { number } = lines[0];
    await object(notice.id, objection(number));
    await object(notice.id, { ...objection(number), raisedBy: '王五' });
    const [second, first] = (await world.clerk.get(`/v1/objections?noticeId=${notice.id}`)).body.data;
    await world.reviewer.act('objections', first.id, 'uphold', { answer: '请复核' });
    const [row] = await app.sql<{ id: string }>('SELECT id FROM subsidy_applications WHERE number = $1', [number]);
    await world.reviewer.act('subsidy-applications', String(row?.id), 'recommend');
    await claims.reviewer2.act('subsidy-applications', String(row?.id), 'approve', { fundId });
    const draft = await world.clerk.create('public-notices', { title: '再次公示', workdays: 5, regionCode: '150203' });
    const later = await world.clerk.act('public-notices', draft.id, 'publish');
    app.setTime('2026-03-20T02:00:00Z');
    await world.clerk.act('public-notices', later.id, 'close');
    expect(await statusOf(number)).toBe('in_public_notice');
    await world.reviewer.act('objections', second.id, 'dismiss', { answer: '已复核' });
    expect(await statusOf(number)).toBe('approved');
    app.setTime('2026-03-02T02:00:00Z');
  });

  it('is about a line of that notice, bounded, and of at most five an hour from one network', async () => {
    await app.sql('UPDATE objections SET source_index = NULL');
    const { notice, lines } = await published();
    expect((await object(notice.id, objection('SQ2026999999'))).status).toBe(404);
    expect((await object(notice.id, { ...objection(lines[0].number), grounds: 'x'.repeat(1_001) })).status).toBe(400);
    const answers = [];
    for (let nth = 0; nth < 6; nth++) answers.push((await object(notice.id, objection(lines[0].number))).status);
    expect(answers).toEqual([201, 201, 201, 201, 201, 429]);
  });
});

describe('an approval', () => {
  const approved = async () => {
    const [enrollmentId] = (await claims.placed(1)) as [string];
    const { id } = await claims.inFinalReview(enrollmentId);
    return (await claims.reviewer2.act('subsidy-applications', id, 'approve', { fundId })) as Made;
  };
  const draftNotice = () => world.clerk.create('public-notices', { title: '补贴公示', workdays: 5, regionCode: world.regionCode });
  const waiting = async (filter: string) => {
    const { body } = await world.clerk.get(`/v1/subsidy-applications?status=awaiting_notice&count=exact${filter}`);
    return [body.page.total, body.data.map(({ number }: Made) => number)];
  };

  it('waits for a notice until one is published: in lists, files and counts, and says whether it is on a draft', async () => {
    const { number } = await approved();
    expect(await waiting('&noticed=false')).toEqual([1, [number]]);
    const file = (await world.clerk.get('/v1/subsidy-applications?format=csv&header=zh&status=awaiting_notice&fields=number,status')).text;
    expect(file).toContain(`${number},待公示`);
    const draft = await draftNotice();
    expect(await waiting('&noticed=false')).toEqual([0, []]);
    expect(await waiting('&noticed=true')).toEqual([1, [number]]);
    await world.clerk.act('public-notices', draft.id, 'publish');
    expect([await waiting(''), await statusOf(number)]).toEqual([[0, []], 'in_public_notice']);
  });

  it('that is on a draft only cannot be objected to', async () => {
    const { id } = await approved();
    const draft = await draftNotice();
    const { status, body } = await world.clerk.post('/v1/objections', { applicationId: id, raisedBy: '李四', grounds: '未上课' });
    expect([status, body.type, body.state]).toEqual([409, 'urn:rongcai:problem:not-in-notice', 'awaiting_notice']);
    await world.clerk.act('public-notices', draft.id, 'publish');
  });

  it('can be revoked before it is public, and leaves its draft with its money; an empty draft is not published', async () => {
    const { id, number } = await approved();
    const before = (await claims.finance.get(`/v1/funds/${fundId}`)).body.committedFen;
    const draft = await draftNotice();
    await world.reviewer.act('subsidy-applications', id, 'revoke', { reason: '重复申报' });
    expect([await statusOf(number), (await claims.finance.get(`/v1/funds/${fundId}`)).body.committedFen]).toEqual([
      'in_review',
      before - 180_000,
    ]);
    const refused = await world.clerk.post(`/v1/public-notices/${draft.id}/publish`);
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:rongcai:problem:nothing-to-show']);
  });
});

describe('an objection in the moment of the close', () => {
  it('either holds its line or comes too late: no line is confirmed with an objection open', async () => {
    for (let round = 0; round < 5; round++) {
      const { notice, lines } = await published();
      const body = { applicationId: await idOf(lines[0].number), raisedBy: '王五', grounds: '未上课' };
      app.setTime('2026-03-10T00:00:00Z');
      const raise = () => world.clerk.post('/v1/objections', body);
      const [first, closed, second] = await Promise.all([raise(), world.clerk.post(`/v1/public-notices/${notice.id}/close`), raise()]);
      const answers = [first, second].map(({ status }) => status);
      expect(closed.status).toBe(200);
      for (const status of answers) expect([201, 409]).toContain(status);
      expect(await statusOf(lines[0].number)).toBe(answers.includes(201) ? 'in_public_notice' : 'approved');
      app.setTime('2026-03-02T02:00:00Z');
    }
  });
});

describe('the list of a notice', () => {
  const auditOf = async (caller: Caller, id: string, action: string) =>
    (await caller.get(`/v1/audit-entries?subjectId=${id}&action=subsidy-application.${action}`)).body.data;

  it('stands in the log of every application that was put on it and that it confirmed, with an event for each', async () => {
    const auditor = await app.staff(['auditor']);
    const { notice } = await published(2);
    const rows = (await world.clerk.get(`/v1/subsidy-applications?noticeId=${notice.id}`)).body.data;
    expect(rows).toHaveLength(2);
    app.setTime('2026-03-10T02:00:00Z');
    await world.clerk.act('public-notices', notice.id, 'close');
    for (const { id } of rows) {
      const [put] = await auditOf(auditor, id, 'announce');
      expect(put).toMatchObject({ actorId: world.clerk.id, after: { status: 'in_public_notice' } });
      expect(await auditOf(auditor, id, 'list')).toMatchObject([{ after: { status: 'awaiting_notice', noticeId: notice.id } }]);
      expect(await auditOf(auditor, id, 'confirm')).toMatchObject([{ after: { status: 'approved' } }]);
      const events = await app.sql<{ type: string }>('SELECT type FROM events WHERE subject_id = $1 ORDER BY position', [id]);
      expect(events.map(({ type }) => type).slice(-3)).toEqual([
        'subsidy-application.listed',
        'subsidy-application.announced',
        'subsidy-application.confirmed',
      ]);
    }
    app.setTime('2026-03-02T02:00:00Z');
  });

  it('is closed by the clock for itself: one that cannot be closed does not keep another one open', async () => {
    const [{ notice: stuck }, { notice: other }] = [await published(), await published()];
    await app.sql(
      `CREATE FUNCTION stick() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stuck'; END $$;
       CREATE TRIGGER stick BEFORE UPDATE ON public_notices FOR EACH ROW WHEN (OLD.id = '${stuck.id}') EXECUTE FUNCTION stick()`,
    );
    app.setTime('2026-03-10T02:00:00Z');
    await expect(closeEndedNotices(app.services)).rejects.toThrow('ended notices were not closed');
    await app.sql('DROP TRIGGER stick ON public_notices; DROP FUNCTION stick()');
    const status = async (id: string) => (await world.clerk.get(`/v1/public-notices/${id}`)).body.status;
    expect([await status(stuck.id), await status(other.id)]).toEqual(['published', 'closed']);
    await closeEndedNotices(app.services);
    expect(await status(stuck.id)).toBe('closed');
    app.setTime('2026-03-02T02:00:00Z');
  });
});

describe('the working-day calendar', () => {
  it('holds the national notices and is read by anybody', async () => {
    const { body } = await app.anonymous().get('/v1/public/calendar?year=2026&regionCode=150203');
    expect(body).toMatchObject({ year: 2026, complete: true });
    expect(body.days).toContainEqual({ day: '2026-10-10', kind: 'workday', title: '调休上班', regionCode: '000000' });
    expect((await app.anonymous().get('/v1/public/calendar?year=2028')).body).toEqual({ year: 2028, complete: false, days: [] });
  });

  it('moves the end of a running notice when a day changes, and back', async () => {
    const { notice } = await published();
    expect(notice.endsOn).toBe('2026-03-09');
    const made = await world.clerk.create('calendar-days', day('2026-03-05', 'holiday', world.regionCode));
    const end = async () => (await world.clerk.get(`/v1/public-notices/${notice.id}`)).body.endsOn;
    expect(await end()).toBe('2026-03-10');
    await world.clerk.patch(`/v1/calendar-days/${made.id}`, { kind: 'workday' });
    expect(await end()).toBe('2026-03-09');
  });

  it('counts again for any number of running notices by the same number of statements, each told in the log', async () => {
    const cost = async (...dates: string[]) => {
      const days = dates.map((date) => day(`2027-05-${date}`, 'holiday', world.regionCode));
      return fewestStatements(async () => expect((await world.clerk.post('/v1/calendar-days', days.pop())).status).toBe(201));
    };
    const { notice } = await published();
    const copies = (count: number, mark: string) =>
      app.sql<{ id: string }>(
        `INSERT INTO public_notices SELECT (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid(), 'number', n.number || $3 || i, 'starts_on', '2027-05-03', 'ends_on', '2027-05-03'))).*
         FROM public_notices n, generate_series(1, $2::int) i WHERE n.id = $1 RETURNING id`,
        [notice.id, count, mark],
      );
    // their days lie in a year of their own: no other notice is counted again
    await copies(1, 'a');
    const few = await cost('04', '05', '06');
    const made = await copies(12, 'b');
    expect(await cost('07', '10', '11')).toBe(few);
    const kept = await app.sql(
      `SELECT count(*)::int AS n, count(DISTINCT n.ends_on)::int AS ends FROM public_notices n WHERE id = ANY($1::uuid[]) AND ends_on > '2027-05-03'
         AND EXISTS (SELECT FROM audit_entries e WHERE e.subject_id = n.id AND e.action = 'public-notice.recount' AND e.before->>'endsOn' = '2027-05-03')`,
      [made.map(({ id }) => id)],
    );
    expect(kept).toEqual([{ n: 12, ends: 1 }]);
    await app.sql("DELETE FROM calendar_days WHERE day BETWEEN '2027-05-01' AND '2027-05-31'");
    await app.sql("UPDATE public_notices SET status = 'closed' WHERE starts_on = '2027-05-03'");
  });

  it('follows the nearest place that has a day of its own: the city before the province', async () => {
    for (const [regionCode, kind] of [
      ['150000', 'holiday'],
      ['150200', 'workday'],
    ] as const) {
      const caller = await app.staff(['clerk'], regionCode);
      await caller.create('calendar-days', day('2026-07-18', kind, regionCode));
    }
    const { body } = await app.anonymous().get(`/v1/public/calendar?year=2026&regionCode=${world.regionCode}`);
    expect(body.days.filter((one: { day: string }) => one.day === '2026-07-18')).toMatchObject([{ kind: 'workday', regionCode: '150200' }]);
  });

  it('of another place changes nothing here', async () => {
    const { notice } = await published();
    const elsewhere = await app.staff(['clerk'], '350211');
    await elsewhere.create('calendar-days', day('2026-03-06', 'holiday', '350211'));
    expect((await world.clerk.get(`/v1/public-notices/${notice.id}`)).body.endsOn).toBe('2026-03-09');
  });

  it('has a day once for each place, kept by the place itself', async () => {
    const again = await nation.post('/v1/calendar-days', day('2026-10-01', 'holiday'));
    expect([again.status, again.body.type]).toEqual([409, 'urn:rongcai:problem:duplicate-day']);
    const above = await world.clerk.post('/v1/calendar-days', day('2026-11-11', 'holiday'));
    expect([above.status, above.body.errors[0].code]).toEqual([400, 'outside-scope']);
  });

  it('that lacks a year lets a notice say that its end is not certain, and settles it when the year is entered', async () => {
    app.setTime('2026-12-28T02:00:00Z');
    const { notice } = await published();
    expect(notice).toMatchObject({ endCertain: false, endsOn: '2027-01-04' });
    app.setTime('2027-01-05T02:00:00Z');
    const refused = await world.clerk.post(`/v1/public-notices/${notice.id}/close`);
    expect(refused.body.type).toBe('urn:rongcai:problem:calendar-unknown');
    for (const date of ['2027-01-01', '2027-10-01']) await nation.create('calendar-days', day(date, 'holiday'));
    const settled = (await world.clerk.get(`/v1/public-notices/${notice.id}`)).body;
    expect(settled).toMatchObject({ endCertain: true, endsOn: '2027-01-05' });
    app.setTime('2027-01-06T02:00:00Z');
    await world.clerk.act('public-notices', notice.id, 'close');
    app.setTime('2026-03-02T02:00:00Z');
  });
});
