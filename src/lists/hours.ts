/** When copies may go out: from an hour until another, on the clock of a time zone; over midnight where `from` is later. */
export interface SendingHours {
  /** 0 to 23. */
  readonly from: number;
  /** 0 to 24, not counted in. */
  readonly to: number;
  /** IANA, such as Europe/London. */
  readonly zone: string;
}

const STEP_MS = 15 * 60_000;

/** When the hours begin next; null where it is in them now. To a quarter of an hour, whatever clocks are changed. Pure. */
export function nextOpening(hours: SendingHours, now: Date): Date | null {
  const hourOf = clockIn(hours.zone);
  const isOpen = (at: Date): boolean => isWithin(hours, hourOf(at));
  if (isOpen(now)) return null;
  let at = Math.ceil((now.getTime() + 1) / STEP_MS) * STEP_MS;
  while (!isOpen(new Date(at))) at += STEP_MS;
  return new Date(at);
}

function isWithin({ from, to }: SendingHours, hour: number): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

function clockIn(zone: string): (at: Date) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' });
  return (at) => Number(format.format(at));
}

/** "8-20 Europe/London", or "any" for none; what is wrong and what is accepted where it is neither. Pure. */
export function readHours(
  typed: string,
): { readonly hours: SendingHours | null } | { readonly wrong: string } {
  const text = typed.trim();
  if (text.toLowerCase() === 'any') return { hours: null };
  const [, from, to, zone = ''] = /^(\d{1,2})-(\d{1,2}) +(\S{1,60})$/.exec(text) ?? [];
  const [begin, end] = [Number(from), Number(to)];
  const wrong = {
    wrong: `“${text.slice(0, 60).toWellFormed()}” are no hours. Write them as 8-20 Europe/London, or any.`,
  };
  if (!(begin >= 0 && begin <= 23 && end >= 0 && end <= 24 && begin !== end)) return wrong;
  try {
    return {
      hours: {
        from: begin,
        to: end,
        zone: new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone,
      },
    };
  } catch {
    return { wrong: `“${zone}” is no time zone. Write it as Europe/London.` };
  }
}
