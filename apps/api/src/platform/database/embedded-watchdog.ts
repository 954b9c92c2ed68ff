import { spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { PATIENCE_MS, RECOVERY_MS, type Running } from './embedded-cluster.ts';
import { EmbeddedError, environment, reason } from './embedded-programs.ts';

/**
 * One watchdog for each data folder. Its endpoint is held by the kernel, so neither a killed user nor a killed
 * watchdog leaves a lock behind. It gives one user at a time the turn to see to it that the server runs, again when
 * the server died, and ends the server when the last user left or has been dead for two seconds. A text, because it
 * must run as a process of its own wherever this module is loaded from: sources, build output or a test.
 */
const WATCHDOG = String.raw`
const fs = require('node:fs'), net = require('node:net'), { spawn } = require('node:child_process');
process.title = 'rongcai-database-watchdog ' + process.argv[1];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
const endpoint = process.argv[1].replace(/^@/, '\0');
const users = new Set(), leaving = new Set();
let waiting = [], turn = null, server = null, stopping = false, grace;
const alive = () => {
  try {
    process.kill(server.pid, 0);
    return process.platform !== 'linux' || fs.readFileSync('/proc/' + server.pid + '/cmdline', 'utf8').includes(server.directory);
  } catch (error) { return error.code === 'EPERM'; }
};
const next = () => {
  if (turn || stopping || waiting.length === 0) return;
  turn = waiting.shift();
  turn.write('turn\n');
};
const stopped = () => {
  server = null; stopping = false;
  for (const socket of leaving) socket.destroy();
  if (users.size > 0) return next();
  if (process.platform === 'darwin') fs.rmSync(endpoint, { force: true });
  process.exit();
};
const stop = (mode) => {
  stopping = true;
  if (!server || !alive()) return stopped();
  const { ctl, directory, account } = server;
  const args = ['stop', '-D', require('node:path').join(directory, 'cluster'), '-m', mode, '-t', '60'];
  const child = spawn(ctl, args, { ...account, cwd: '/', stdio: 'ignore' });
  const ended = () => (alive() && mode === 'fast' ? stop('immediate') : stopped());
  child.on('error', ended).on('exit', ended);
};
const drop = (socket) => {
  if (!users.delete(socket)) return;
  waiting = waiting.filter((other) => other !== socket);
  if (turn === socket) turn = null;
  clearTimeout(grace);
  if (users.size === 0 && !stopping) leaving.has(socket) ? stop('fast') : (grace = setTimeout(stop, 2000, 'fast'));
  else if (!stopping) { if (leaving.has(socket)) socket.destroy(); next(); }
};
const hear = (socket, line) => {
  if (line === 'leave') { leaving.add(socket); drop(socket); }
  else { server = JSON.parse(line); if (turn === socket) turn = null; next(); }
};
const listener = net.createServer((socket) => {
  clearTimeout(grace);
  users.add(socket); waiting.push(socket); next();
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    const lines = (text + chunk).split('\n');
    text = lines.pop();
    for (const line of lines) hear(socket, line);
  });
  socket.on('error', () => {}).on('close', () => { drop(socket); leaving.delete(socket); });
});
listener.on('error', () => {
  const other = net.connect(endpoint, () => process.exit());
  other.on('error', () => { fs.rmSync(endpoint, { force: true }); listener.listen(endpoint); });
});
listener.listen(endpoint, () => { grace = setTimeout(stop, 5000, 'fast'); });
setInterval(() => {
  if (!server || turn || stopping || users.size === 0 || alive()) return;
  server = null;
  waiting.unshift(users.values().next().value);
  next();
}, 300);
`;

/** A connection to the watchdog, and a new one whenever it ends, until `leave`. */
export class Membership {
  private readonly endpoint: string;
  private readonly serve: () => Promise<Running>;
  private readonly log: (message: string) => void;
  private socket: Socket | undefined;
  private joined: Running | undefined;
  private served = false;
  private left = false;
  private watchdogAt = 0;
  private failures = 0;

  constructor(endpoint: string, serve: () => Promise<Running>, log: (message: string) => void) {
    this.endpoint = endpoint;
    this.serve = serve;
    this.log = log;
  }

  join(): Promise<Running> {
    const begun = Date.now();
    return new Promise((done, fail) => {
      const attempt = () => {
        const socket = connect(this.endpoint.replace(/^@/, '\0'));
        this.socket = socket;
        if (this.joined) socket.unref();
        socket.on('error', () => {});
        socket.on('connect', () => (this.watchdogAt = 0));
        socket.on('data', () => {
          this.serve().then(
            (running) => {
              socket.write(`${JSON.stringify(running)}\n`);
              if (this.joined) this.log(`PostgreSQL is served again on port ${running.port}`);
              this.joined = running;
              this.failures = 0;
              this.served = !socket.destroyed;
              socket.unref();
              done(running);
            },
            (error) => {
              if (this.joined) this.log(reason(error));
              else this.left = true;
              this.failures++;
              socket.destroy();
              fail(error);
            },
          );
        });
        socket.on('close', () => {
          this.served = false;
          if (this.left) return;
          if (!this.joined && Date.now() - begun > RECOVERY_MS) {
            this.left = true;
            return fail(new EmbeddedError(`The database watchdog does not answer: ${process.execPath} could not be started as one.`));
          }
          this.startWatchdog();
          const timer = setTimeout(attempt, this.joined ? Math.min(100 * 2 ** this.failures, 10_000) : 30);
          if (this.joined) timer.unref();
        });
      };
      attempt();
    });
  }

  async leave(): Promise<void> {
    if (this.left) return;
    for (let waited = 0; !this.served && waited < PATIENCE_MS; waited += 50) await sleep(50);
    this.left = true;
    const socket = this.socket;
    if (!socket || socket.destroyed) return;
    socket.ref();
    await new Promise((done) => socket.on('close', done).write('leave\n'));
  }

  private startWatchdog(): void {
    if (Date.now() - this.watchdogAt < 3_000) return;
    this.watchdogAt = Date.now();
    const child = spawn(process.execPath, ['-e', WATCHDOG, this.endpoint], {
      cwd: '/',
      env: environment(),
      detached: true,
      windowsHide: true,
      stdio: 'ignore',
    });
    child.on('error', (error) => this.log(`The database watchdog could not be started: ${error.message}`)).unref();
  }
}
