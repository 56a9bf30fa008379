import type { Language, Report, Result } from '../../../wasm/types.ts';
import type { CheckInput, CheckWish } from '../../element/public.ts';
import type { CheckTarget } from '../attach.ts';
import { type FrameSettings, type FromFrame, isOurs, protocol, type ToFrame } from './messages.ts';

export interface FrameOptions extends FrameSettings {
  /** The origin of the frame; that of its `src` where it is not said, and 'null' for a sandboxed one without an origin. */
  origin?: string;
  /** Gives the frame the height of what it shows. True unless said otherwise. */
  resize?: boolean;
}

/** An `<ogi-report-check>` in a frame of another origin, to be used as if it were on the page. */
export interface FrameCheck extends CheckTarget {
  /** Resolves with the version of the frame's ogi-check when it can be used. */
  readonly ready: Promise<string>;
  readonly result: Result | undefined;
  readonly report: Report | undefined;
  set(settings: FrameSettings): void;
  /** Hears nothing of the frame any more. */
  disconnect(): void;
}

/** The frame said why; `messageEn` says it in English. */
export class FrameError extends Error {
  constructor(
    message: string,
    readonly messageEn: string,
  ) {
    super(message);
    this.name = 'FrameError';
  }
}

/** `frame`: an `<iframe>` with `embed.html?origin=` and this page's origin in it. */
export function connectFrame(frame: HTMLIFrameElement, options: FrameOptions = {}): FrameCheck {
  return new Connection(frame, options);
}

type Content<Message> = Message extends unknown ? Omit<Message, 'protocol'> : never;

// Where there are no events, as on old servers, there is no frame to connect either.
const Target = typeof EventTarget === 'undefined' ? (class {} as typeof EventTarget) : EventTarget;

class Connection extends Target implements FrameCheck {
  result: Result | undefined;
  report: Report | undefined;
  readonly ready: Promise<string>;
  readonly #frame: HTMLIFrameElement;
  readonly #origin: string;
  readonly #resize: boolean;
  readonly #waiting = new Map<
    number,
    { resolve(result: Result): void; reject(error: Error): void }
  >();
  #isReady: (version: string) => void = () => {};
  #settings: FrameSettings;
  #lastId = 0;

  constructor(frame: HTMLIFrameElement, { origin, resize = true, ...settings }: FrameOptions) {
    super();
    this.#frame = frame;
    this.#origin = origin ?? originOf(frame);
    this.#resize = resize;
    this.#settings = settings;
    this.ready = new Promise((resolve) => {
      this.#isReady = resolve;
    });
    window.addEventListener('message', this.#heard);
    frame.addEventListener('load', this.#greet);
    this.#greet();
  }

  /** A window without an origin cannot be named. */
  get #target(): string {
    return this.#origin === 'null' ? '*' : this.#origin;
  }

  get language(): Language {
    return this.#settings.language ?? 'zh-CN';
  }

  set language(language: Language) {
    this.set({ language });
  }

  get fixable(): boolean {
    return this.#settings.fixable ?? false;
  }

  set fixable(fixable: boolean) {
    this.set({ fixable });
  }

  set(settings: FrameSettings): void {
    this.#settings = { ...this.#settings, ...settings };
    void this.ready.then(() => this.#say({ kind: 'set', ...settings }));
  }

  async check(input: CheckInput, options: CheckWish = {}): Promise<Result> {
    await this.ready;
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#say({ kind: 'check', id, input, options });
    });
  }

  notify(text: string): void {
    this.#say({ kind: 'notify', text });
  }

  focus(): void {
    this.#frame.focus();
    this.#say({ kind: 'focus' });
  }

  disconnect(): void {
    window.removeEventListener('message', this.#heard);
    this.#frame.removeEventListener('load', this.#greet);
    for (const { reject } of this.#waiting.values()) {
      reject(new DOMException('the frame is no longer connected', 'AbortError'));
    }
    this.#waiting.clear();
  }

  /** A frame that was loaded before is asked; one that loads now says so itself. */
  readonly #greet = (): void => {
    const hello: ToFrame = { protocol, kind: 'hello' };
    // To whoever is there, for nothing is in it: before the frame's page has come, its window has no origin to name.
    this.#frame.contentWindow?.postMessage(hello, '*');
  };

  #say(message: Content<ToFrame>): void {
    try {
      this.#frame.contentWindow?.postMessage({ protocol, ...message }, this.#target);
    } catch (error) {
      // Something that cannot be sent to another window.
      if (message.kind !== 'check') throw error;
      this.#waiting.get(message.id)?.reject(error as Error);
      this.#waiting.delete(message.id);
    }
  }

  readonly #heard = ({ data, origin, source }: MessageEvent<FromFrame>): void => {
    if (source !== this.#frame.contentWindow || origin !== this.#origin || !isOurs(data)) return;
    const { protocol: _, kind, ...detail } = data;
    switch (data.kind) {
      case 'ready':
        // Also when the frame was loaded anew, and knows nothing any more.
        this.#say({ kind: 'set', ...this.#settings });
        this.#isReady(data.version);
        break;
      case 'result':
        this.#heardResult(data);
        break;
      case 'error': {
        const caller = this.#waiting.get(data.id);
        this.#waiting.delete(data.id);
        caller?.reject(new FrameError(data.message, data.message_en));
        break;
      }
      case 'locate':
      case 'fix':
        this.dispatchEvent(new CustomEvent(`ogi-${kind}`, { detail, cancelable: true }));
        break;
      case 'resize':
        if (this.#resize) this.#frame.style.height = `${data.height}px`;
        break;
    }
  };

  #heardResult({ id, result, report }: { id?: number; result: Result; report: Report }): void {
    this.result = result;
    this.report = report;
    if (id !== undefined) {
      this.#waiting.get(id)?.resolve(result);
      this.#waiting.delete(id);
    }
    const again = id === undefined && { again: true as const };
    const detail = { result, report, ...again };
    this.dispatchEvent(new CustomEvent('ogi-result', { detail }));
  }
}

function originOf(frame: HTMLIFrameElement): string {
  const isOpaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  return isOpaque ? 'null' : new URL(frame.src, document.baseURI).origin;
}
