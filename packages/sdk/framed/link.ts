import { messageOf, type FrameSays, type HostSays, type MessageOf } from '../../frame-host/messages.js';
import { readHostMessage } from '../../frame-host/read-message.js';

/** As much as can happen before the page around says hello. */
const MOST_WAITING = 50;

type Hello = Extract<MessageOf<HostSays>, { type: 'hello' }>['detail'];

/** The frame's side of the hello, and of the port that it brings (docs/decisions/0010). */
export class Link {
  readonly #listed: readonly string[];
  readonly #onHello: (hello: Hello) => void;
  readonly #onMessage: (message: MessageOf<HostSays>) => void;
  #port: MessagePort | undefined;
  /** Said before there was anybody to hear it. */
  #waiting: object[] = [];

  constructor(
    listed: readonly string[],
    onHello: (hello: Hello) => void,
    onMessage: (message: MessageOf<HostSays>) => void,
  ) {
    this.#listed = listed;
    this.#onHello = onHello;
    this.#onMessage = onMessage;
    window.addEventListener('message', this.#greeted);
  }

  get isOpen(): boolean {
    return this.#port !== undefined;
  }

  /** Lets the page around know that somebody is here, so that it need not wait until everything has loaded. */
  knock(parent: string): void {
    window.parent.postMessage(messageOf<FrameSays, 'knock'>('knock', undefined), parent);
  }

  say<Type extends keyof FrameSays>(type: Type, detail: FrameSays[Type]): void {
    const message = messageOf<FrameSays, Type>(type, detail);
    if (this.#port) this.#port.postMessage(message);
    else if (this.#waiting.length < MOST_WAITING) this.#waiting.push(message);
  }

  end(): void {
    window.removeEventListener('message', this.#greeted);
    this.#port?.close();
    this.#port = undefined;
    this.#waiting = [];
  }

  readonly #greeted = ({ source, origin, data, ports }: MessageEvent<unknown>) => {
    const [port] = ports;
    if (source !== window.parent || !this.#listed.includes(origin) || !port) return;
    const hello = readHostMessage(data);
    if (hello?.type !== 'hello') return;
    this.#port?.close();
    this.#port = port;
    port.onmessage = (event: MessageEvent<unknown>) => {
      const message = readHostMessage(event.data);
      if (message && this.#port === port) this.#onMessage(message);
    };
    this.say('welcome', undefined);
    this.#onHello(hello.detail);
    for (const message of this.#waiting.splice(0)) port.postMessage(message);
  };
}
