/** What the tests use of mailauth, which comes without types. */
declare module 'mailauth/lib/dkim/verify.js' {
  export function dkimVerify(
    message: Buffer,
    options: { resolver: (name: string, type: string) => Promise<string[][]> },
  ): Promise<{
    results: { status: { result: string; comment?: string }; signingDomain: string; selector: string }[];
  }>;
}
