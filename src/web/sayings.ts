/** What the page after a form says of it. A word in the address names the sentence; nothing else from it is shown. */
const SAYINGS: ReadonlyMap<string, string> = new Map([
  ['written', 'Your letter is counted. Thank you.'],
  ['asked', 'Look at your mail: there is a message that asks whether it was you.'],
  ['yours', 'This link is your own now. Whoever comes through it counts as brought by you.'],
  ['on-the-list', 'You are on the list: your own link is in the mail you got from it.'],
  ['paused', 'The mail is paused.'],
  ['resumed', 'Appeals come to you again.'],
  ['approved', 'Approved. It is on its way to the subscribers.'],
  ['rejected', 'Rejected. Nobody gets it.'],
  ['changed', 'The changes are saved. What stands here is what goes out.'],
  ['unchanged', 'Nothing was changed.'],
  ['held', 'It is held. Its moderators are asked.'],
  ['list-made', 'The list is there. Its moderator decides what goes out.'],
  ['signed-out', 'You are signed out.'],
  ['welcome', 'You are signed in.'],
  ['steered-schedule', 'The time is set.'],
  ['steered-pause', 'It is paused. Copies under way at this moment still go out.'],
  ['steered-resume', 'It goes on.'],
  ['steered-cancel', 'It is cancelled. No more copies go out.'],
  ['steered-slow', 'The pace is set.'],
  ['settled', 'Those copies are settled.'],
  ['tested', 'A test copy is on its way to you, and to nobody else.'],
  ['again', 'The message is being read again.'],
]);

export function sayingOf(word: unknown): string | null {
  return typeof word === 'string' ? (SAYINGS.get(word) ?? null) : null;
}
