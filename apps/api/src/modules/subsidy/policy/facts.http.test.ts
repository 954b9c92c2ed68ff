import { compile, type FactDefinition, type FactSql, type FieldDefinition, type Node, type PolicyVersion } from '@rongcai/policy';
import { approvedClaims } from '../../../../test/approved-claims.ts';
import { startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { write } from '../../../platform/http/write.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { allBases, type Claim, gatherFacts } from './fact.queries.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp();
  world = await makeWorld(app);
});
afterAll(() => app.close());

/** The PostgreSQL types in which a fact of a type may come. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  boolean: ['boolean'],
  integer: ['integer', 'bigint', 'smallint'],
  number: ['numeric'],
  money: ['bigint'],
  date: ['date'],
  month: ['date'],
  text: ['text', 'character varying', 'character'],
  enum: ['text', 'character varying', 'character'],
};

async function typesOf(selected: readonly string[], from: string): Promise<string[]> {
  const { fields } = await app.services.db.pool.query(`SELECT ${selected.join(', ')} FROM ${from} LIMIT 0`);
  const names = await app.sql<{ name: string }>(
    'SELECT format_type(oid, NULL) AS name FROM unnest($1::oid[]) WITH ORDINALITY AS given(oid, nth) ORDER BY nth',
    [fields.map((field) => field.dataTypeID)],
  );
  return names.map(({ name }) => name);
}

const expressionOf = (definition: FactDefinition | FieldDefinition) => (definition.sql as FactSql).expression;

async function unfitting(definitions: readonly (FactDefinition | FieldDefinition)[], from: string): Promise<string[]> {
  const types = await typesOf(definitions.map(expressionOf), from);
  return definitions.flatMap((definition, index) =>
    fitting[definition.type]?.includes(types[index] as string)
      ? []
      : [`${JSON.stringify(definition.title)} ${definition.type}: ${types[index]}`],
  );
}

/** A version that asks every fact of a basis, and every field of every list. */
function askingEverything(facts: readonly FactDefinition[], basis: string, beneficiary: 'person' | 'organization'): PolicyVersion {
  const text = { met: { zh: '是' }, unmet: { zh: '否' }, unknown: { zh: '不明' } };
  const trees = facts.flatMap((fact): Node[] =>
    fact.type === 'list'
      ? [
          { ge: [{ count: { fact: fact.path } }, 0] },
          ...(fact.fields ?? []).map((field): Node => ({ exists: [{ fact: fact.path }, { missing: { item: field.name } }] })),
        ]
      : [{ missing: { fact: fact.path } }],
  );
  return {
    key: 'everything',
    version: '1',
    title: { zh: '全部' },
    regionCode: '000000',
    legalBasis: [],
    beneficiary,
    basis,
    automatic: true,
    anchor: { fact: 'asOf' },
    effective: { from: '2000-01-01' },
    predicates: trees.map((tree, index) => ({ id: `P${index}`, tree, text })),
    amount: { tree: 1 },
  };
}

/** One record of each basis, with everything around it. */
async function recordOf(): Promise<Record<string, string>> {
  const made = await world.enrollingClass();
  const enrollment = await world.enrollment(made.id);
  await world.clerk.act('enrollments', enrollment.id, 'admit');
  const program = await world.filedProgram();
  const apprenticeship = await world.signedApprentice(program.id);
  const employer = await world.organization();
  const employment = await world.clerk.create('employments', {
    personId: enrollment.personId,
    organizationId: employer.id,
    startedOn: '2026-01-05',
    regionCode: world.regionCode,
  });
  const issuer = await world.organization('training_provider');
  const [certificate] = await app.sql<{ id: string }>(
    `INSERT INTO certificates (id, region_code, status, number, person_id, issuer_id, occupation_code, level, issued_on, source, version, created_at, updated_at, created_by)
     VALUES (gen_random_uuid(), '150203', 'valid', 'ZS-1', $1, $2, '6-31-01-03', 'intermediate', '2026-02-01', 'import', 1, now(), now(), gen_random_uuid()) RETURNING id`,
    [enrollment.personId, issuer.id],
  );
  const post = await world.clerk.create('internship-posts', {
    hostId: employer.id,
    regionCode: world.regionCode,
    title: '实习生',
    kind: 'student',
    openings: 1,
    fromOn: '2026-01-01',
    toOn: '2026-12-31',
    place: '厂区',
    contact: '刘主任',
  });
  await world.reviewer.act('internship-posts', post.id, 'publish');
  const internship = await world.clerk.create('internships', { postId: post.id, personId: enrollment.personId });
  const scheme = await world.clerk.create('evaluation-schemes', {
    organizerId: issuer.id,
    regionCode: world.regionCode,
    title: '技能人才评价',
    fromOn: '2020-01-01',
    toOn: '2030-12-31',
  });
  await world.reviewer.act('evaluation-schemes', scheme.id, 'publish');
  const case_ = await world.clerk.create('evaluation-cases', {
    schemeId: scheme.id,
    personId: enrollment.personId,
    employerId: employer.id,
    occupationCode: '6-31-01-03',
    level: 'technician',
  });
  return {
    person: enrollment.personId,
    organization: employer.id,
    enrollment: enrollment.id,
    employment: employment.id,
    'training-class': made.id,
    apprenticeship: apprenticeship.id,
    'apprenticeship-program': program.id,
    certificate: certificate?.id as string,
    internship: internship.id,
    'evaluation-case': case_.id,
  };
}

