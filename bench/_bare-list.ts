import fastify from 'fastify';
import pg from 'pg';

/** P1's baseline: a bare route that runs the same SQL through pg, without authentication, with a schema serializer. */
const { text, values, columns } = JSON.parse(process.env.STATEMENT ?? '{}') as {
  text: string;
  values: unknown[];
  columns: Record<string, object>;
};
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
const app = fastify();
app.get('/readyz', async () => ({ ok: true }));
app.get(
  '/list',
  {
    schema: {
      response: { 200: { type: 'object', properties: { data: { type: 'array', items: { type: 'object', properties: columns } } } } },
    },
  },
  async () => ({ data: (await pool.query({ name: 'list', text, values })).rows }),
);
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
