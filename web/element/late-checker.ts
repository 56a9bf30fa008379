import { type Core, type Reader, rememberClaims } from '../../wasm/index.ts';
import type { AsyncChecker } from './public.ts';

/**
 * The two modules behind the promises the elements expect. The one that reads is loaded when there is something to read;
 * a crashed one is waited for.
 */
export function lateChecker(core: Core, loadReader: () => Promise<Reader>): AsyncChecker {
  const claimsOf = rememberClaims();
  let loading: Promise<Reader> | undefined;

  async function reader(): Promise<Reader> {
    loading ??= loadReader().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    const loaded = await loading;
    await loaded.ready;
    return loaded;
  }

  return {
    async recognise(document) {
      return (await reader()).recognise(document);
    },
    async check(report, options) {
      const claims = report.sections ? claimsOf(await reader(), report) : undefined;
      await core.ready;
      return core.check(report, options, claims);
    },
    async catalogue(options) {
      await core.ready;
      return core.catalogue(options);
    },
  };
}
