import type { TalkEventMap, TalkTags } from 'talk-it-through';

/** Vue's names of our events: `talk-result` is `onTalkResult`. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Capitalize<Head>}${Camel<Tail>}`
  : Capitalize<Name>;
type Events = {
  [Name in keyof TalkEventMap as `on${Camel<Name>}`]?: (event: CustomEvent<TalkEventMap[Name]>) => void;
};
type Tag<Name extends keyof TalkTags> = new () => { $props: TalkTags[Name] & Events };

declare module 'vue' {
  interface GlobalComponents {
    'talk-dialogue': Tag<'talk-dialogue'>;
    'talk-check-in': Tag<'talk-check-in'>;
    'talk-window': Tag<'talk-window'>;
    'talk-launcher': Tag<'talk-launcher'>;
  }
}
