import type { Plugin } from 'vite';

export declare function oneHtmlPolicy(): Plugin;
