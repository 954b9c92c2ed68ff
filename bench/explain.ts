// P8: the language brings its own measurement, so that it can be run outside the system too
import '../packages/policy/bench/explain.ts';
