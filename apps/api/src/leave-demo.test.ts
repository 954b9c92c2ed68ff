import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rongcai-leave-'));
  mkdirSync(join(dataDir, 'postgres/cluster'), { recursive: true });
  for (const name of ['encryption-keys', 'audit-head.json', 'notes.txt']) writeFileSync(join(dataDir, name), 'kept');
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function leave(args: string[] = [], env: Record<string, string> = {}) {
  const command = ['--conditions=rongcai-source', '--import', 'tsx', 'apps/api/src/leave-demo.ts', ...args];
  const { PATH } = process.env;
  return spawnSync(process.execPath, command, { env: { PATH, DATA_DIR: dataDir, ...env }, encoding: 'utf8' });
}

const left = () => ['postgres', 'encryption-keys', 'audit-head.json', 'notes.txt'].filter((name) => existsSync(join(dataDir, name)));

describe('demo:leave', () => {
  it('says what it would remove and removes nothing until that is confirmed', () => {
    const { status, stderr } = leave();
    expect([status, left().length]).toEqual([1, 4]);
    expect(stderr).toContain('npm run demo:leave -- --yes');
  });

  it('removes the demonstration and its keys, nothing else, and says what is next', () => {
    const { status, stdout } = leave(['--yes']);
    expect([status, left()]).toEqual([0, ['notes.txt']]);
    expect(stdout).toContain('DATABASE_URL');
  });

  it('also removes a database that is kept elsewhere', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'rongcai-elsewhere-'));
    mkdirSync(join(elsewhere, 'cluster'));
    writeFileSync(join(dataDir, 'postgres/data-is-in'), `${elsewhere}\n`);
    expect([leave(['--yes']).status, existsSync(elsewhere)]).toEqual([0, false]);
  });

  it('does nothing while the database runs', () => {
    writeFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), `${process.pid}\n`);
    const { status, stderr } = leave(['--yes']);
    expect([status, left().length]).toEqual([1, 4]);
    expect(stderr).toContain('is running');
  });

  it('leaves the keys and the audit head of a database of one’s own', () => {
    const own = { DATABASE_URL: 'postgres://u:p@127.0.0.1/x', ENCRYPTION_KEYS: `k1:${Buffer.alloc(32).toString('base64')}` };
    expect([leave(['--yes'], own).status, left()]).toEqual([0, ['encryption-keys', 'audit-head.json', 'notes.txt']]);
  });
});
