export type { CellWrite, EditorAdapter } from './adapter.ts';
export { ckeditor4 } from './adapters/ckeditor4.ts';
export { ckeditor5 } from './adapters/ckeditor5.ts';
export { contentEditable } from './adapters/contenteditable.ts';
export { kindeditor } from './adapters/kindeditor.ts';
export { tinymce } from './adapters/tinymce.ts';
export { tiptap } from './adapters/tiptap.ts';
export { ueditor } from './adapters/ueditor.ts';
export { wangeditor4 } from './adapters/wangeditor4.ts';
export { wangeditor5 } from './adapters/wangeditor5.ts';
export { type AttachOptions, attach, type CheckTarget, type EmbedSession } from './attach.ts';
export type { Field } from './fields.ts';
export {
  connectFrame,
  type FrameCheck,
  FrameError,
  type FrameOptions,
} from './frame/connect-frame.ts';
export { type FormGuard, type GuardOptions, guard } from './guard.ts';
