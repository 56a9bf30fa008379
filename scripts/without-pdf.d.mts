import type { Plugin } from 'vite';

export declare function withoutPdf(): Plugin;
