/**
 * The commands of LISTSERV, Mailman and Majordomo that a list server takes by mail, as one table. `args` says
 * how many words may follow; `named` marks the commands whose first word is a list, which makes a line sure.
 */
export interface CommandForm {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

const form = (name: string, least: number, most: number): CommandForm => ({ name, least, most });

/** Words as people write them, shortened forms among them, to the canonical command. */
export const COMMANDS: Readonly<Record<string, CommandForm>> = {
  subscribe: form('SUBSCRIBE', 0, 8),
  subscrib: form('SUBSCRIBE', 1, 8),
  sub: form('SUBSCRIBE', 1, 8),
  join: form('SUBSCRIBE', 1, 8),
  signoff: form('SIGNOFF', 0, 3),
  signof: form('SIGNOFF', 1, 3),
  unsubscribe: form('SIGNOFF', 0, 3),
  unsub: form('SIGNOFF', 0, 3),
  leave: form('SIGNOFF', 0, 3),
  remove: form('SIGNOFF', 0, 2),
  sig: form('SIGNOFF', 1, 3),
  set: form('SET', 1, 8),
  index: form('INDEX', 0, 2),
  ind: form('INDEX', 1, 2),
  get: form('GET', 1, 6),
  getpost: form('GETPOST', 2, 20),
  review: form('REVIEW', 1, 8),
  rev: form('REVIEW', 1, 8),
  inv: form('INVITE', 1, 6),
  scan: form('SCAN', 1, 3),
  search: form('SEARCH', 1, 30),
  info: form('INFO', 0, 2),
  intro: form('INTRO', 0, 1),
  help: form('HELP', 0, 2),
  query: form('QUERY', 1, 6),
  q: form('QUERY', 1, 6),
  confirm: form('CONFIRM', 0, 4),
  auth: form('AUTH', 1, 30),
  ok: form('OK', 0, 2),
  lists: form('LISTS', 0, 4),
  list: form('LISTS', 0, 4),
  which: form('WHICH', 0, 1),
  who: form('WHO', 0, 4),
  register: form('REGISTER', 1, 6),
  echo: form('ECHO', 0, 20),
  password: form('PASSWORD', 0, 4),
  pw: form('PW', 1, 4),
  stats: form('STATS', 0, 6),
  show: form('SHOW', 1, 4),
  release: form('RELEASE', 0, 1),
  add: form('ADD', 2, 8),
  delete: form('DELETE', 2, 6),
  del: form('DELETE', 2, 6),
  change: form('CHANGE', 2, 4),
  hold: form('HOLD', 1, 2),
  free: form('FREE', 1, 2),
  put: form('PUT', 1, 6),
  afd: form('AFD', 1, 6),
  fui: form('FUI', 1, 6),
  recipients: form('REVIEW', 1, 3),
  remind: form('REMIND', 1, 2),
  invite: form('INVITE', 2, 6),
  approve: form('APPROVE', 2, 8),
  distribute: form('DISTRIBUTE', 2, 3),
  reject: form('REJECT', 2, 3),
  accept: form('APPROVE', 2, 3),
  purge: form('PURGE', 0, 2),
  modindex: form('MODINDEX', 1, 1),
  last: form('LAST', 1, 2),
};

/** Words after which nothing is a command. */
export const ENDINGS: ReadonlySet<string> = new Set(['end', 'quit', 'stop', 'exit', 'bye', '--', '---']);
