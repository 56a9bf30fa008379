import type { Plugin } from 'vite';

export declare function thirdParties(): Plugin;
