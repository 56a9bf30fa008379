import type { Plugin } from 'vite';

export declare function coreScriptBeside(): Plugin;
