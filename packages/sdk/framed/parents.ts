/** Who is around this frame, as far as this browser tells. */
export type Around =
  /** Every one of them is listed; the nearest can be spoken to. */
  | { state: 'listed'; parent: string }
  | { state: 'refused'; origin: string }
  /** The browser says nothing: the hello has to. */
  | { state: 'unknown' };

/** The origins in a list as it stands in `frame-parents`: each whole, without a path; anything else is left out. */
export function originsIn(list: string | null): string[] {
  return (list ?? '').split(/\s+/).filter((one) => {
    try {
      return new URL(one).origin === one;
    } catch {
      return false;
    }
  });
}

/**
 * Everybody around has to be listed, as in a `frame-ancestors` header.
 *
 * @param ancestors the origins around, nearest first, where the browser tells them.
 * @param referrer where this page was asked for from, where it does not.
 */
export function whoIsAround(
  listed: readonly string[],
  ancestors: readonly string[] | undefined,
  referrer: string,
  own: string,
): Around {
  const around = ancestors ?? fromReferrer(referrer, own);
  const strange = around?.find((origin) => !listed.includes(origin));
  if (strange !== undefined) return { state: 'refused', origin: strange };
  return around?.[0] === undefined ? { state: 'unknown' } : { state: 'listed', parent: around[0] };
}

/** After a link inside the frame it is this very site, which tells nothing. */
function fromReferrer(referrer: string, own: string): readonly string[] | undefined {
  const [origin] = originsIn(/^[a-z]+:\/\/[^/]+/.exec(referrer)?.[0] ?? null);
  return origin === undefined || origin === own ? undefined : [origin];
}
