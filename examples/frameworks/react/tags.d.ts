import type { HTMLAttributes } from 'react';
import type { TalkTags } from 'talk-it-through';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends TalkTags<Omit<HTMLAttributes<HTMLElement>, 'lang'>> {}
  }
}
