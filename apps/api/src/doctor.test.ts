import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

function doctor(env: Record<string, string>): string {
  const command = ['--conditions=rongcai-source', '--import', 'tsx', 'apps/api/src/doctor.ts'];
  const { PATH } = process.env;
  return spawnSync(process.execPath, command, { env: { PATH, ...env }, encoding: 'utf8' }).stdout;
}

describe('doctor', () => {
  it('looks at the place, folder, keys and database that the variables name, also when one of them is wrong', () => {
    const dataDir = join(import.meta.dirname, 'doctor.test.ts/data');
    const said = doctor({
      PORT: 'three thousand',
      HOST: '203.0.113.9',
      DATA_DIR: dataDir,
      DATABASE_URL: 'postgres://rongcai@127.0.0.1:9/rongcai',
      ENCRYPTION_KEYS: 'k1:short',
    });
    expect(said).toMatch(/problem +settings: PORT=three thousand: a whole number/);
    expect(said).toMatch(/problem +keys: ENCRYPTION_KEYS: each key is/);
    expect(said).toMatch(/problem +data folder: .*doctor\.test\.ts is not a folder/);
    expect(said).toMatch(/problem +port: 203\.0\.113\.9:3000: .*\n.*set HOST to an address of this machine/);
    expect(said).toMatch(/problem +database: DATABASE_URL: .*ECONNREFUSED/);
  });
});
