// ogi-frame/1: what a page and the check in a frame of another origin say to each other. docs/frame.schema.json describes the
// same, and the test with two origins holds every message against it.
import type { Language, Report, Result } from '../../../wasm/types.ts';
import type { CheckInput, CheckWish, FixDetail, LocateDetail } from '../../element/public.ts';

export const protocol = 'ogi-frame/1';

/** What the page may set of the element; it holds from the next check on. */
export interface FrameSettings {
  language?: Language;
  today?: string;
  compact?: boolean;
  fixable?: boolean;
  members?: Report[];
  roster?: string[];
}

type Said<Kind extends string, Content = object> = {
  protocol: typeof protocol;
  kind: Kind;
} & Content;

export type ToFrame =
  | Said<'hello'>
  | Said<'set', FrameSettings>
  | Said<'check', { id: number; input: CheckInput; options: CheckWish }>
  | Said<'notify', { text: string }>
  | Said<'focus'>;

export type FromFrame =
  | Said<'ready', { version: string }>
  /** `id` is that of the check that is answered; without it, the user did something in the frame that was checked again. */
  | Said<'result', { id?: number; result: Result; report: Report }>
  | Said<'error', { id: number; message: string; message_en: string }>
  | Said<'locate', LocateDetail>
  | Said<'fix', FixDetail>
  | Said<'resize', { height: number }>;

export const isOurs = (data: unknown): data is { protocol: typeof protocol; kind: string } =>
  typeof data === 'object' &&
  data !== null &&
  (data as { protocol?: unknown }).protocol === protocol;
