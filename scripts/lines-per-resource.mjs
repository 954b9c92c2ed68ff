import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * `node scripts/lines-per-resource.mjs` writes docs/lines-per-resource.md: the lines of code of each resource by role,
 * comments and blank lines left out. Files that serve several resources of a module are counted once, as "shared".
 */
const modules = 'apps/api/src/modules';
const roles = ['table', 'schemas', 'lifecycle', 'commands', 'queries', 'routes'];

/** Lines that say something to the compiler. */
function lines(path) {
  let inComment = false;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => {
      const text = line.trim();
      if (text.startsWith('/*')) inComment = !text.includes('*/');
      else if (inComment) inComment = !text.includes('*/');
      else return text !== '' && !text.startsWith('//');
      return false;
    }).length;
}

const admin = (module, noun) => {
  const folder = `apps/admin/src/modules/${module}`;
  try {
    return readdirSync(folder)
      .filter((name) => name.toLowerCase().startsWith(noun) && !name.includes('.test.'))
      .reduce((sum, name) => sum + lines(join(folder, name)), 0);
  } catch {
    return 0;
  }
};

const rows = [];
for (const module of ['directory', 'evaluation', 'training', 'apprenticeship', 'internship', 'recruitment', 'subsidy', 'integration']) {
  const folder = join(modules, module);
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'));
  const nounOf = (name) => basename(name).split('.')[0];
  const nouns = [...new Set(files.filter((name) => name.endsWith('.table.ts')).map(nounOf))];
  for (const noun of nouns) {
    const count = (ending) =>
      files.filter((name) => basename(name) === `${noun}.${ending}.ts`).reduce((sum, name) => sum + lines(join(folder, name)), 0);
    const byRole = roles.map(count);
    const tests = files
      .filter((name) => nounOf(name) === noun && name.endsWith('.test.ts'))
      .reduce((sum, name) => sum + lines(join(folder, name)), 0);
    rows.push([module, noun, ...byRole, byRole.reduce((a, b) => a + b, 0), tests, admin(module, noun.split('-').pop())]);
  }
}
const platform = readdirSync('apps/api/src/platform', { recursive: true })
  .filter((name) => name.endsWith('.ts') && !name.includes('.test.') && !name.includes('migrations'))
  .reduce((sum, name) => sum + lines(join('apps/api/src/platform', name)), 0);
/** Lines of one resource of these modules on average, the screens of its own included; a noun with routes is a resource. */
function perResource(...names) {
  const counted = rows.filter((row) => names.includes(row[0]));
  return Math.round(counted.reduce((sum, row) => sum + row.at(-3) + row.at(-1), 0) / counted.filter((row) => row[7] > 0).length);
}
const [first, later] = [perResource('training'), perResource('apprenticeship', 'recruitment')];
const header = ['module', 'resource', ...roles, 'total', 'tests', 'admin'];
const text = `# Lines per resource

What a resource costs, by role. List (filters, search, sorts, cursors, formats), read, create, patch, one route for each
action, scope, audit, event, ETag, idempotency, history, contract, client, admin list, record and forms come from the kit
(${platform} lines in apps/api/src/platform, once). Comments and blank lines are not counted; \`node scripts/lines-per-resource.mjs\` counts anew.
A dash: the resource needs no file of that role. \`admin\` counts screens of its own beyond the generated ones.

One resource of training costs ${first} lines on average, its screens included; one of apprenticeship and recruitment ${later}
(${(later / first).toFixed(2)} ×). Of these, the fields and the lifecycle are most: they are the business itself, and the same whoever writes them.

| ${header.join(' | ')} |
|${header.map((_, index) => (index < 2 ? '---' : '---:')).join('|')}|
${rows.map((row) => `| ${row.map((cell) => (cell === 0 ? '–' : cell)).join(' | ')} |`).join('\n')}
`;
writeFileSync('docs/lines-per-resource.md', text);
console.log(text);
