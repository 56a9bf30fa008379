import type { Plugin } from 'vite';

export declare function safeOnServers(): Plugin;
