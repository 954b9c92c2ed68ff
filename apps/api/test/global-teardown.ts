import './global-setup.ts';

export default async function tearDown(): Promise<void> {
  for (const undo of globalThis.rongcaiTestCleanup?.reverse() ?? []) await undo();
  globalThis.rongcaiTestCleanup = undefined;
}
