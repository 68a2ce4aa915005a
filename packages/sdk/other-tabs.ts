import type { Delivery } from '../delivery/index.js';

/** Neutral on purpose, like the database's name. */
const NAME = 'notes';

/** Tells this browser's other tabs what became of a share: one of them may show it as not arrived yet. */
export function tellOtherTabs({ id, state, reason }: Delivery): void {
  const channel = open();
  channel?.postMessage({ id, state, reason });
  channel?.close();
}

let listening: BroadcastChannel | undefined;

/** Hears what another tab did with what waits on this device. Opened by the first thing that is kept, not before. */
export function hearOtherTabs(hear: (delivery: Delivery) => void): void {
  listening ??= open();
  if (listening)
    // The name is a plain one: somebody else's words under it must not hurt.
    listening.onmessage = ({ data }: MessageEvent<Delivery | null>) => {
      if (data) hear(data);
    };
}

/** Older browsers have no such thing: there, the other tab learns of it when it is opened again. */
function open(): BroadcastChannel | undefined {
  return 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : undefined;
}
