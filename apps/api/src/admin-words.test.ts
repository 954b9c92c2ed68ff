import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindLabel, kinds } from '../../admin/src/modules/integration/job-words.ts';
import { eventLabel, nounLabel, verbLabel } from '../../admin/src/ui/event-words.ts';
import { tones } from '../../admin/src/ui/tones.ts';
import type { Lifecycle } from './kernel/lifecycle.ts';
import { modules } from './modules.ts';
import { allTables } from './platform/database/table.ts';

const tables = allTables().map(({ spec }) => ({ noun: spec.noun, label: spec.label, lifecycle: spec.lifecycle as Lifecycle | undefined }));
const actions = tables.flatMap(({ noun, label: subject, lifecycle }) =>
  Object.entries(lifecycle?.actions ?? {}).map(([verb, { label }]) => ({ noun, verb, subject, label })),
);

/** The verbs of their own by which commands write to the log. */
function notedVerbs(): string[] {
  const folder = join(process.cwd(), 'apps/api/src/modules');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(commands|routes)\.ts$/.test(name));
  const texts = names.map((name) => readFileSync(join(folder, name), 'utf8'));
  const patterns = [
    /\bamend\([^;]*?'([a-z-]+)',?\s*\);/g,
    /\bchangeAll(?:<[^(]*>)?\(\s*ctx,[^,]*,\s*'([a-z-]+)'/g,
    /\bverb: '([a-z-]+)' \| '([a-z-]+)'/g,
    /\bnote\(ctx\.changes, '([a-z-]+)'/g,
    /\baction: '[a-z-]+\.([a-z-]+)'/g,
  ];
  return texts.flatMap((text) => patterns.flatMap((one) => [...text.matchAll(one)].flatMap(([, ...verbs]) => verbs.filter(Boolean))));
}

describe('the history of a record', () => {
  it('names every action as its lifecycle does', () => {
    const said = actions.map(({ noun, verb }) => [`${noun}.${verb}`, eventLabel(`${noun}.${verb}`)]);
    const meant = actions.map(({ noun, verb, subject, label }) => [
      `${noun}.${verb}`,
      { zh: `${subject.zh} · ${label.zh}`, en: `${subject.en} · ${label.en}` },
    ]);
    expect(said).toEqual(meant);
    expect(actions.length).toBeGreaterThan(100);
  });

  it('says the same verb of different records as each of them means it', () => {
    expect(['recovery.settle', 'payment.settle', 'integrity-finding.settle'].map((code) => eventLabel(code).zh.split(' · ')[1])).toEqual([
      '还清',
      '付讫',
      '核实',
    ]);
  });

  it('has a name for every kind of record', () => {
    expect(tables.filter(({ noun }) => nounLabel(noun).zh === noun).map(({ noun }) => noun)).toEqual([]);
  });

  it('has words for what commands do beside the lifecycles', () => {
    const ofLifecycles = new Set(actions.map(({ verb }) => verb));
    const ofOperations = ['user.reset-password', 'api-client.rotate-secret'];
    const beside = [...new Set(notedVerbs())].filter(
      (verb) => !ofLifecycles.has(verb) && !ofOperations.some((code) => code.endsWith(verb)),
    );
    expect(beside.filter((verb) => verbLabel(undefined, verb).zh === verb)).toEqual([]);
    expect(beside).toEqual(expect.arrayContaining(['create', 'take-out', 'recalculate', 'drop-claim', 'claim', 'sign-in']));
    const namedAlike = [
      'application-evidence.remove',
      'entitlement-run.start',
      'entitlement-run.finish',
      'recovery-instalment.receive',
      'subsidy-application.release',
    ];
    expect([...ofOperations, ...namedAlike].filter((code) => /[a-z]/.test(eventLabel(code).zh))).toEqual([]);
  });
});

describe('a job', () => {
  const tasks = modules.flatMap((module) => Object.keys(module.tasks ?? {}));

  it('is called by what it does, whatever the task, and no name is kept for a task that is gone', () => {
    expect(Object.keys(kinds).sort()).toEqual([...tasks].sort());
    expect(tasks.filter((task) => /[a-z]/.test(kindLabel(task).zh))).toEqual([]);
    expect(tasks.length).toBeGreaterThan(5);
  });
});

describe('the tone of a state', () => {
  it('is said once for every state of every lifecycle, and for nothing else', () => {
    const states = new Set(tables.flatMap(({ lifecycle }) => Object.keys(lifecycle?.states ?? {})));
    expect(Object.values(tones).flat().sort()).toEqual([...states].sort());
  });
});
