import { syntheticCreditCode } from '@rongcai/codes';
import { KUNDULUN, startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld, type World } from '../../../test/world.ts';

let app: TestApp;
let world: World;
let n = 6_000_000;
const organization = (name: string) =>
  world.clerk.create('organizations', { name, kind: 'enterprise', uscc: syntheticCreditCode(++n), regionCode: KUNDULUN });

beforeAll(async () => {
  app = await startTestApp();
  world = await makeWorld(app);
});
afterAll(() => app.close());

/** Cells of a CSV text (RFC 4180). */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gy;
  for (let found = cell.exec(text); found && cell.lastIndex <= text.length; found = cell.exec(text)) {
    const [, value = '', end] = found;
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') rows.push([]);
    if (end === '' || cell.lastIndex === text.length) break;
  }
  return rows.filter((row) => row.length > 0 && row.join('') !== '');
}

describe('an export as CSV', () => {
  it.each(['=1+1', '=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '＝1+1', '-1-1', '+86 472'])(
    'shows a text that starts like a formula as text: %s',
    async (name) => {
      const made = await organization(name);
      const { text } = await world.clerk.get(`/v1/organizations?format=csv&fields=id,name&q=${encodeURIComponent(name)}`);
      const cell = cellsOf(text).find(([id]) => id === made.id)?.[1];
      expect(cell).toBe(`'${name}`);
    },
  );

  it('keeps commas, quotes and line breaks within their cell', async () => {
    const made = await world.draftOrder({ note: '第一行，"引号",\n第二行' });
    const { text } = await world.clerk.get('/v1/training-orders?format=csv&fields=id,note');
    expect(cellsOf(text).find(([id]) => id === made.id)?.[1]).toBe('第一行，"引号",\n第二行');
  });

  it('heads its columns with names, or with labels in the language that was asked for', async () => {
    const header = async (query: string) =>
      cellsOf((await world.clerk.get(`/v1/organizations?format=csv&fields=name,uscc,regionCode${query}`)).text)[0];
    expect(await header('')).toEqual(['name', 'uscc', 'regionCode']);
    expect(await header('&header=zh')).toEqual(['名称', '统一社会信用代码', '行政区划']);
    expect(await header('&header=en')).toEqual(['Name', 'Credit code', 'Region']);
  });

  it('says codes in the language of its header, and as they are under the names of fields', async () => {
    const made = await organization('编码单位');
    const row = async (header: string) => {
      const { text } = await world.clerk.get(`/v1/organizations?format=csv&fields=id,kind,status,regionCode${header}`);
      return cellsOf(text)
        .find(([id]) => id === made.id)
        ?.slice(1);
    };
    expect(await row('')).toEqual(['enterprise', 'pending', KUNDULUN]);
    expect(await row('&header=zh')).toEqual(['企业', '待核实', KUNDULUN]);
    expect(await row('&header=en')).toEqual(['Enterprise', 'Pending', KUNDULUN]);
    const lines = await world.clerk.get('/v1/organizations?format=ndjson&fields=kind&header=zh');
    expect(lines.text).toContain('{"kind":"enterprise"}');
  });

  it('leaves numbers as numbers, also negative ones', async () => {
    const finance = await app.staff(['finance']);
    const fund = await finance.create('funds', { name: '就业补助资金', year: 2026, source: '区级财政', regionCode: KUNDULUN });
    await finance.act('funds', fund.id, 'appropriate', { amountFen: 12_345, documentNumber: '-1+1' });
    const { text } = await finance.get('/v1/ledger-entries?format=csv&fields=amountFen,documentNumber');
    expect(cellsOf(text).slice(1).sort()).toEqual([
      ['-12345', "'-1+1"],
      ['12345', "'-1+1"],
    ]);
  });

  it.each(['format=csv', 'format=ndjson'])('refuses to embed records, by name: %s', async (format) => {
    const answer = await world.clerk.get(`/v1/training-orders?${format}&include=enterprise`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '?include', code: 'not-in-exports' })]);
  });

  it.each(['format=csv', 'format=ndjson'])('is the whole list, never the rest of one: a cursor is refused by name: %s', async (format) => {
    await organization('甲');
    await organization('乙');
    const { nextCursor } = (await world.clerk.get('/v1/organizations?limit=1')).body.page;
    const answer = await world.clerk.get(`/v1/organizations?${format}&cursor=${nextCursor}`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '?cursor', code: 'not-in-exports' })]);
  });

  it('gives money in fen to programs, and in yuan to people', async () => {
    const finance = await app.staff(['finance']);
    const fund = await finance.create('funds', { name: '培训资金', year: 2026, source: '区级财政', regionCode: KUNDULUN });
    await finance.act('funds', fund.id, 'appropriate', { amountFen: 180_050, documentNumber: 'YUAN-1' });
    const rows = async (header: string) => cellsOf((await finance.get(`/v1/funds?format=csv&fields=name,appropriatedFen${header}`)).text);
    expect((await rows('')).find(([name]) => name === '培训资金')).toEqual(['培训资金', '180050']);
    const shown = await rows('&header=zh');
    expect([shown[0], shown.find(([name]) => name === '培训资金')]).toEqual([
      ['名称', '拨入（元）'],
      ['培训资金', '1800.50'],
    ]);
    expect((await rows('&header=en'))[0]).toEqual(['Name', 'Appropriated (yuan)']);
  });

  it('starts with a byte order mark only when asked', async () => {
    expect((await world.clerk.get('/v1/organizations?format=csv')).text.startsWith('\ufeff')).toBe(false);
    expect((await world.clerk.get('/v1/organizations?format=csv&bom=true')).text.startsWith('\ufeff')).toBe(true);
  });

  it('masks what answers mask', async () => {
    const person = await world.person({ phone: '13800001111', bankAccount: '6222020200119999' });
    for (const format of ['csv', 'ndjson']) {
      const { text } = await world.clerk.get(`/v1/people?format=${format}`);
      expect(text).toContain(person.phone);
      expect(text).not.toMatch(/13800001111|6222020200119999/);
    }
  });

  it('is given for the Accept header too, as a file that nobody keeps', async () => {
    const answer = await world.clerk.get('/v1/organizations', { headers: { accept: 'text/csv' } });
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="organizations.csv"');
    expect(answer.headers['cache-control']).toBe('no-store');
    const lines = await world.clerk.get('/v1/organizations', { headers: { accept: 'application/x-ndjson' } });
    expect(
      lines.text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toContain((await world.clerk.get('/v1/organizations?limit=1')).body.data[0].id);
  });

  it('has every row that the filters let through, not only a page', async () => {
    for (let i = 0; i < 60; i++) await organization('多行单位');
    const { text } = await world.clerk.get(`/v1/organizations?format=csv&limit=10&q=${encodeURIComponent('多行')}`);
    expect(cellsOf(text)).toHaveLength(61);
  });

  it('is refused as a problem when a filter cannot be carried out', async () => {
    const answer = await world.clerk.get('/v1/organizations?format=csv&q=%00');
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('that meets a damaged value ends, and the process goes on', async () => {
    const person = await world.person();
    await app.sql("UPDATE people SET national_id = 'k1.AAAA' WHERE id = $1", [person.id]);
    for (const format of ['csv', 'ndjson']) await world.clerk.get(`/v1/people?format=${format}`).catch(() => {});
    expect((await world.clerk.get('/v1/organizations')).status).toBe(200);
    const { totalCount, idleCount } = app.services.db.pool;
    expect(totalCount - idleCount).toBe(0);
    // a damaged value is the one 500 that is meant to be
    app.contractBreaks.splice(0);
    await app.sql('DELETE FROM people WHERE id = $1', [person.id]);
  });
});
