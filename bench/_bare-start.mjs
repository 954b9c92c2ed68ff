import fastify from 'fastify';
import pg from 'pg';

// P11's baseline: an empty Fastify server that opens one connection
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const app = fastify();
app.get('/readyz', async () => ({ ok: true }));
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
