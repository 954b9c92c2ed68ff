import type { DemoStage } from '../apps/api/src/demo-mode.ts';
import type { Stage } from './stage.ts';

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
export type Made = any;

/** A member of staff at work: signed in with the account of the demonstration, with its rights and no others. */
export interface Staff {
  get(path: string): Promise<Made>;
  create(path: string, body: object): Promise<Made>;
  patch(path: string, id: string, body: object): Promise<Made>;
  act(path: string, id: string, action: string, body?: object): Promise<Made>;
  /** Something that the system must refuse, with the code of the refusal. */
  refused(path: string, body: object, code: string): Promise<Made>;
  upload(path: string, csv: string): Promise<Made>;
  text(path: string): Promise<string>;
}

export async function signIn(app: DemoStage['app'], stage: Stage, username: string, password: string): Promise<Staff> {
  const answer = await app.inject({ method: 'POST', url: '/v1/auth/login', payload: { username, password } });
  if (answer.statusCode !== 200) throw new Error(`${username} cannot sign in: ${answer.body}`);
  const authorization = `Bearer ${answer.json().accessToken}`;
  const call = async (method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object | string, headers: Record<string, string> = {}) => {
    stage.tick();
    const given = payload === undefined ? {} : { payload };
    return app.inject({ method, url: `/v1/${path}`, headers: { authorization, 'if-match': '*', ...headers }, ...given });
  };
  const expect = (method: string, path: string, statuses: number[], made: Awaited<ReturnType<typeof call>>) => {
    if (!statuses.includes(made.statusCode)) throw new Error(`${username}: ${method} /v1/${path} answered ${made.statusCode}: ${made.body}`);
    return made;
  };
  return {
    get: async (path) => expect('GET', path, [200], await call('GET', path)).json(),
    create: async (path, body) => expect('POST', path, [201], await call('POST', path, body)).json(),
    patch: async (path, id, body) => expect('PATCH', path, [200], await call('PATCH', `${path}/${id}`, body)).json(),
    async act(path, id, action, body) {
      const url = `${path}/${id}/${action}`;
      return expect('POST', url, [200], await call('POST', url, body)).json();
    },
    async refused(path, body, code) {
      const problem = expect('POST', path, [400, 403, 409, 422], await call('POST', path, body)).json();
      if (!String(problem.type).endsWith(`:${code}`)) throw new Error(`POST /v1/${path} was refused otherwise than expected: ${JSON.stringify(problem)}`);
      return problem;
    },
    upload: async (path, csv) => expect('POST', path, [200], await call('POST', path, csv, { 'content-type': 'text/csv' })).json(),
    text: async (path) => expect('GET', path, [200], await call('GET', path)).body,
  };
}
