import type { Result } from '../../wasm/types.ts';
import type { EmbedSession } from './attach.ts';
import { embedWords } from './words.ts';

export interface GuardOptions {
  /**
   * What lets a form go: `none`, a report without any error; `waived`, also errors that the user accepted with a reason; `all`,
   * any report that could be checked; or a function that decides. `waived` unless said otherwise.
   */
  allow?: 'none' | 'waived' | 'all' | ((result: Result) => boolean);
  /** `submit` sends what cannot be checked, too: content that is unreadable or destroyed by its editor, or a core that does not start. */
  unchecked?: 'stop' | 'submit';
  /** The name of a hidden field that is sent along with the result, as JSON; one is made where the form has none. */
  resultField?: string;
  /** Called when a submit was stopped; `result` is undefined where the content could not be checked. */
  stopped?: (result: Result | undefined) => void;
}

export interface FormGuard {
  /** The same decision for what is sent without a form: checks, and tells whether it may go. */
  allows(): Promise<boolean>;
  /** Lets the form go unchecked from now on. */
  release(): void;
}

/** Somebody who goes on typing for this many checks is told so. */
const mostChecks = 8;

/**
 * Stops the submit of a form while the content has errors. What is sent is what was checked: where editor or fields changed
 * meanwhile, they are checked again. The submit then goes on by the button that began it, and every other listener of the form
 * hears of it only then. `form.submit()` of a script asks nobody, as ever; such scripts ask `allows()`.
 */
export function guard(
  form: HTMLFormElement,
  session: EmbedSession,
  options: GuardOptions = {},
): FormGuard {
  let isGoing = false;
  let checking = false;
  let submitter: HTMLElement | null = null;

  async function allows(): Promise<boolean> {
    const isAllowed = await isAllowedNow();
    // What was written since the button was pressed; UEditor looks when it loses the focus, and no more.
    if (isAllowed) session.sync();
    return isAllowed;
  }

  async function isAllowedNow(): Promise<boolean> {
    let result: Result | undefined;
    try {
      result = await checkedResult(session);
    } catch {
      if (options.unchecked === 'submit') return true;
      return stop(undefined, 'unchecked');
    }
    if (!result) return stop(undefined, 'stillChanging');
    if (options.resultField) writeField(form, options.resultField, JSON.stringify(result));
    return isGood(result, options.allow ?? 'waived') || stop(result, 'stopped');
  }

  function stop(result: Result | undefined, why: 'stopped' | 'unchecked' | 'stillChanging'): false {
    const { target } = session;
    const words = embedWords(target.language);
    const errors = result ? openErrors(result) : 0;
    target.notify(why === 'stopped' ? words.stopped(errors) : words[why]);
    target.focus();
    options.stopped?.(result);
    return false;
  }

  async function go(): Promise<void> {
    checking = true;
    try {
      // A check may be done before this event is; a form that is being submitted takes no other submit.
      await new Promise((resolve) => setTimeout(resolve));
      if (!(await allows())) return;
      isGoing = true;
      requestSubmit(form, submitter);
    } finally {
      isGoing = false;
      checking = false;
    }
  }

  function submitted(event: Event): void {
    if (isGoing) return;
    event.preventDefault();
    // Those who send the form by themselves, or empty the editor, are to hear of it when it goes.
    event.stopImmediatePropagation();
    submitter = (event as SubmitEvent).submitter ?? null;
    if (!checking) void go();
  }

  // On the way down, from where the form's own listeners, and one written into its tag, come after.
  const top = form.getRootNode();
  const onlyThis = (event: Event) => {
    if (event.target === form) submitted(event);
  };
  top.addEventListener('submit', onlyThis, true);
  return { allows, release: () => top.removeEventListener('submit', onlyThis, true) };
}

/** Of what stands in editor and fields when it resolves; undefined where they do not come to rest. */
async function checkedResult(session: EmbedSession): Promise<Result | undefined> {
  for (let count = 0; count < mostChecks; count++) {
    const result = await session.check();
    if (session.isCurrent) return result;
  }
  return undefined;
}

function isGood(result: Result, allow: NonNullable<GuardOptions['allow']>): boolean {
  if (typeof allow === 'function') return allow(result);
  if (allow === 'all') return true;
  return allow === 'none' ? result.counts.error === 0 : openErrors(result) === 0;
}

const openErrors = ({ findings }: Result): number =>
  findings.filter(({ severity, waived }) => severity === 'error' && waived === undefined).length;

// Fields of a form hide its methods: <button name=submit>. The prototype still has them.
const { prototype } =
  typeof HTMLFormElement === 'undefined' ? { prototype: undefined } : HTMLFormElement;

function requestSubmit(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const isStillThere = submitter?.isConnected && (submitter as HTMLButtonElement).form === form;
  if (isStillThere) prototype?.requestSubmit.call(form, submitter);
  else prototype?.requestSubmit.call(form);
}

function writeField(form: HTMLFormElement, name: string, value: string): void {
  const { ownerDocument } = form;
  const elements = [...ownerDocument.querySelectorAll('input')];
  const known = elements.find((input) => input.form === form && input.name === name);
  const field = known ?? ownerDocument.createElement('input');
  if (!known) {
    field.type = 'hidden';
    field.name = name;
    Element.prototype.append.call(form, field);
  }
  field.value = value;
}
