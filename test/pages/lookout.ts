import type { Page } from '@playwright/test';

/** What a second tab can learn of a page that is on its way out, which no tool can look into any more. */
export interface Glimpse {
  heard: string[];
  on: string;
  text: string;
  /** What the browser shows and keeps of the page, as far as any page could tell. */
  outside: Record<string, unknown>;
}

/** Lets the pages of this context be asked by `glimpse`. Call it before they open, and after `listen`. */
export async function lookOut(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    const channel = new BroadcastChannel('lookout');
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const widget = document.querySelector('talk-dialogue');
      if (typeof data !== 'string' || !widget) return;
      if (data !== 'look') dispatchEvent(new Event(data));
      let turns = 0;
      const answer = () => {
        if (turns++ < 20) return void setTimeout(answer, 0);
        const heard = (window as unknown as Record<symbol, { type: string }[] | undefined>)[Symbol.for('heard')] ?? [];
        channel.postMessage({
          heard: heard.map((one) => one.type),
          on: document.elementFromPoint(400, 300)?.tagName ?? '',
          text: widget.shadowRoot?.textContent ?? '',
          outside: {
            title: document.title,
            address: location.href,
            entries: history.length,
            state: history.state as unknown,
            name: window.name,
            cookies: document.cookie,
            local: Object.keys(localStorage),
            session: Object.keys(sessionStorage),
            asked: performance.getEntriesByType('resource').map((one) => one.name),
            marks: performance.getEntriesByType('mark').length,
          },
        });
      };
      answer();
    };
  });
}

/** Asks the page from another tab; `raise` makes it dispatch an event of that name first. */
export function glimpse(other: Page, raise = 'look'): Promise<Glimpse> {
  return other.evaluate(
    (command) =>
      new Promise<Glimpse>((resolve) => {
        const channel = new BroadcastChannel('lookout');
        channel.onmessage = ({ data }: MessageEvent<unknown>) => {
          if (typeof data !== 'object') return;
          channel.close();
          resolve(data as Glimpse);
        };
        channel.postMessage(command);
      }),
    raise,
  );
}
