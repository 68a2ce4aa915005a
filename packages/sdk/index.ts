export { mount } from './mount.js';
export type { MountOptions, Talk, TalkEventName } from './mount.js';
export { registerGuide, registerWords } from './registry.js';
export { defineElements } from './define-elements.js';
export type { ElementName, FlowName } from './define-elements.js';
export { TalkError } from '../core/index.js';
export type * from '../core/index.js';
export type {
  Agency,
  DeliveryDetail,
  ErrorDetail,
  Help,
  SealedDetail,
  SealTo,
  TagProps,
  TagSettings,
  TalkEventMap,
  TalkTags,
  Text,
  WordPack,
  WordsGiven,
} from '../elements/index.js';
