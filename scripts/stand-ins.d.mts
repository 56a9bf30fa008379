import type { Plugin } from 'vite';

export declare function standIns(files: Record<string, string>): Plugin;
