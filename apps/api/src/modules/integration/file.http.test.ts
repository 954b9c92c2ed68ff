import { createHash } from 'node:crypto';
import supertest from 'supertest';
import { type Caller, JIMEI, startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld, type World } from '../../../test/world.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp();
  world = await makeWorld(app);
});
afterAll(() => app.close());

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

/** A zip with empty parts of these names. */
function zip(...names: string[]): Buffer {
  const local = names.map((name) =>
    Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(22), Buffer.from([name.length, 0, 0, 0]), Buffer.from(name)]),
  );
  const directory = names.map((name) => {
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(name.length, 28);
    return Buffer.concat([head, Buffer.from(name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(Buffer.concat(local).length, 16);
  return Buffer.concat([...local, ...directory, end]);
}

interface Upload {
  type?: string;
  query?: string;
  key?: string;
}

async function upload(caller: Caller, name: string, bytes: Buffer, { type = 'application/octet-stream', query = '', key }: Upload = {}) {
  const call = supertest(app.app.server)
    .post(`/v1/files${query}`)
    .set('authorization', `Bearer ${caller.token}`)
    .set('accept-language', 'en')
    .set('content-type', type)
    .set('x-filename', `UTF-8''${encodeURIComponent(name)}`);
  if (key) call.set('idempotency-key', key);
  return call.send(bytes);
}

const fetchContent = (caller: Caller, id: string) =>
  supertest(app.app.server)
    .get(`/v1/files/${id}/content`)
    .set('authorization', `Bearer ${caller.token}`)
    .buffer(true)
    .parse((answer, done) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => done(null, Buffer.concat(chunks)));
    });

describe('files', () => {
  it('keeps the bytes as they are and gives them back to be saved, never to be shown', async () => {
    const stored = await upload(world.clerk, '协议 “甲”.pdf', pdf);
    expect(stored.status).toBe(201);
    expect(stored.body).toMatchObject({
      name: '协议 “甲”.pdf',
      format: 'pdf',
      mediaType: 'application/pdf',
      size: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      regionCode: world.regionCode,
      createdBy: world.clerk.id,
    });
    const fetched = await fetchContent(world.clerk, stored.body.id);
    expect(fetched.body).toEqual(pdf);
    expect(fetched.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': `attachment; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent('协议 “甲”.pdf')}`,
      'cache-control': 'no-store',
    });
    const history = await world.clerk.get(`/v1/files/${stored.body.id}/history`);
    expect(history.body.data.map((entry: { action: string }) => entry.action)).toEqual(['file.download', 'file.create']);
  });

  it('takes each format by its bytes, whatever the sender says', async () => {
    const good: [string, Buffer][] = [
      ['照片.png', png],
      ['a.jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
      ['名单.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
      ['方案.docx', zip('[Content_Types].xml', 'word/document.xml')],
      ['回盘.csv', Buffer.from('序号,金额\r\n1,100\r\n')],
      ['旧系统.txt', Buffer.from([0xc8, 0xda, 0xb2, 0xc5])],
    ];
    for (const [name, bytes] of good)
      expect([name, (await upload(world.clerk, name, bytes, { type: 'text/html' })).status]).toEqual([name, 201]);
  });

  it('refuses what it does not know, and says why', async () => {
    const bad: [string, Buffer, RegExp][] = [
      ['page.html', Buffer.from('<html>'), /Only pdf, png/],
      ['picture.svg', Buffer.from('<svg/>'), /Only pdf, png/],
      ['no-extension', pdf, /Only pdf, png/],
      ['fake.pdf', Buffer.from('MZ program'), /The name ends in .pdf/],
      ['fake.png', pdf, /The name ends in .png/],
      ['program.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0]), /no known format/],
      ['archive.xlsx', zip('readme.txt'), /Archives are not taken/],
      ['macro.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'), /macros/],
      ['slides.docx', zip('[Content_Types].xml', 'ppt/presentation.xml'), /only xlsx and docx/],
      ['cut.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml').subarray(0, 60), /damaged/],
      ['empty.csv', Buffer.alloc(0), /empty/],
    ];
    for (const [name, bytes, why] of bad) {
      const answer = await upload(world.clerk, name, bytes);
      expect([name, answer.status, answer.body.type]).toEqual([name, 400, 'urn:rongcai:problem:file-refused']);
      expect(answer.body.detail).toMatch(why);
    }
    for (const name of ['../secret.pdf', 'a\\b.pdf', 'line\nbreak.pdf', '\u202egnp.pdf', '.pdf']) {
      expect([name, (await upload(world.clerk, name, pdf)).body.errors?.[0]?.code]).toEqual([name, 'file-name']);
    }
    expect((await upload(world.clerk, 'large.txt', Buffer.alloc(10 * 2 ** 20 + 1, 0x61))).status).toBe(413);
    expect((await upload(world.clerk, 'largest.txt', Buffer.alloc(10 * 2 ** 20, 0x61))).status).toBe(201);
  });

  it('stores once for one Idempotency-Key and refuses other bytes under it', async () => {
    const first = await upload(world.clerk, 'a.pdf', pdf, { key: 'once' });
    const again = await upload(world.clerk, 'a.pdf', pdf, { key: 'once' });
    expect(again.body.id).toBe(first.body.id);
    expect((await upload(world.clerk, 'a.pdf', Buffer.concat([pdf, pdf]), { key: 'once' })).status).toBe(422);
  });

  it('exists only within the region, and for a bound client only where its organization is the owner', async () => {
    const [own, other] = [await world.organization(), await world.organization()];
    const bureau = (await upload(world.clerk, 'a.pdf', pdf)).body;
    const theirs = (await upload(world.clerk, 'b.pdf', pdf, { query: `?organizationId=${own.id}` })).body;
    const client = await app.client(['integration:read', 'integration:write'], { organizationId: own.id });
    const mine = await upload(client, 'c.pdf', pdf);
    expect(mine.body.organizationId).toBe(own.id);
    const listed = await client.get('/v1/files');
    expect(listed.body.data.map((file: { id: string }) => file.id).sort()).toEqual([theirs.id, mine.body.id].sort());
    for (const caller of [client, await app.staff(['clerk'], JIMEI)]) {
      expect((await caller.get(`/v1/files/${bureau.id}`)).status).toBe(404);
      expect((await caller.get(`/v1/files/${bureau.id}/content`)).status).toBe(404);
    }
    expect((await upload(client, 'd.pdf', pdf, { query: `?organizationId=${other.id}` })).status).toBe(403);
    expect((await upload(world.clerk, 'e.pdf', pdf, { query: `?regionCode=${JIMEI}` })).status).toBe(400);
    expect((await upload(await app.staff(['analyst']), 'f.pdf', pdf)).status).toBe(403);
  });

  it('that belongs to a record is fetched by who may read the record, and by nobody else', async () => {
    const order = await world.openOrder();
    const stored = await upload(world.clerk, '需求.pdf', pdf, { query: `?recordType=training-order&recordId=${order.id}` });
    expect(stored.body).toMatchObject({ recordType: 'training-order', recordId: order.id, regionCode: order.regionCode });
    const fetches = async (caller: Caller) => (await fetchContent(caller, stored.body.id)).status;
    expect(await fetches(await app.staff(['analyst']))).toBe(200);
    expect(await fetches(await app.client(['integration:read', 'training:read']))).toBe(200);
    expect(await fetches(await app.client(['integration:read', 'directory:read']))).toBe(403);
    expect(await fetches(await app.staff(['clerk'], JIMEI))).toBe(404);
    const party = await app.client(['integration:read', 'training:read'], { organizationId: order.enterpriseId });
    expect(await fetches(party)).toBe(404);
    const listed = await world.clerk.get(`/v1/files?recordId=${order.id}`);
    expect(listed.body.data.map((file: { id: string }) => file.id)).toEqual([stored.body.id]);
  });

  it('of accounts is no business of who may not read accounts', async () => {
    const user = await app.staff(['clerk']);
    const admin = await app.staff(['admin']);
    const stored = await upload(admin, '任命.pdf', pdf, { query: `?recordType=user&recordId=${user.id}` });
    expect(stored.status).toBe(201);
    expect((await fetchContent(world.clerk, stored.body.id)).status).toBe(403);
    expect((await fetchContent(await app.staff(['auditor']), stored.body.id)).status).toBe(200);
  });

  it('without a record is fetched by who stored it and by auditors; with an organization by who may read that', async () => {
    const own = (await upload(world.clerk, 'a.pdf', pdf)).body;
    const firm = await world.organization();
    const theirs = (await upload(world.clerk, 'b.pdf', pdf, { query: `?organizationId=${firm.id}` })).body;
    const [auditor, reviewer] = [await app.staff(['auditor']), await app.staff(['reviewer'])];
    const statuses = async (caller: Caller) => [
      (await fetchContent(caller, own.id)).status,
      (await fetchContent(caller, theirs.id)).status,
    ];
    expect(await statuses(world.clerk)).toEqual([200, 200]);
    expect(await statuses(auditor)).toEqual([200, 200]);
    expect(await statuses(reviewer)).toEqual([403, 200]);
    expect(await statuses(await app.client(['integration:read'], { organizationId: firm.id }))).toEqual([404, 200]);
  });

  it('is not hung on a record that does not exist for the caller, of another kind, or of others', async () => {
    const order = await world.openOrder();
    const clerk = await app.staff(['clerk'], JIMEI);
    const refused = async (caller: Caller, query: string) => {
      const { status, body } = await upload(caller, 'a.pdf', pdf, { query });
      return [status, body.errors?.[0]?.code ?? body.type];
    };
    expect(await refused(clerk, `?recordType=training-order&recordId=${order.id}`)).toEqual([400, 'unknown-reference']);
    expect(await refused(world.clerk, `?recordType=organization&recordId=${order.id}`)).toEqual([400, 'unknown-reference']);
    expect(await refused(world.clerk, `?recordType=audit-entry&recordId=${order.id}`)).toEqual([400, 'unknown-reference']);
    expect(await refused(world.clerk, `?recordType=constructor&recordId=${order.id}`)).toEqual([400, 'unknown-reference']);
    expect(await refused(world.clerk, `?recordId=${order.id}`)).toEqual([400, 'required']);
    const stranger = await world.organization('enterprise');
    const client = await app.client(['integration:read', 'integration:write', 'training:read'], { organizationId: stranger.id });
    expect(await refused(client, `?recordType=training-order&recordId=${order.id}`)).toEqual([403, 'urn:rongcai:problem:not-a-party']);
  });

  it('is found by its format', async () => {
    await upload(world.clerk, 'only.png', png);
    const found = await world.clerk.get('/v1/files?fileFormat=png,jpeg&limit=200');
    expect(new Set(found.body.data.map((file: { format: string }) => file.format))).toEqual(new Set(['png', 'jpeg']));
    expect((await world.clerk.get('/v1/files?fileFormat=exe')).status).toBe(400);
    expect((await world.clerk.get('/v1/files?fileFormat=png&format=csv&fields=name,format')).text).toMatch(/^name,format\r\n/);
  });
});
