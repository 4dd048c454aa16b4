import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Deps } from '../../deps.ts';
import { FIELD_WORDS } from '../../moderation/edit/changes.ts';
import { type Draft, draftOf } from '../../moderation/edit/draft.ts';
import { type Edited, editAppeal } from '../../moderation/edit/service.ts';
import { decisionOn } from '../../moderation/service.ts';
import type { AtDoor, Door } from '../doors.ts';
import { draftFrom, LISTS, type ListOf, withAnother } from '../edit-form.ts';
import { postView } from '../moderation-view.ts';
import { type EditView, editPage } from '../pages/edit.ts';
import { CLOSED, EDIT_FORM, frameOf, goTo, type Site, sendPage } from '../site.ts';

/** A letter in Russian takes six bytes a character on its way in a form. */
const FORM_BYTES = 512 * 1024;
const BODY = Type.Object(
  { version: Type.Integer({ minimum: 1 }), add: Type.Optional(Type.Enum([...LISTS])) },
  { additionalProperties: Type.Union([Type.String(), Type.Array(Type.String())]) },
);

/** Changing a held appeal. A button that adds an entry saves nothing: it gives the form back with one more. */
export function editRoutes(site: Site, deps: Deps, door: Door): void {
  const { params, looking, acting } = door;
  site.get(
    `${door.route}/edit`,
    { ...CLOSED, schema: { params }, preHandler: looking },
    async (request, reply) => {
      const at = await door.enter(request);
      if (at.appeal.state !== 'held') return goTo(reply, at.path);
      return send(request, reply, at, { draft: draftOf(at.appeal.reading) });
    },
  );

  site.post(
    `${door.route}/edit`,
    { ...EDIT_FORM, bodyLimit: FORM_BYTES, schema: { params, body: BODY }, preHandler: acting },
    async (request, reply) => {
      const at = await door.enter(request);
      const { version, add, ...sent } = request.body;
      const draft = draftFrom(sent as Record<string, string>);
      if (add) return send(request, reply, at, { ...withAnother(draft, add as ListOf), version });
      const edited = await editAppeal(deps, at.appeal.id, { version, draft }, at.by);
      if (edited.is === 'saved')
        return goTo(reply, at.path, edited.fields.length > 0 ? 'changed' : 'unchanged');
      const status = edited.is === 'wrong' ? 400 : 409;
      return send(request, reply, at, await again(deps, edited, { draft, version }), status);
    },
  );
}

type Shown = Pick<EditView, 'draft'> & Partial<Pick<EditView, 'version' | 'wrong' | 'at' | 'notes' | 'open'>>;

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { appeal, path }: AtDoor,
  shown: Shown,
  status = 200,
): FastifyReply {
  const view: EditView = {
    title: appeal.reading.title,
    path,
    version: appeal.version,
    wrong: {},
    at: null,
    notes: [],
    open: true,
    post: postView(appeal),
    evidence: appeal.evidence,
    ...shown,
  };
  return sendPage(reply, editPage(view, frameOf(request, reply)), status);
}

/** The form once more with what was typed, and what kept it from being saved. */
async function again(
  deps: Deps,
  edited: Exclude<Edited, { is: 'saved' }>,
  typed: { readonly draft: Draft; readonly version: number },
): Promise<Shown> {
  switch (edited.is) {
    case 'wrong':
      return { ...typed, wrong: edited.wrong };
    case 'overtaken':
      return { draft: edited.draft, version: edited.appeal.version, notes: overtakenNotes(edited) };
    case 'decided':
      return { ...typed, open: false, notes: [await decidedNote(deps, edited.appeal.id)] };
    default:
      return edited satisfies never;
  }
}

function overtakenNotes({ since, both }: Extract<Edited, { is: 'overtaken' }>): string[] {
  const who = [...new Set(since.map(({ by }) => by.name ?? by.address))].join(' and ');
  const what = [...new Set(since.map(({ field }) => FIELD_WORDS[field]))].join(', ');
  return [
    `Meanwhile ${who} changed this: ${what}. Nothing of yours is saved yet, and nothing is lost.`,
    both.length > 0
      ? `Where both of you changed the same (${both.map(partWords).join(', ')}), the form shows yours; saving it puts yours in place of theirs.`
      : 'The form shows their changes and yours together. Look at it and save it once more.',
  ];
}

function partWords(part: keyof Draft): string {
  return part === 'people' ? 'whom to write to' : FIELD_WORDS[part];
}

async function decidedNote(deps: Deps, appeal: number): Promise<string> {
  const decision = await decisionOn(deps, appeal);
  const who = decision ? (decision.by.name ?? decision.by.address) : 'Somebody';
  const did = decision?.decision === 'reject' ? 'turned it down' : 'approved it';
  return `Meanwhile ${who} ${did}, so nothing can be changed any more. What you typed is below, for you to copy.`;
}
