import type { Rule } from './rule.ts';

/**
 * Codes that large providers put into their refusals and explain on their postmaster pages. They are exact, so they
 * come before any words.
 */
export const PROVIDER_RULES: readonly Rule[] = [
  // Cox and Spectrum: https://www.cox.com/residential/support/email-error-codes.html
  { name: 'aup-listed', reason: 'blocked', text: /aup#(?:cdrbl|cxbl|cxsbl|\w{0,3}-?bl)/ },
  { name: 'aup-connections', reason: 'ratelimited', text: /aup#(?:cxcnct|cxmxrt|cxthrt|in-1310|out-1310)/ },
  { name: 'aup-name', reason: 'requireptr', text: /aup#cxdns/ },
  { name: 'aup-sender', reason: 'rejected', text: /aup#cxsndr/ },
  // Orange, Wanadoo and La Poste write OFR_416, OFR006_102, LPN007_416.
  {
    name: 'orange-blocked',
    reason: 'blocked',
    text: /\bofr\d{0,3}_(?:102|103|108|999)\b|\blpn\d{0,3}_(?:103|510)\b/,
  },
  { name: 'orange-busy', reason: 'ratelimited', text: /\b(?:ofr|lpn)\d{0,3}_(?:104|105|109)\b/ },
  { name: 'orange-sender', reason: 'rejected', text: /\b(?:ofr|lpn)\d{0,3}_(?:403|405|415|421)\b/ },
  { name: 'orange-unknown', reason: 'userunknown', text: /\b(?:ofr|lpn)\d{0,3}_416\b/ },
  { name: 'orange-full', reason: 'mailboxfull', text: /\b(?:ofr|lpn)\d{0,3}_417\b/ },
  { name: 'orange-suspended', reason: 'suspend', text: /\b(?:ofr|lpn)\d{0,3}_(?:420|426)\b/ },
  { name: 'orange-spam', reason: 'spamdetected', text: /\b(?:ofr|lpn)\d{0,3}_506\b/ },
  { name: 'orange-policy', reason: 'policyviolation', text: /\b(?:ofr|lpn)\d{0,3}_630\b/ },
  // Facebook: https://postmaster.facebook.com/response_codes
  { name: 'facebook-unknown', reason: 'userunknown', text: /\brcp-p1\b/ },
  { name: 'facebook-preferences', reason: 'filtered', text: /\brcp-p[23]\b/ },
  { name: 'facebook-rate', reason: 'ratelimited', text: /\b(?:con-t[1-4]|rcp-t2|pol-t[12])\b/ },
  { name: 'facebook-names', reason: 'authfailure', text: /\bdns-p[23]\b/ },
  { name: 'facebook-reverse', reason: 'requireptr', text: /\bdns-[pt]1\b/ },
  { name: 'facebook-policy', reason: 'policyviolation', text: /\bpol-p[1-9]\b/ },
  { name: 'facebook-content', reason: 'contenterror', text: /\bmsg-p[1-3]\b/ },
  { name: 'facebook-system', reason: 'systemerror', text: /\bint-[pt]\d\b/ },
];
