/** pdf.js ships no types for its worker half; it is only handed on to the other half. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
