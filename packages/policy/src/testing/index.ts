export { type Random, randomCatalogue, randomFacts, randomTree, seeded } from './random-tree.ts';
export { randomPolicy, randomVersion } from './random-version.ts';
export { type Relational, relational } from './relational.ts';
