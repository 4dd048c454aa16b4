/** What came of a dispatch so far, and the shares its list allows. */
export interface Health {
  /** Copies that were taken or refused. */
  readonly tried: number;
  /** Refused for good, or come back. */
  readonly bounced: number;
  readonly complained: number;
  /** 0 to 1. */
  readonly bounceLimit: number;
  readonly complaintLimit: number;
}

/** Fewer copies say nothing of a share. */
const TELLING = 200;
/** A complaint or two are people's mistakes. */
const COMPLAINTS = 3;

/** Why a dispatch should be paused, in words; null where it should not. Pure. */
export function illness({ tried, bounced, complained, bounceLimit, complaintLimit }: Health): string | null {
  if (tried < TELLING) return null;
  if (bounced / tried > bounceLimit)
    return `${share(bounced / tried)} of the copies bounced; the list allows ${share(bounceLimit)}`;
  if (complained >= COMPLAINTS && complained / tried > complaintLimit)
    return `${share(complained / tried)} of the readers complained; the list allows ${share(complaintLimit)}`;
  return null;
}

/** "12.5 %" */
const share = (of: number): string => `${Number((of * 100).toFixed(1))} %`;
