import Type from 'typebox';
import { Refused } from '../../errors.ts';
import { ASSETS, isAsset } from '../assets.ts';
import { PLAIN, type Site } from '../site.ts';

const NAME = Type.Object({ name: Type.String({ maxLength: 60 }) });
const VERSION = Type.Object({ v: Type.Optional(Type.String({ maxLength: 60 })) });

/** The style sheet and the mark. With the hash of their content they may be kept for ever. */
export function assetRoutes(site: Site): void {
  site.get(
    '/assets/:name',
    { ...PLAIN, schema: { params: NAME, querystring: VERSION } },
    async (request, reply) => {
      const { name } = request.params;
      if (!isAsset(name)) throw new Refused('no-such-page');
      const { body, hash, type } = ASSETS[name];
      const kept = request.query.v === hash ? 'public, max-age=31536000, immutable' : 'public, max-age=60';
      return reply.type(type).header('cache-control', kept).header('etag', `"${hash}"`).send(body);
    },
  );
  site.get('/favicon.ico', { ...PLAIN }, async (_request, reply) => reply.redirect('/assets/mark.svg', 301));
  site.get('/robots.txt', { ...PLAIN }, async (_request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .send('User-agent: *\nDisallow: /s/\nDisallow: /desk\nDisallow: /outbox\n'),
  );
}
