// The PDF reader as a classic script: what a page opened from a folder can still load.
import { readPdf } from '../import/pdf.ts';

(globalThis as { ogiPdfReader?: unknown }).ogiPdfReader = { readPdf };
