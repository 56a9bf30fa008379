// TipTap is published in modules of many packages only; the test bundles these three.
export { Editor } from '@tiptap/core';
export { TableKit } from '@tiptap/extension-table';
export { StarterKit } from '@tiptap/starter-kit';
