import { fileURLToPath } from 'node:url';

const own = fileURLToPath(new URL('../web/import/trusted-policy.ts', import.meta.url));
/** `s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0`, minified or not. */
const litsOwn =
  /\w+\s*\?\s*\w+\.createPolicy\(\s*['"]lit-html['"],\s*\{[^{}]*\}\s*\)\s*:\s*(?:void 0|undefined)/;

/**
 * A Vite plugin that gives Lit the Trusted Types policy of `web/import/trusted-policy.ts` in the place of its own, so that a page has
 * one name to allow.
 */
export function oneHtmlPolicy() {
  return {
    name: 'one-html-policy',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/](?:development[\\/])?lit-html\.js$/.test(id)) return undefined;
      if (!litsOwn.test(code)) throw new Error('Lit makes its Trusted Types policy in another way');
      const policy = `import { trustedPolicy as ogiHtmlPolicy } from ${JSON.stringify(own)};\n`;
      return { code: policy + code.replace(litsOwn, 'ogiHtmlPolicy'), map: null };
    },
  };
}
