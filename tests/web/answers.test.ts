import { describe, expect, it } from 'vitest';
import { REFUSALS, type RefusalCode, Refused } from '../../src/errors.ts';
import { answerTo } from '../../src/web/answers.ts';

const STATUS = {
  'bad-input': 400,
  'not-found': 404,
  gone: 410,
  conflict: 409,
  forbidden: 403,
  unavailable: 503,
};

describe('answerTo', () => {
  it.each(Object.keys(REFUSALS) as RefusalCode[])(
    'gives %s its own words and the status of its kind',
    (code) => {
      const answer = answerTo(new Refused(code));
      expect(answer).toMatchObject({
        status: STATUS[REFUSALS[code].kind],
        code,
        says: REFUSALS[code].says,
        fault: false,
      });
      expect(answer.heading).not.toBe('');
      expect(answer.advice).not.toBe('');
    },
  );

  it('names what was found', () => {
    expect(answerTo(new Refused('bad-address', 'x@')).says).toMatch(/Found: x@\.$/);
  });

  it.each([undefined, null, 'text', 7, {}, new Error('secret'), { statusCode: 500 }, { statusCode: 'x' }])(
    'tells nothing of any other error: %s',
    (error) => {
      const answer = answerTo(error);
      expect([answer.status, answer.fault]).toEqual([500, true]);
      expect(JSON.stringify(answer)).not.toContain('secret');
    },
  );

  it('knows a database that is away', () => {
    expect(answerTo(Object.assign(new Error('x'), { code: '57P01' }))).toMatchObject({
      status: 503,
      fault: false,
    });
  });
});
