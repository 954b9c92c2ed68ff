import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const running = new Set();

/** Ends this program with a message meant for people, without a stack. */
export function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/**
 * Runs a program in the foreground and gives its exit code. Ctrl-C reaches the whole group by itself; what is sent to
 * this process alone (by systemd, docker stop, a test) is passed on, and either way the program decides when it ends.
 */
export function run(command, args, { cwd = root, env = process.env, quiet = false, shell = false } = {}) {
  return new Promise((done) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(command, args, { cwd, env, stdio, shell, windowsHide: true });
    let output = '';
    for (const stream of quiet ? [child.stdout, child.stderr] : []) stream.on('data', (chunk) => (output += chunk));
    running.add(child);
    child.on('error', (error) => {
      running.delete(child);
      if (!quiet) console.error(`${command}: ${error.message}`);
      done({ code: 127, output: `${output}${command}: ${error.message}` });
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      done({ code: code ?? 128 + (signalNumbers[signal] ?? 15), output });
    });
  });
}

export const node = (args, options) => run(process.execPath, args, options);

/** Runs TypeScript sources of the workspace, packages included, without building anything. */
export const script = (file, args, options) => node(['--conditions=rongcai-source', '--import', 'tsx', file, ...args], options);

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (running.size === 0) process.exit(128 + signalNumbers[signal]);
    // on a terminal the children have had SIGINT already, and a second one would cut their draining short
    if (signal !== 'SIGINT' || !process.stdin.isTTY) for (const child of running) child.kill(signal);
  });
}

// a signal to npm ends npm and the shell below it, or npm alone; what they started must not stay behind
if (process.env.npm_lifecycle_event) {
  const before = ancestors();
  setInterval(() => {
    if (ancestors() !== before) process.emit('SIGTERM', 'SIGTERM');
  }, 500).unref();
}

function ancestors() {
  try {
    return `${process.ppid} ${readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]}`;
  } catch {
    return `${process.ppid}`;
  }
}
