import { write } from '../../src/platform/http/write.ts';
import { accepted, startJob } from '../../src/platform/long-work.ts';
import { type Actor, systemActor } from '../../src/platform/security/actor.ts';
import { KUNDULUN } from '../harness.ts';
import { wire } from '../wire.ts';
import { canary, next, type Prepared } from './kit.ts';

const pdf = () => ({
  body: Buffer.from(`%PDF-1.7\n% ${next()}\n1 0 obj\n<<>>\nendobj\n%%EOF\n`),
  headers: { 'content-type': 'application/octet-stream', 'x-filename': `UTF-8''${encodeURIComponent(`${canary('文件')}.pdf`)}` },
});

export const integration: Prepared = {
  records: {
    files: {
      record: async (kit) => {
        const { body, headers } = pdf();
        const call = await wire(kit.app);
        const answer = await call({ method: 'POST', path: '/v1/files', token: kit.world.clerk.token, body, headers });
        call.close();
        return answer.json;
      },
    },
    jobs: {
      record: async (kit) => {
        const { services } = kit.app;
        const actor: Actor = { ...systemActor, id: kit.world.clerk.id, kind: 'staff', regionCode: KUNDULUN, hats: new Set(['clerk']) };
        const answer = await write(services, actor, null, async (ctx) =>
          accepted(services, await startJob(ctx, 'nothing', {}, { total: 1 }), actor),
        );
        return answer.body;
      },
    },
  },
  requests: {
    uploadFile: (kit) => ({ ...pdf(), query: `?regionCode=${KUNDULUN}&organizationId=${kit.provider.id}` }),
  },
};
