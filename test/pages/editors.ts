import type { Page } from '@playwright/test';

/** What an editor lets through: tags, and on each the attributes. `hosts` are those that a frame may come from. */
export interface Lets {
  tags: Readonly<Record<string, readonly string[]>>;
  hosts?: readonly string[];
}

const TEXT = { a: ['href'], p: [], em: [], strong: [], ul: [], ol: [], li: [], br: [] } as const;

/** Editors by what they do to what is pasted. They stand for a kind, and are none of the products themselves. */
export const EDITORS = {
  stripsScripts: { tags: { ...TEXT, iframe: ['src', 'title', 'width', 'height', 'sandbox'] } },
  stripsMore: { tags: { ...TEXT, iframe: ['src', 'width', 'height'] } },
  onlyText: { tags: TEXT },
} as const satisfies Record<string, Lets>;

/** One frame and nothing else, from a host on the list. */
export const frameFrom = (...hosts: readonly string[]): Lets => ({
  tags: { iframe: ['src', 'width', 'height', 'title'] },
  hosts,
});

/** A list as an administrator writes it: `<iframe src title> <talk-dialogue agency>`. */
export function listed(text: string): Lets {
  const tags = [...text.matchAll(/<([a-z-]+)([^>]*)>/g)].map(
    ([, tag = '', names = '']) => [tag, names.split(/\s+/).filter(Boolean)] as const,
  );
  return { tags: { ...TEXT, ...Object.fromEntries(tags) } };
}

/** What is left of what was pasted: a tag that is not allowed goes and its text stays, a script goes whole. */
export function leftOf(page: Page, pasted: string, { tags, hosts }: Lets): Promise<string> {
  return page.evaluate(
    ({ pasted, tags, hosts }) => {
      const { body } = new DOMParser().parseFromString(pasted, 'text/html');
      for (const script of body.querySelectorAll('script, style')) script.remove();
      for (const element of [...body.querySelectorAll('*')]) {
        const allowed = tags[element.localName];
        const isElsewhere =
          hosts && element.localName === 'iframe' && !hosts.includes(new URL(element.getAttribute('src') ?? '').host);
        if (!allowed || isElsewhere) element.replaceWith(...(isElsewhere ? [] : element.childNodes));
        else for (const name of element.getAttributeNames()) if (!allowed.includes(name)) element.removeAttribute(name);
      }
      return body.innerHTML;
    },
    { pasted, tags: tags as Record<string, readonly string[]>, hosts },
  );
}

/** As editors do that take lines for text: a paragraph at an empty line, a break at every other. */
export const asParagraphs = (pasted: string): string =>
  pasted
    .trim()
    .split(/\n\s*\n/)
    .map((block) => `<p>${block.trim().replaceAll('\n', '<br />\n')}</p>`)
    .join('\n');
