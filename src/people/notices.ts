import type { NoticeDraft } from '../notices/notice.ts';

/** The link that signs somebody in, for fifteen minutes and once. */
export function signInNotice(
  to: { readonly address: string; readonly name: string | null },
  url: string,
): NoticeDraft {
  return {
    kind: 'sign-in',
    to,
    subject: 'Your link to sign in',
    language: 'en',
    blocks: [
      { p: 'Here is the link you asked for. It works once, for 15 minutes.' },
      { button: { label: 'Sign in', url } },
      { small: 'If you did not ask for it, leave it be: nobody is signed in without it.' },
    ],
  };
}
