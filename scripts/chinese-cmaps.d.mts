import type { Plugin } from 'vite';

export declare function chineseCMaps(): Plugin;
