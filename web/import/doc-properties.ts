import type { CompoundFile } from './cfb.ts';

const CODE_PAGE = 1;
const TITLE = 2;
/** Names TextDecoder knows for the code pages of Chinese files. */
const DECODERS: Record<number, string> = {
  936: 'gb18030',
  950: 'big5',
  1200: 'utf-16le',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The title in a document's properties ([MS-OLEPS]), '' where there is none that can be read. */
export function titleOf(container: CompoundFile): string {
  try {
    const bytes = container.read('\u0005SummaryInformation');
    if (!bytes) return '';
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const section = view.getUint32(44, true);
    const places = new Map<number, number>();
    for (let i = 0; i < Math.min(view.getUint32(section + 4, true), 64); i++) {
      places.set(
        view.getUint32(section + 8 + i * 8, true),
        section + view.getUint32(section + 12 + i * 8, true),
      );
    }
    const title = places.get(TITLE);
    if (title === undefined) return '';
    const page = places.get(CODE_PAGE);
    const decoder = new TextDecoder(
      DECODERS[page === undefined ? 0 : view.getUint16(page + 4, true)] ?? 'gb18030',
    );
    const length = view.getUint32(title + 4, true);
    return decoder
      .decode(bytes.subarray(title + 8, title + 8 + length))
      .replace(/\0.*/s, '')
      .trim();
  } catch {
    return ''; // a title is an extra: properties out of order must not keep the text from being read
  }
}
