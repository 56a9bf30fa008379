/** What Lit takes of a browser as soon as it is loaded, and what stands there where there is none. */
const early = {
  'reactive-element.js': [/extends HTMLElement\b/, 'extends (globalThis.HTMLElement ?? class {})'],
  'lit-html.js': [
    /=\s*document\s*([,;])/,
    '= globalThis.document ?? { createTreeWalker() { return {}; } }$1',
  ],
};

/**
 * A Vite plugin for modules that programs on servers import too, where pages are drawn first and elements are never made:
 * loading them does nothing there.
 */
export function safeOnServers() {
  return {
    name: 'safe-on-servers',
    transform(code, id) {
      const name = /[\\/](?:@lit[\\/]reactive-element|lit-html)[\\/]([\w-]+\.js)$/.exec(id)?.[1];
      const [pattern, replacement] = early[name] ?? [];
      if (!pattern) return undefined;
      if (!pattern.test(code)) throw new Error(`${name} takes what it needs in another way`);
      return { code: code.replace(pattern, replacement), map: null };
    },
  };
}
