export interface ResourceNames {
  /** study-tour */
  readonly noun: string;
  /** study-tours */
  readonly path: string;
  /** study_tours */
  readonly table: string;
  /** studyTour */
  readonly one: string;
  /** studyTours */
  readonly many: string;
  /** StudyTour */
  readonly type: string;
  /** Study tour */
  readonly title: string;
}

const camel = (kebab: string) => kebab.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function pluralOf(noun: string): string {
  if (/(s|ch|sh|x)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

export function namesOf(noun: string, plural = pluralOf(noun)): ResourceNames {
  return {
    noun,
    path: plural,
    table: plural.replaceAll('-', '_'),
    one: camel(noun),
    many: camel(plural),
    type: capital(camel(noun)),
    title: capital(noun.replaceAll('-', ' ')),
  };
}

/** The files of a new resource by name: small, complete, and tested from the first minute. */
export function resourceFiles(module: string, names: ResourceNames): Record<string, string> {
  const { noun } = names;
  return {
    [`${noun}.lifecycle.ts`]: lifecycle(names),
    [`${noun}.table.ts`]: table(module, names),
    [`${noun}.routes.ts`]: routes(names),
    [`${noun}.http.test.ts`]: test(names),
  };
}

const lifecycle = ({ one }: ResourceNames) => `import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

export const ${one}Lifecycle = defineLifecycle({
  initial: 'draft',
  states: {
    draft: text('草稿', 'Draft'),
    submitted: text('已提交', 'Submitted'),
    approved: text('已通过', 'Approved'),
    canceled: text('已取消', 'Canceled'),
  },
  actions: {
    submit: { label: text('提交', 'Submit'), from: ['draft'], to: 'submitted', by: ['clerk', 'platform', 'owner'] },
    approve: { label: text('通过', 'Approve'), from: ['submitted'], to: 'approved', by: ['reviewer'] },
    return: { label: text('退回', 'Return'), from: ['submitted'], to: 'draft', by: ['reviewer'] },
    cancel: { label: text('取消', 'Cancel'), from: ['draft', 'submitted'], to: 'canceled', by: ['clerk', 'platform', 'owner'] },
  },
});
`;

const table = (
  module: string,
  { noun, table: name, one, type, title }: ResourceNames,
) => `import { text as label } from '../../kernel/text.ts';
import { reference, text } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { ${one}Lifecycle } from './${noun}.lifecycle.ts';

export const ${one}Table = table({
  name: '${name}',
  noun: '${noun}',
  label: label('${title}', '${title}'),
  module: '${module}',
  place: 'region',
  lifecycle: ${one}Lifecycle,
  parties: { owner: 'organizationId' },
  fields: {
    title: text(120).label('标题', 'Title'),
    organizationId: reference('organizations').label('单位', 'Organization'),
    note: text(1_000).nullable().label('备注', 'Note'),
    returnedReason: text(500).nullable().label('退回理由', 'Why returned'),
  },
  indices: { place: { columns: ['regionCode', 'status', 'createdAt'] }, organization: { columns: ['organizationId'] } },
});
export type ${type}Row = RowOf<typeof ${one}Table>;
`;

const routes = ({ noun, path, one, many }: ResourceNames) => `import { resource } from '../../platform/http/resource.ts';
import { ${one}Table } from './${noun}.table.ts';

export const ${many} = resource({
  table: ${one}Table,
  path: '${path}',
  list: {
    filters: ['status', 'regionCode', 'organizationId', 'createdAt'],
    search: ['title'],
    sorts: ['createdAt', 'title'],
    defaultSort: '-createdAt',
  },
  create: { by: ['clerk', 'platform', 'owner'], required: ['title', 'organizationId', 'regionCode'], optional: ['note'] },
  patch: { by: ['clerk', 'platform', 'owner'], in: ['draft'], fields: ['title', 'note'] },
  actions: { return: { reason: 'returnedReason' } },
});
`;

const test = ({ noun, path }: ResourceNames) => `import { JIMEI, startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld, type World } from '../../../test/world.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp();
  world = await makeWorld(app);
});
afterAll(() => app.close());

async function draft() {
  const { id } = await world.organization();
  return world.clerk.create('${path}', { title: '测试', organizationId: id, regionCode: world.regionCode });
}

describe('a ${noun.replaceAll('-', ' ')}', () => {
  it('goes from draft to approved, by the clerk and the reviewer', async () => {
    const { id } = await draft();
    await world.clerk.act('${path}', id, 'submit');
    const returned = await world.reviewer.act('${path}', id, 'return', { reason: '材料不全' });
    expect(returned).toMatchObject({ status: 'draft', returnedReason: '材料不全' });
    await world.clerk.patch(\`/v1/${path}/\${id}\`, { note: '已补齐' });
    await world.clerk.act('${path}', id, 'submit');
    expect(await world.reviewer.act('${path}', id, 'approve')).toMatchObject({ status: 'approved', note: '已补齐', allowedActions: [] });
  });

  it('is not approved by the clerk, nor before it is submitted', async () => {
    const { id } = await draft();
    expect((await world.clerk.post(\`/v1/${path}/\${id}/approve\`)).status).toBe(403);
    expect((await world.reviewer.post(\`/v1/${path}/\${id}/approve\`)).status).toBe(409);
  });

  it('does not exist for another region', async () => {
    const { id } = await draft();
    const elsewhere = await app.staff(['clerk'], JIMEI);
    expect((await elsewhere.get(\`/v1/${path}/\${id}\`)).status).toBe(404);
    expect((await elsewhere.get('/v1/${path}')).body.data).toEqual([]);
  });
});
`;
