import fc from 'fast-check';

// A test gives the same answer on every run; change the seed to look further.
fc.configureGlobal({ seed: 20261122 });
