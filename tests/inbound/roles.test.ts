import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleOf } from '../../src/inbound/roles.ts';

const D = 'lists.example';

describe('roleOf', () => {
  it.each([
    ['LABOR-L@lists.example', { is: 'list', name: 'labor-l' }],
    ['labor-l-request@LISTS.example', { is: 'request', name: 'labor-l' }],
    ['labor-l-owner@lists.example', { is: 'owner', name: 'labor-l' }],
    ['labor-l-subscribe@lists.example', { is: 'subscribe', name: 'labor-l' }],
    ['labor-l-unsubscribe@lists.example', { is: 'unsubscribe', name: 'labor-l' }],
    ['bounce+abc@lists.example', { is: 'bounce', token: 'abc' }],
    ['refuse+abc@lists.example', { is: 'refuse', token: 'abc' }],
    ['MODERATE+ABC@lists.example', { is: 'moderate', token: 'abc' }],
    ['refuse+abc@lists.example', { is: 'refuse', token: 'abc' }],
    ['listserv@lists.example', { is: 'commands' }],
    ['abuse@lists.example', { is: 'postmaster' }],
    ['complaints@lists.example', { is: 'complaints' }],
    ['constructor@lists.example', { is: 'list', name: 'constructor' }],
    ['anything+abc@lists.example', null],
    ['labor-l@elsewhere.example', null],
    ['labor-l', null],
    ['@lists.example', null],
    ['', null],
  ])('%s', (address, role) => {
    expect(roleOf(address, D)).toEqual(role);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => roleOf(text, D) === null || roleOf(`${text}@${D}`, D) !== undefined),
    );
  });
});
