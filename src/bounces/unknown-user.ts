import { anyOf } from './sayings.ts';

/*
 * The ways in which the world's mail systems say that there is no such mailbox: somebody is said to be gone, or
 * nobody is said to be there. This is the commonest lasting failure, so it has a page of its own.
 */

/** Whom the texts speak of, in the languages they speak. */
const WHO = [
  'user(?: ?(?:name|id|account))?(?:\\(s\\))?',
  'recipients?(?: name| address(?:es)?)?',
  'mail ?box',
  '(?:e-?mail |mail |destination |recipient )?address(?:ee|es)?',
  'account',
  'alias',
  'local[ -]?part',
  'person',
  'subscriber',
  'customer',
  'member',
  'mail drop',
  'name',
  'destinataire',
  'utilisateur',
  'usuario',
  'destinatario',
  'benutzer',
  'empf[aä]nger',
].join('|');

/** What is said of them. */
const GONE = [
  'unknown',
  'not (?:found|exist|known|valid|listed|recogni[sz]ed|our|defined)',
  'not (?:a (?:valid|known|local)|in (?:our|my|the)|available here|here|on this)',
  "does(?:n't| not) exist",
  "(?:does(?:n't| not) have|has no) an?",
  'invalid',
  'non-?existent',
  'undefined',
  'not available$',
  'no longer (?:exist|valid|in use|available|active|accept)',
  '(?:could not|cannot) be found',
  "isn't",
  'inconnu',
  'invalide',
  'non recens',
  'desconocid',
  'inexistente',
  'sconosciut',
  'unbekannt',
  'existiert nicht',
  'no existe',
].join('|');

/** What nobody of that name is called. */
const NO_SUCH = [
  'unknown',
  'no such',
  'invalid',
  'non-?existent',
  'illegal',
  'unknown or illegal',
  'undefined',
  'unrecogni[sz]ed',
  'no valid',
  'unable to find',
  'not our',
  'bad',
  'nonlocal',
  'is not a valid',
].join('|');

const KINDS = '(?:local |final |delivery |destination |mail |e-?mail |recipient |virtual ){0,3}';

/** On the diagnostic in lower case. */
export const UNKNOWN_USER: RegExp = anyOf(
  new RegExp(
    `\\b(?:${WHO})(?: [^ ]{1,80}){0,6}?[ :.,'"]{1,4}(?:is |was |are |has |either |been )?(?:an? )?(?:${GONE})`,
  ),
  new RegExp(`(?:${NO_SUCH}) ${KINDS}(?:${WHO})\\b`),
  /\bno (?:user|mail ?box|account|such)\b(?! specified)/,
  /not (?:a )?mailbox (?:here|found|by|for)/,
  /no one (?:here|by)/,
  /nobody (?:here )?by/,
  /there is no (?:user|one|such)/,
  /recip(?:ient)?not ?found/,
  /user (?:doesn't|does not) have an?/,
  /does not have an? .{0,60}account/,
  /validrcptto/,
  /user not local/,
  /not a (?:valid|known) recipient/,
  /recipients? cannot be verified/,
  /find any mailbox/,
  /rejected recipient/,
  /mail ?box (?:is )?(?:unavailable|not available|name not allowed)/,
  /not a known/,
  /not listed in/,
  /unlisted recipient/,
  /not our (?:user|customer)/,
  /bad destination mailbox/,
  /n'existe pas/,
  /mauvaise adresse/,
  /no est[aá] dado de alta/,
  /адрес.{0,40}(?:не существует|не найден)/,
  /пользовател.{0,40}(?:не найден|не существует|отсутствует)/,
  /нет такого/,
  /недействительн/,
  /宛先.{0,20}不明/,
  /見つかりません/,
  /用户不存在/,
);
