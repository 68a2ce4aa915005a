import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { TalkTags } from 'talk-it-through';

type Html = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends TalkTags<Omit<Html, 'lang'>> {}
  }
}
