/**
 * The half of pdf.js that reads files, told to serve the other half in the same thread. Loaded in a worker it would take
 * the worker's own port at once and greet whoever made it, so it must not find the port while it loads.
 */
import './pdf-hidden-port.ts';
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { showPort } from './pdf-hidden-port.ts';

showPort();
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = pdfWorker;
