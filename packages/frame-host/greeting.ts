import { messageOf, type FrameSays, type HostSays, type MessageOf } from './messages.js';
import { isLanguageTag, readFrameMessage } from './read-message.js';

export interface GreetingOptions {
  frame: HTMLIFrameElement;
  /** The only origin that is ever named as a target, and the only one that is heard. */
  origin: string;
  /** The page's language, said with every hello. */
  language: () => string;
  /** Whatever the frame says once it has been greeted. */
  onMessage(message: MessageOf<FrameSays>): void;
}

/**
 * The page's side of the hello: it answers a knock, or greets a page that has loaded without one, with a port of its own
 * (docs/decisions/0010). A new page in the frame gets a new port, and only the last two are heard.
 */
export class Greeting {
  readonly #options: GreetingOptions;
  #port: MessagePort | undefined;
  /** The port before: one page may be greeted twice, as it loads and as it knocks, and speak before it has the second. */
  #before: MessagePort | undefined;
  /** Whether the page that is in the frame now has been greeted already. */
  #isGreeted = false;
  #isWelcome = false;

  constructor(options: GreetingOptions) {
    this.#options = options;
    window.addEventListener('message', this.#onKnock);
    options.frame.addEventListener('load', this.#onLoad);
  }

  /** Whether there is somebody at the other end. */
  get isWelcome(): boolean {
    return this.#isWelcome;
  }

  say<Type extends keyof HostSays>(type: Type, detail: HostSays[Type]): void {
    if (this.#isWelcome) this.#port?.postMessage(messageOf<HostSays, Type>(type, detail));
  }

  end(): void {
    window.removeEventListener('message', this.#onKnock);
    this.#options.frame.removeEventListener('load', this.#onLoad);
    this.#before?.close();
    this.#port?.close();
    this.#before = this.#port = undefined;
    this.#isWelcome = false;
  }

  readonly #onKnock = ({ source, origin, data }: MessageEvent<unknown>) => {
    const { frame, origin: expected } = this.#options;
    if (source !== frame.contentWindow || source === null || origin !== expected) return;
    if (readFrameMessage(data)?.type === 'knock') this.#greet();
  };

  readonly #onLoad = () => {
    if (!this.#isGreeted) this.#greet();
    this.#isGreeted = false;
  };

  #greet(): void {
    const { frame, origin, language } = this.#options;
    const { port1, port2 } = new MessageChannel();
    let isWelcome = false;
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readFrameMessage(data);
      if (!message || (this.#port !== port1 && this.#before !== port1)) return;
      if (message.type === 'welcome') isWelcome = true;
      if (this.#port === port1) this.#isWelcome = isWelcome;
      if (isWelcome) this.#options.onMessage(message);
    };
    this.#before?.close();
    this.#before = this.#port;
    this.#isWelcome = false;
    this.#port = port1;
    this.#isGreeted = true;
    const lang = language();
    const hello = messageOf<HostSays, 'hello'>('hello', isLanguageTag(lang) ? { lang } : {});
    frame.contentWindow?.postMessage(hello, origin, [port2]);
  }
}
