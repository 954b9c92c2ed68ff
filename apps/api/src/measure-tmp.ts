import { mkdtempSync } from 'node:fs';
import { startEmbeddedPostgres } from '/work/main/apps/api/src/platform/database/embedded.ts';
import '/work/main/apps/api/src/modules.ts';
import { migrate } from '/work/main/apps/api/src/platform/database/migrate.ts';
import { openDatabase } from '/work/main/apps/api/src/platform/database/database.ts';
import { openKeyring } from '/work/main/apps/api/src/platform/security/keyring.ts';
import { sealNext, keptHead } from '/work/main/apps/api/src/platform/audit.ts';
import { checkAudit } from '/work/main/apps/api/src/platform/audit-check.ts';
const dataDir = mkdtempSync('/tmp/rongcai-measure-');
const server = await startEmbeddedPostgres({ dataDir, durable: false });
await migrate(server.url);
const db = await openDatabase({ url: server.url, poolSize: 3, statementTimeoutMs: 600000 });
const keyring = openKeyring('k1:' + Buffer.alloc(32, 7).toString('base64'));
const services = { db, keyring, clock: () => new Date(), config: { dataDir } } as never;
let t = Date.now();
await db.pool.query(`INSERT INTO audit_entries (id, region_code, at, actor_id, actor_kind, actor_name, address, request_id, action, subject_type, subject_id, before, after, reason, transaction, position)
 SELECT gen_random_uuid(), '150203', now() + i * interval '1 s', gen_random_uuid(), 'staff', '经办人 ' || (i % 50), '10.0.0.7', gen_random_uuid()::text, 'training-order.approve', 'training-order', gen_random_uuid(),
  jsonb_build_object('status', 'submitted', 'note', 'x' || i), jsonb_build_object('status', 'open', 'headcount', i % 100, 'title', '光伏组件操作工订单班', 'regionCode', '150203', 'version', 3), null, 3 + i / 5000, i FROM generate_series(1, 1000000) i`);
console.log('generated', (Date.now() - t) / 1000); t = Date.now();
let n = 0; for (let m = -1; m; n += m > 0 ? m : 0) m = await sealNext(services);
console.log('sealed', n, (Date.now() - t) / 1000); t = Date.now();
const r = await checkAudit(db.pool, keyring, keptHead(dataDir));
console.log('checked', r, (Date.now() - t) / 1000, 'rss MB', process.memoryUsage().rss / 2 ** 20);
const r2t = Date.now(); await checkAudit(db.pool, keyring, keptHead(dataDir)); console.log("checked again", (Date.now() - r2t) / 1000); const c = process.cpuUsage(); console.log("cpu s", c.user / 1e6); await db.close(); await server.stop();
