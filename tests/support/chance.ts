import fc from 'fast-check';

/** A run of the tests can be had again: what they try is chosen anew only when asked, as the fuzz run always does. */
const { TEST_SEED } = process.env;
fc.configureGlobal({
  seed: TEST_SEED === undefined ? 20010321 : TEST_SEED === 'new' ? Date.now() : Number(TEST_SEED),
});
