import type { Person } from './mails.ts';

const FIRST = ['Ada', 'Bela', 'Chen', 'Dora', 'Elif', 'Farid', 'Goran', 'Hana', 'Ines', 'Jamal'];
const LAST = ['Novak', 'Okafor', 'Petrova', 'Quispe', 'Rossi'];

/**
 * Fifty readers at reserved hosts (RFC 2606). `run` tells the people of one demo on the same database from
 * those of another.
 */
export function readers(run: number): Person[] {
  return LAST.flatMap((last) =>
    FIRST.map((first) => ({
      name: `${first} ${last}`,
      address: `${first}.${last}${run > 1 ? run : ''}@${last.toLowerCase()}.example`.toLowerCase(),
    })),
  );
}

/** Three friends of one reader. */
export function friendsOf(reader: Person, run: number): Person[] {
  const first = reader.name.split(' ')[0] ?? '';
  return ['Kim', 'Lee', 'Mar'].map((name) => ({
    name: `${name} (${first}’s friend)`,
    address: `${name}.${first}${run > 1 ? run : ''}@friends.example`.toLowerCase(),
  }));
}