async function claimOn(basis: string, id: string): Promise<Claim> {
  let claim: Claim | undefined;
  await write(app.services, systemActor, null, async (ctx) => {
    claim = await gatherFacts(ctx, basis, id);
    return { status: 204, body: null };
  });
  return claim as Claim;
}

describe.each(allBases().map((basis) => [basis.key, basis] as const))('the facts of %s', (key, basis) => {
  const { facts, subject } = basis.catalogue;

  it('come from the database in the types that they are declared in', async () => {
    const scalars = facts.filter((fact) => fact.type !== 'list');
    expect(await unfitting(scalars, subject.from)).toEqual([]);
    for (const fact of facts.filter(({ type }) => type === 'list')) {
      const source = fact.sql as { from: string };
      expect(await unfitting(fact.fields ?? [], source.from)).toEqual([]);
    }
  });

  it('are named once each, in both languages, with their register', () => {
    expect(new Set(facts.map(({ path }) => path)).size).toBe(facts.length);
    for (const fact of facts) {
      expect(fact.title).toEqual({ zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.stringMatching(/[a-z]/) });
      expect(fact.register).toMatch(/^[a-z]+$/);
      expect(new Set(fact.fields?.map(({ name }) => name)).size).toBe(fact.fields?.length ?? 0);
    }
    expect(facts.some(({ path }) => path === 'grants')).toBe(true);
  });

  it.each([true, false])('can all be asked in one sweep, with lists grouped: %s', async (grouped) => {
    const version = askingEverything(facts, key, basis.claim.personId ? 'person' : 'organization');
    const { text, values } = compile(version, basis.catalogue, { asOf: '2026-06-01', grouped });
    await app.services.db.pool.query(text, [...values]);
  });
});

describe('the facts of a claim', () => {
  it('are gathered for a record of every basis, with the person and the organization that the basis has', async () => {
    const records = await recordOf();
    for (const { key, claim, catalogue } of allBases()) {
      const gathered = await claimOn(key, records[key] as string);
      expect(gathered.regionCode).toBe('150203');
      expect(gathered.personId === null).toBe(claim.personId === null);
      expect(gathered.organizationId === null).toBe(claim.organizationId === null);
      expect(Object.keys(gathered.facts).sort()).toEqual(catalogue.facts.map(({ path }) => path).sort());
      expect(gathered.facts.grants).toEqual([]);
    }
    const { facts } = await claimOn('training-class', records['training-class'] as string);
    expect(facts['class.trainees']).toEqual([
      expect.objectContaining({ status: 'admitted', personSex: expect.any(String), certificateLevel: null }),
    ]);
    const program = await claimOn('apprenticeship-program', records['apprenticeship-program'] as string);
    expect(program.facts['program.apprentices']).toEqual([expect.objectContaining({ contractMonths: 24, monthlyWage: 480_000 })]);
  });

  it('tell of each earlier grant when it was applied for and which event it was for, so that windows over years and programs can be counted', async () => {
    const { organizationId } = await approvedClaims(app.services, 2);
    await app.sql(
      `UPDATE subsidy_applications SET created_at = '2025-12-31T17:00:00Z', decision = '{"anchorDate":"2024-02-29"}', period = '2024-02' WHERE organization_id = $1`,
      [organizationId],
    );
    const { facts } = await claimOn('organization', organizationId);
    expect(facts.grants).toHaveLength(2);
    expect(facts.grants).toContainEqual(
      expect.objectContaining({ anchorDate: '2024-02-29', appliedOn: '2026-01-01', period: '2024-02', amountFen: 180_000 }),
    );
  });

  it('are listed by basis, without where they lie in the database', async () => {
    const { body } = await world.clerk.get('/v1/facts?basis=certificate');
    expect(body.data.every((fact: { basis: string }) => fact.basis === 'certificate')).toBe(true);
    expect(body.data).toContainEqual({
      basis: 'certificate',
      path: 'certificate.issuedOn',
      type: 'date',
      title: { zh: '证书发证日期', en: 'Certificate: issued' },
      register: 'evaluation',
    });
    expect(JSON.stringify(body)).not.toMatch(/sql|person_id/);
    const everything = await world.clerk.get('/v1/facts');
    expect(new Set(everything.body.data.map((fact: { basis: string }) => fact.basis)).size).toBe(allBases().length);
    expect((await world.clerk.get('/v1/facts?basis=nothing')).status).toBe(400);
  });
});

it('a policy can only pay somebody whom its basis names', async () => {
  const document = { ...askingEverything([], 'person', 'organization'), regionCode: '150203' };
  const refused = await world.clerk.post('/v1/policy-versions', { document });
  expect(refused.status).toBe(400);
  expect(refused.body.errors[0].pointer).toBe('/document/beneficiary');
});
