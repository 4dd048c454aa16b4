import type { Rule } from './rule.ts';

/**
 * By enhanced status code (RFC 3463, the IANA registry, RFC 7372, RFC 7504 and 7505, and what the large providers
 * document), for where the words decide nothing.
 */
export const STATUS_RULES: readonly Rule[] = [
  { name: 'status-auth', reason: 'authfailure', status: /^[45]\.7\.(?:2[0-46]|30|509)$/ },
  { name: 'status-ptr', reason: 'requireptr', status: /^[45]\.7\.25$/ },
  { name: 'status-null-mx', reason: 'notaccept', status: /^[45]\.(?:1\.10|7\.27|3\.2)$/ },
  { name: 'status-mailbox', reason: 'userunknown', status: /^5\.1\.(?:0|1|3|351)$/ },
  { name: 'status-ambiguous', reason: 'userunknown', status: /^5\.1\.4$/ },
  { name: 'status-destination', reason: 'hostunknown', status: /^5\.(?:1\.2|4\.4)$/ },
  { name: 'status-moved', reason: 'hasmoved', status: /^5\.1\.6$/ },
  { name: 'status-sender', reason: 'rejected', status: /^[45]\.1\.[78]$/ },
  { name: 'status-relayed-format', reason: 'systemerror', status: /^[45]\.1\.9$/ },
  { name: 'status-disabled', reason: 'suspend', status: /^5\.(?:2\.1|7\.13)$/ },
  { name: 'status-full', reason: 'mailboxfull', status: /^[45]\.2\.2$/ },
  { name: 'status-large', reason: 'emailtoolarge', status: /^[45]\.(?:2\.3|3\.4)$/ },
  { name: 'status-filtered', reason: 'filtered', status: /^[45]\.2\.[04]$/ },
  { name: 'status-system-full', reason: 'systemfull', status: /^[45]\.3\.1$/ },
  { name: 'status-system', reason: 'systemerror', status: /^[45]\.(?:3\.[0356]|4\.5)$/ },
  { name: 'status-expired', reason: 'expired', status: /^[45]\.4\.(?:[127]|31[68])$/ },
  { name: 'status-network', reason: 'networkerror', status: /^[45]\.4\.(?:[0368]|14|31[0-57])$/ },
  { name: 'status-protocol', reason: 'syntaxerror', status: /^[45]\.5\.[1-6]$/ },
  { name: 'status-content', reason: 'contenterror', status: /^[45]\.6\.\d{1,3}$/ },
  { name: 'status-banned', reason: 'blocked', status: /^[45]\.7\.6\d\d$/ },
  { name: 'status-policy', reason: 'policyviolation', status: /^[45]\.7\.(?:9|7|[57]\d\d|2[89])$/ },
  { name: 'status-encryption', reason: 'securityerror', status: /^[45]\.7\.(?:[34568]|1[0-24-6])$/ },
  { name: 'status-refused-at-mail', reason: 'rejected', status: /^5\.7\./, phase: ['mail'] },
  { name: 'status-security', reason: 'securityerror', status: /^[45]\.7\.\d{1,3}$/ },
];

/** By the plain SMTP code and the step it answered (RFC 5321 section 4.2.2), the last resort. */
export const CODE_RULES: readonly Rule[] = [
  { name: 'code-no-mail', reason: 'notaccept', code: [521, 556] },
  {
    name: 'code-at-connect',
    reason: 'blocked',
    code: [421, 450, 451, 554, 550, 553, 501],
    phase: ['connect', 'helo'],
  },
  { name: 'code-at-mail', reason: 'rejected', code: [550, 551, 553, 554, 501, 571], phase: ['mail'] },
  { name: 'code-full', reason: 'mailboxfull', code: [552, 422] },
  { name: 'code-disabled', reason: 'suspend', code: [525] },
  { name: 'code-syntax', reason: 'syntaxerror', code: [500, 502, 503, 504, 555] },
  { name: 'code-mailbox', reason: 'userunknown', code: [550, 551, 553], phase: ['rcpt'] },
  { name: 'code-after-data', reason: 'filtered', code: [550, 553, 554], phase: ['data'] },
];
