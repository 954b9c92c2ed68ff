import Sequencer from '@jest/test-sequencer';

/**
 * What is known to take longest, the longest first: a file that takes minutes and begins last keeps one worker busy
 * while the others have nothing left. The rest is known by its size, until a run on this machine has measured it.
 */
export const longest = [
  /\/browser\/screens\.browser\.test\.ts$/,
  /\.browser\.test\.ts$/,
  /\/test\/(demo|policy-agreement|authorization)\.test\.ts$/,
  /\/(recheck\.http|embedded)\.test\.ts$/,
  /\/test\/.*(crash|race|fuzz).*\.test\.ts$/,
];

function rankOf({ path }) {
  const rank = longest.findIndex((pattern) => pattern.test(path.replaceAll('\\', '/')));
  return rank === -1 ? longest.length : rank;
}

/** The order of test files: as measured by the last run where there was one, else by what is known of them. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.every(({ duration }) => duration !== undefined)) return sorted;
    return sorted.sort((a, b) => rankOf(a) - rankOf(b));
  }
}
