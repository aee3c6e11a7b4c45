/**
 * Lets the app read the site's time: replaces `Date` by one that is shifted by an offset in ms (0 at first) and
 * returns the setter of that offset. With a hand-driven clock the app would otherwise live in another year than the
 * tickets that it reads.
 */
export function shiftDate(): (offsetMs: number) => void {
  const RealDate = Date;
  let offset = 0;
  const now = (): number => RealDate.now() + offset;

  globalThis.Date = new Proxy(RealDate, {
    construct: (target, parts: unknown[], newTarget) =>
      Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, property, receiver) =>
      property === 'now' ? now : (Reflect.get(target, property, receiver) as unknown),
  });
  return (offsetMs) => {
    offset = offsetMs;
  };
}
