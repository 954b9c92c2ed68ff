import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld, type World } from '../../../test/world.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
});
afterAll(() => app.close());

const APPRENTICES = 'apprenticeships';
const filings = (ids: string[]) => Promise.all(ids.map((id) => world.reviewer.post(`/v1/${APPRENTICES}/${id}/file`)));
const counted = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();
async function signedApprentices(n: number, programId: string, fields?: object): Promise<string[]> {
  const made = await Promise.all(Array.from({ length: n }, () => world.signedApprentice(programId, fields)));
  return made.map(({ id }) => id);
}

describe('at the same moment', () => {
  it('three parties sign, and the agreement is signed with the third', async () => {
    const program = await world.filedProgram();
    for (let round = 0; round < 5; round++) {
      const { id } = await world.apprentice(program.id);
      const answers = await Promise.all(
        ['apprentice', 'enterprise', 'provider'].map((party) =>
          world.clerk.post(`/v1/${APPRENTICES}/${id}/sign`, { party }, { etag: '*' }),
        ),
      );
      expect(answers.map(({ body }) => body.status).sort()).toEqual(['draft', 'draft', 'signed']);
      expect((await world.clerk.get(`/v1/${APPRENTICES}/${id}`)).body).toMatchObject({ status: 'signed', version: 4 });
    }
  });

  it('one party signs twice, and one signature is kept', async () => {
    const { id } = await world.apprentice((await world.filedProgram()).id);
    const body = { party: 'provider' };
    const twice = [1, 2, 3, 4].map(() => world.clerk.post(`/v1/${APPRENTICES}/${id}/sign`, body, { etag: '*' }));
    expect(counted(await Promise.all(twice))).toEqual([200, 409, 409, 409]);
  });

  it('more are filed than the program plans, and as many are as it plans', async () => {
    const program = await world.filedProgram({ headcount: 3 });
    const answers = await filings(await signedApprentices(8, program.id));
    expect(counted(answers)).toEqual([200, 200, 200, 409, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      type: 'urn:rongcai:problem:headcount-exceeded',
      headcount: 3,
    });
    const [row] = await app.sql(
      `SELECT apprentices_filed AS n, (SELECT count(*)::int FROM apprenticeships WHERE program_id = p.id AND status = 'filed') AS filed
       FROM apprenticeship_programs p WHERE id = $1`,
      [program.id],
    );
    expect(row).toEqual({ n: 3, filed: 3 });
  });

  it('a mentor is given more than five apprentices over two programs, and has five', async () => {
    const enterpriseId = (await world.organization()).id;
    const ids: string[] = [];
    for (const program of [await world.filedProgram({ enterpriseId }), await world.filedProgram({ enterpriseId })]) {
      ids.push(...(await signedApprentices(4, program.id, { enterpriseMentor: '周师傅' })));
    }
    const answers = await filings(ids);
    expect(counted(answers)).toEqual([200, 200, 200, 200, 200, 409, 409, 409]);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused[0]?.body).toMatchObject({ type: 'urn:rongcai:problem:mentor-full', mentor: '周师傅', limit: 5 });
    const filed = "SELECT count(*)::int AS n FROM apprenticeships WHERE enterprise_id = $1 AND status = 'filed'";
    const places = 'SELECT sum(apprentices_filed)::int AS n FROM apprenticeship_programs WHERE enterprise_id = $1';
    // who was refused for the mentor has left no place of the program taken either
    for (const query of [filed, places]) expect(await app.sql(query, [enterpriseId])).toEqual([{ n: 5 }]);
    const leaver = answers.find(({ status }) => status === 200)?.body.id;
    await world.clerk.act(APPRENTICES, leaver, 'terminate', { endedOn: '2026-03-02', reason: '未入职' });
    const again = ids.filter((_, index) => answers[index]?.status === 409);
    expect(counted(await filings(again))).toEqual([200, 409, 409]);
  });

  it('a mentor is given as many as the program allows, the school mentor included', async () => {
    const program = await world.filedProgram({ apprenticesPerMentor: 2 });
    const answers = await filings(await signedApprentices(4, program.id, { schoolMentor: '吴老师' }));
    expect(counted(answers)).toEqual([200, 200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ mentor: '吴老师', limit: 2 });
  });

  it('a person is taken on by two enterprises, and one has the apprentice', async () => {
    const [one, other] = [await world.filedProgram(), await world.filedProgram()];
    const personId = (await world.person()).id;
    const made = [one, other, one, other].map(({ id }) =>
      world.apprentice(id, { personId }).then(
        () => 201,
        () => 409,
      ),
    );
    expect((await Promise.all(made)).sort()).toEqual([201, 409, 409, 409]);
  });

  it('a double click files once and takes one place', async () => {
    const program = await world.filedProgram();
    const [id] = await signedApprentices(1, program.id);
    const etag = (await world.reviewer.get(`/v1/${APPRENTICES}/${id}`)).headers.etag as string;
    const click = () => world.reviewer.post(`/v1/${APPRENTICES}/${id}/file`, undefined, { key: 'file-once', etag });
    const answers = await Promise.all([click(), click(), click()]);
    expect(counted(answers)).toEqual([200, 200, 200]);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(2);
    expect((await world.clerk.get(`/v1/apprenticeship-programs/${program.id}`)).body.apprenticesFiled).toBe(1);
  });
});

it('a mentor above the limit is refused by the database itself', async () => {
  const { enterpriseId } = await world.filedProgram();
  await expect(app.sql("INSERT INTO mentor_loads VALUES ($1, '某', 6, 5)", [enterpriseId])).rejects.toThrow('ck_mentor_loads_live');
});
