export { type Random, randomCatalogue, randomFacts, seeded } from './random-facts.ts';
export { randomTree } from './random-tree.ts';
export { randomPolicy, randomVersion } from './random-version.ts';
export { type Relational, relational } from './relational.ts';
