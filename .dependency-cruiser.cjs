/** The order of apps/api/src/modules.ts: a module may use the doors of those before it. */
const order = ['identity', 'directory', 'evaluation', 'training', 'apprenticeship', 'internship', 'recruitment', 'subsidy', 'integration'];

const api = '^apps/api/src';
const kernel = `${api}/kernel/`;
const platform = `${api}/platform/`;
const purePackages = '^packages/(codes|policy)/';
const test = '\\.test\\.ts$';
/** Files of the module that the importing file is in. */
const own = `${api}/modules/$1/`;
const doors = `${api}/modules/[^/]+/index\\.ts$`;

/** A role says what a file may import from this repository; packages of npm have rules of their own below. */
function role(name, comment, path, allowed) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: `${api}/modules/([^/]+)/${path}`, pathNot: test },
    to: { path: '^(apps|packages)/', pathNot: allowed },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'kernel-is-pure',
      comment: 'The kernel decides; it reads no clock, file, database or network. Only ids take randomness, from node:crypto.',
      severity: 'error',
      from: { path: kernel, pathNot: [test, `${kernel}ids\\.ts$`] },
      to: { pathNot: kernel },
    },
    {
      name: 'ids-take-randomness',
      severity: 'error',
      from: { path: `${kernel}ids\\.ts$` },
      to: { pathNot: [kernel, '^(node:)?crypto$'] },
    },
    {
      name: 'platform-knows-no-business',
      comment: 'The platform is I/O without a business word: it stands on the kernel and on the national codes.',
      severity: 'error',
      from: { path: platform, pathNot: test },
      to: { path: '^(apps|packages)/', pathNot: [platform, kernel, '^packages/codes/'] },
    },
    role('lifecycle-is-pure', 'A lifecycle is one pure table.', '.+\\.lifecycle\\.ts$', [
      kernel,
      purePackages,
      `${own}.+\\.lifecycle\\.ts$`,
    ]),
    role('rules-are-pure', 'A rule decides from its arguments: it has a test without a database.', '.*rules/', [
      kernel,
      purePackages,
      `${own}.*rules/`,
    ]),
    {
      name: 'pure-files-do-no-io',
      comment: 'Lifecycles and rules take nothing from Node or npm.',
      severity: 'error',
      from: { path: `${api}/modules/.+(/rules/|\\.lifecycle\\.ts$)`, pathNot: test },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional'] },
    },
    role(
      'table-declares',
      'A table declares columns, shapes and labels; shared fields come through the door of the module that owns them.',
      '.+\\.table\\.ts$',
      [kernel, purePackages, `${platform}database/(fields|table)\\.ts$`, `${own}.+\\.(lifecycle|table)\\.ts$`, `${own}.*rules/`, doors],
    ),
    role(
      'schemas-say-shapes',
      'Shapes are made of tables, also of those that the platform declares: the log, files, permissions.',
      '.+\\.schemas\\.ts$',
      [
        kernel,
        purePackages,
        `${platform}http/schemas\\.ts$`,
        `${platform}database/fields\\.ts$`,
        `${platform}(journal|files|file-formats|security/actor)\\.ts$`,
        `${own}.+\\.(lifecycle|table|schemas)\\.ts$`,
        `${own}.*rules/`,
        doors,
      ],
    ),
    {
      name: 'words-are-words',
      comment: 'Words of the contract stand alone: a list that the module gives through its door.',
      severity: 'error',
      from: { path: '(\\.words|/contract-words)\\.ts$' },
      to: { path: '.' },
    },
    {
      name: 'queries-change-nothing',
      comment: 'A query reads.',
      severity: 'error',
      from: { path: '\\.queries\\.ts$' },
      to: { path: '\\.(commands|routes)\\.ts$' },
    },
    {
      name: 'commands-know-no-route',
      severity: 'error',
      from: { path: '\\.commands\\.ts$' },
      to: { path: '\\.routes\\.ts$' },
    },
    {
      name: 'modules-by-their-door',
      comment: 'What a module gives to others is in its index.ts.',
      severity: 'error',
      from: { path: `${api}/modules/([^/]+)/`, pathNot: test },
      to: { path: `${api}/modules/`, pathNot: [own, doors] },
    },
    {
      name: 'doors-from-outside',
      comment: 'The assembly and the commands of the shell come through the doors, too.',
      severity: 'error',
      from: { path: `${api}/[^/]+\\.ts$`, pathNot: test },
      to: { path: `${api}/modules/`, pathNot: doors },
    },
    {
      name: 'modules-know-no-assembly',
      comment: 'A module is joined to the application; it does not know the application.',
      severity: 'error',
      from: { path: `${api}/modules/`, pathNot: test },
      to: { path: `${api}/[^/]+\\.ts$` },
    },
    ...order.map((name, index) => ({
      name: `order-${name}`,
      comment: `${name} comes before ${order.slice(index + 1).join(', ') || 'nothing'} in modules.ts.`,
      severity: 'error',
      from: { path: `${api}/modules/${name}/`, pathNot: test },
      to: { path: `${api}/modules/(${order.slice(index + 1).join('|') || '-'})/` },
    })),
    {
      name: 'no-cycle',
      comment:
        'Types may refer to each other; what runs may not. The resolver of the policies, and a form in a form, are one recursion cut into files.',
      severity: 'error',
      from: { pathNot: ['^packages/policy/src/(resolve|site)', '^apps/admin/src/ui/(Field|Object)Input\\.vue$'] },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'admin-through-the-client',
      comment:
        'The admin app has no private door: it does what it does through the API and the generated client. Rules that are pure (adr/0013) and the national codes run in it, too.',
      severity: 'error',
      from: { path: '^apps/admin/' },
      to: { path: '^(apps|packages)/', pathNot: ['^apps/admin/', '^packages/(client|codes)/', '^packages/policy/src/(?!testing/|cli)'] },
    },
    {
      name: 'packages-stand-alone',
      comment: 'A package is published without the applications.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'packages-are-pure',
      comment: 'Codes and policies compute; only the command line of the policies reads files.',
      severity: 'error',
      from: { path: '^packages/(codes|policy)/src/', pathNot: [test, '^packages/policy/src/(cli|replay)\\.ts$', '^packages/policy/test/'] },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional'] },
    },
    {
      name: 'no-test-in-production',
      severity: 'error',
      from: { path: '/src/', pathNot: test },
      to: { path: [test, '^apps/api/test/'] },
    },
    {
      name: 'no-development-package-in-production',
      comment: 'What runs is installed with the dependencies alone; the generator of the client runs when building.',
      severity: 'error',
      from: { path: '^(apps/api|packages/[^/]+)/src/', pathNot: [test, '^packages/client/src/generate'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm', 'npm-optional'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^(virtual:|vite/client)', '^element-plus/.*/style/css'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '(^|/)dist[.]', '(^|/)coverage/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['rongcai-source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.vue', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
