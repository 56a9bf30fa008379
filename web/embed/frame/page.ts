// The script of dist/embed.html, beside the element's own: it lets the page round the frame use the element, if its origin is
// one of those allowed.
import { version } from '../../../package.json';
import type {
  CheckWish,
  FixDetail,
  LocateDetail,
  ReportCheckElement,
  ResultDetail,
} from '../../element/public.ts';
import { type FromFrame, isOurs, protocol, type ToFrame } from './messages.ts';

const check = document.querySelector<ReportCheckElement>('ogi-report-check');
if (check && window.parent !== window) serve(check, allowedOrigins().filter(isRoundUs));

/** As far as the browser tells who is round the frame; a message to anybody else would only be an error in its console. */
function isRoundUs(origin: string): boolean {
  const [parent] = location.ancestorOrigins ?? [];
  return parent === undefined || parent === origin;
}

/**
 * Those written into the page by whoever put it on a server; where there are none, the one that the page's own address names,
 * as in `embed.html?origin=https://cms.example`.
 */
function allowedOrigins(): string[] {
  const meta = document.querySelector<HTMLMetaElement>('meta[name=ogi-frame-origins]');
  const written = (meta?.content ?? '').split(/\s+/).filter(Boolean);
  if (written.length > 0) return written;
  return new URLSearchParams(location.search).getAll('origin');
}

function serve(element: ReportCheckElement, origins: string[]): void {
  type Content<Message> = Message extends unknown ? Omit<Message, 'protocol'> : never;
  const say = (message: Content<FromFrame>) => {
    // Every message names whom it is for: a page of another origin that has taken the place of the one allowed hears nothing.
    for (const origin of origins) window.parent.postMessage({ protocol, ...message }, origin);
  };
  /** The check that the next result answers. */
  let asked: number | undefined;

  async function answer(id: number, input: never, options: CheckWish): Promise<void> {
    asked = id;
    try {
      const result = await element.check(input, options);
      // Of a check that another has overtaken the element tells nothing.
      say({
        kind: 'result',
        id,
        result,
        report: element.report ?? { schema: 'ogi-report/1', cells: {} },
      });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const { messageEn = message } = error as { messageEn?: string };
      say({ kind: 'error', id, message, message_en: messageEn });
    } finally {
      if (asked === id) asked = undefined;
    }
  }

  window.addEventListener('message', ({ data, origin, source }: MessageEvent<ToFrame>) => {
    if (source !== window.parent || !origins.includes(origin) || !isOurs(data)) return;
    switch (data.kind) {
      case 'hello':
        say({ kind: 'ready', version });
        break;
      case 'set': {
        const { protocol: _, kind: __, ...settings } = data;
        Object.assign(element, settings);
        break;
      }
      case 'check':
        void answer(data.id, data.input as never, data.options);
        break;
      case 'notify':
        element.notify(data.text);
        break;
      case 'focus':
        element.focus();
        break;
    }
  });

  element.addEventListener('ogi-result', (event) => {
    const { result, report } = (event as CustomEvent<ResultDetail>).detail;
    if (asked === undefined) say({ kind: 'result', result, report });
  });
  element.addEventListener('ogi-locate', (event) => {
    say({ kind: 'locate', ...(event as CustomEvent<LocateDetail>).detail });
  });
  element.addEventListener('ogi-fix', (event) => {
    event.preventDefault();
    say({ kind: 'fix', ...(event as CustomEvent<FixDetail>).detail });
  });
  new ResizeObserver(() => {
    say({
      kind: 'resize',
      height: Math.ceil(document.documentElement.getBoundingClientRect().height),
    });
  }).observe(document.documentElement);
  say({ kind: 'ready', version });
}
