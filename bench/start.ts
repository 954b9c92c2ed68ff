import { benchDatabase, heading, line, median, startApi, startProcess } from './_server.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 11);

heading('P11  start to ready on a prepared database', '≤ 3 × an empty Fastify server that opens one pg connection');
const database = await benchDatabase();
try {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const bare = await startProcess('bench/_bare-start.mjs', { DATABASE_URL: database.url });
    theirs.push(bare.readyMs);
    await bare.stop();
    const api = await startApi(database.url);
    ours.push(api.readyMs);
    await api.stop();
  }
  line('empty Fastify + one connection', `${median(theirs).toFixed(0)} ms`);
  line('the API', `${median(ours).toFixed(0)} ms`);
  line('ratio', `${(median(ours) / median(theirs)).toFixed(2)} ×`);
} finally {
  await database.stop();
}
