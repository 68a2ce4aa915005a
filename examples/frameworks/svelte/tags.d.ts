import type { HTMLAttributes } from 'svelte/elements';
import type { TalkTags } from 'talk-it-through';

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends TalkTags<Omit<HTMLAttributes<HTMLElement>, 'lang'>> {}
}
