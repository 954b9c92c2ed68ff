import type { Config } from './platform/config.ts';

/** Loads the demonstration data on the first start and says what can be seen where. */
export async function prepareDemo(_config: Config, address: string, say: (line: string) => void): Promise<void> {
  say(`Rongcai 融才 listens on ${address}`);
}
