import { describe, expect, it } from 'vitest';
import { installationName } from '../../src/db/installation.ts';

describe('installationName', () => {
  it('is the same for one installation, another for another, and tells nothing of the salt', () => {
    const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(installationName(one)).toMatch(/^threefold-[0-9a-f]{12}$/);
    expect(installationName(one)).toBe(installationName(Buffer.from(one)));
    expect(installationName(one)).not.toBe(installationName(other));
    expect(installationName(one)).not.toContain(one.toString('hex').slice(0, 12));
  });
});
