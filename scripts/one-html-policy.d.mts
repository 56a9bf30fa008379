import type { Plugin } from 'vite';
export function oneHtmlPolicy(): Plugin;
