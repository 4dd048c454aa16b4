import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Deps } from '../../src/deps.ts';
import { addAdmin, signInLink } from '../../src/people/service.ts';

/** A browser without a window: keeps cookies, sends forms, follows nothing by itself. */
export interface Browser {
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  post(url: string, fields?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Sends a form of a page with the hidden fields it holds. */
  send(
    page: LightMyRequestResponse,
    action: string,
    fields?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  readonly cookies: Map<string, string>;
}

let visitors = 0;

export function browser(app: FastifyInstance): Browser {
  visitors += 1;
  const remoteAddress = `10.0.${visitors >> 8}.${visitors & 255}`;
  const cookies = new Map<string, string>();
  const request = async (
    method: 'GET' | 'POST',
    url: string,
    headers: Record<string, string>,
    payload?: string,
  ) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = { ...headers, ...(cookie ? { cookie } : {}) };
    const response = await app.inject({
      method,
      url,
      headers: sent,
      remoteAddress,
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value } of response.cookies) value ? cookies.set(name, value) : cookies.delete(name);
    return response;
  };
  const post = (url: string, fields: Record<string, string> = {}) =>
    request(
      'POST',
      url,
      { 'content-type': 'application/x-www-form-urlencoded' },
      new URLSearchParams(fields).toString(),
    );
  return {
    cookies,
    get: (url, headers = {}) => request('GET', url, headers),
    post,
    send: (page, action, fields = {}) => post(action, { ...hiddenFields(page.body, action), ...fields }),
  };
}

/** The hidden fields of the form with this action. */
function hiddenFields(body: string, action: string): Record<string, string> {
  const start = body.indexOf(`action="${action}"`);
  if (start < 0) throw new Error(`no form with the action ${action}`);
  const form = body.slice(start, body.indexOf('</form>', start));
  const fields = form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  return Object.fromEntries([...fields].map(([, name, value]) => [name, value]));
}

/** A browser in which an admin is signed in. */
export async function adminBrowser(
  app: FastifyInstance,
  deps: Deps,
  address = 'ada@admins.example',
): Promise<Browser> {
  await addAdmin(deps, { address, name: 'Ada' });
  return signedIn(app, deps, address);
}

export async function signedIn(app: FastifyInstance, deps: Deps, address: string): Promise<Browser> {
  const one = browser(app);
  const response = await one.post(new URL(await signInLink(deps, address)).pathname);
  if (response.statusCode !== 303) throw new Error(`not signed in: ${response.statusCode}`);
  return one;
}
