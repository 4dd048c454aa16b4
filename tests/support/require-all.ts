/**
 * Says in one line what is not here, and so which tests are skipped; answers null.
 *
 * @throws Error with the same line where TEST_REQUIRE_ALL is 1: then nothing may be left out.
 */
export function mayLeaveOut(line: string): null {
  if (process.env.TEST_REQUIRE_ALL === '1') throw new Error(`${line} TEST_REQUIRE_ALL forbids it.`);
  console.warn(line);
  return null;
}
