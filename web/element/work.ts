import type { Report } from '../../wasm/types.ts';
import type { Work } from './public.ts';

export const newWork = (name: string, report: Report): Work => ({
  name,
  report,
  waivers: [],
  confirmed: [],
  wrong: [],
});
