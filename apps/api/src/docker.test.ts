import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = process.cwd();
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const dockerfiles = ['docker/api.Dockerfile', 'docker/admin.Dockerfile'];

interface Service {
  readonly build?: { context: string; dockerfile: string };
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: object;
  readonly networks: object;
}

const compose = (): Compose => parse(read('docker/compose.yaml'), { strict: true, uniqueKeys: true }) as Compose;

/** What a Dockerfile takes from the repository; what it takes from an earlier stage is made there. */
function copied(dockerfile: string): string[] {
  const lines = read(dockerfile)
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='));
  return lines.flatMap((line) => line.split(/\s+/).slice(1, -1));
}

/** The entries of the bundle, which are the commands that an image has. */
const bundled = () =>
  [...(/const commands = \[([^\]]*)\]/.exec(read('apps/api/bundle.mjs'))?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
    ([, name]) => name as string,
  );

describe('docker/', () => {
  it.each(dockerfiles)('%s copies only what the repository has', (dockerfile) => {
    expect(copied(dockerfile).length).toBeGreaterThan(0);
    expect(copied(dockerfile).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('runs only commands that the bundle has, the one for the first account among them', () => {
    const named = ['docker/api.Dockerfile', 'docker/compose.yaml'].flatMap((file) => [
      ...read(file).matchAll(/apps\/api\/dist\/([a-z-]+)\.js/g),
    ]);
    const used = named.map(([, name]) => name as string);
    expect(used).toEqual(expect.arrayContaining(['main', 'create-admin']));
    expect(used.filter((name) => !bundled().includes(name))).toEqual([]);
    expect(bundled().filter((name) => !existsSync(join(root, `apps/api/src/${name}.ts`)))).toEqual([]);
  });

  it('names in its compose file only files, services, volumes and networks that there are', () => {
    const { services, volumes, networks } = compose();
    for (const { build, volumes: mounts = [], networks: joined = [], depends_on = {} } of Object.values(services)) {
      if (build) expect(existsSync(join(root, 'docker', build.context, build.dockerfile))).toBe(true);
      for (const mount of mounts) {
        const [from = ''] = mount.split(':');
        expect(from.startsWith('.') ? existsSync(join(root, 'docker', from)) : Object.hasOwn(volumes, from)).toBe(true);
      }
      for (const network of joined) expect(Object.keys(networks)).toContain(network);
      for (const name of Object.keys(depends_on)) expect(Object.keys(services)).toContain(name);
    }
  });

  it('explains every variable of the compose file in its .env.example', () => {
    const used = new Set([...read('docker/compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name));
    const example = read('docker/.env.example');
    expect(used.size).toBeGreaterThan(3);
    expect([...used].filter((name) => !new RegExp(`^${name}=`, 'm').test(example))).toEqual([]);
  });

  it('leads every address of the contract to the API, but for what only the operator asks', () => {
    const { paths } = parse(read('openapi.yaml')) as { paths: object };
    const places = [...read('docker/nginx/default.conf').matchAll(/location (~ )?(\S+) \{\s*include \/etc\/nginx\/rongcai\/api\.conf/g)];
    const led = (path: string) =>
      places.some(([, pattern, place = '']) => (pattern ? new RegExp(place).test(path) : path.startsWith(place)));
    expect(Object.keys(paths).filter((path) => !led(path))).toEqual(['/healthz', '/readyz', '/metrics']);
    expect(led('/docs') && led('/openapi.yaml')).toBe(true);
    expect(led('/app')).toBe(false);
  });

  it('includes in nginx only files that the image has', () => {
    const included = [...read('docker/nginx/default.conf').matchAll(/include (\/etc\/nginx\/rongcai\/\S+);/g)].map(([, path = '']) => path);
    const put = copied('docker/admin.Dockerfile').map((path) => `/etc/nginx/rongcai/${path.split('/').at(-1)}`);
    expect(included.filter((path) => !put.includes(path))).toEqual([]);
    expect(included.length).toBeGreaterThan(2);
  });
});
