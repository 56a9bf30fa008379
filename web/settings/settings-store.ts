import type { Settings } from '../../wasm/types.ts';

const key = 'ogi-settings';

/** What was kept in this browser; undefined where nothing was, or the browser keeps nothing. */
export function keptSettings(): Settings | undefined {
  try {
    return readSettings(localStorage.getItem(key) ?? '');
  } catch {
    return undefined;
  }
}

/** False where the browser keeps nothing: the settings then hold until the page is closed. */
export function keepSettings(settings: Settings | undefined): boolean {
  try {
    if (settings) localStorage.setItem(key, JSON.stringify(settings));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** A text as settings; undefined where it is something else. */
export function readSettings(text: string): Settings | undefined {
  try {
    const value = JSON.parse(text) as { schema?: unknown } | null;
    return value?.schema === 'ogi-settings/1' ? (value as Settings) : undefined;
  } catch {
    return undefined;
  }
}
