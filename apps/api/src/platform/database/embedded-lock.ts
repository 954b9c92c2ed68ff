import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { kept, windows } from './embedded-programs.ts';

/** The lock file of the server: its process, port and state; null without one. */
export function lockOf(cluster: string): { pid: number; port: number; state: string } | null {
  const lines = kept(join(cluster, 'postmaster.pid'))?.split('\n');
  return lines ? { pid: Number(lines[0]), port: Number(lines[3]), state: lines[7]?.trim() ?? '' } : null;
}

/** Whether the process is this cluster's server, and not another one that was given a dead server's number. */
export function isServer(pid: number, cluster: string): boolean {
  const [command, args] = windows ? ['tasklist', ['/FI', `PID eq ${pid}`, '/NH']] : ['ps', ['-ww', '-o', 'command=', '-p', String(pid)]];
  const line =
    process.platform === 'linux'
      ? (kept(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ')
      : spawnSync(command, args, { encoding: 'utf8' }).stdout;
  return line.includes('postgres') && (windows || line.includes(cluster));
}

/** Whether any process has this number. */
export function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
