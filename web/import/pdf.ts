import type { OgiDocument } from '../../wasm/types.ts';
import { DocumentSize } from './document-size.ts';
import { damaged, ImportError, tooLarge } from './import-error.ts';
import { apply, applyVector, IDENTITY, type Matrix, matrixOf, multiply } from './matrix.ts';
import { MOST_PAGES, PageBuilder, type Point, pagesDocument, scanned } from './page.ts';
import { type Font, FontReading, type Shown } from './pdf-fonts.ts';
import { loadPdfLibrary, type PdfLibrary } from './pdf-library.ts';
import { CountingPort } from './pdf-port.ts';
import { checkStreams } from './pdf-streams.ts';

/** The drawing instructions inside a path (pdf.js 5.4: numbers in one array, each followed by its points). */
const PATH = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 };
const PATH_NUMBERS = [2, 2, 6, 4, 0];
/** Text rendering modes that leave no mark on the page. */
const INVISIBLE = new Set([3, 7]);
/** Things drawn on a page, of text every character: a report has some ten thousand. */
const MOST_DRAWN = 500_000;

/** Told as each page is begun, counted from 1. */
export type OnPage = (page: number, pages: number) => void;

export interface PdfOptions {
  /** Folder (URL, in Node a path) of pdf.js's CMaps, needed for Chinese fonts that are not embedded. Ends with a slash. */
  cMapUrl?: string | undefined;
  onPage?: OnPage | undefined;
}

/**
 * The words and ruling lines of a PDF's pages. Not by pdf.js's text content, which joins neighbouring cells, but by the
 * drawing operators themselves.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<OgiDocument> {
  checkStreams(bytes);
  const { getDocument, OPS, PDFWorker, reader } = await loadPdfLibrary();
  let stop: (reason: ImportError) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  // Nobody may be waiting for a page just then.
  stopped.catch(() => {});
  const port = new CountingPort((drawn) => {
    if (drawn > MOST_DRAWN)
      stop(tooLarge('一页图形和文字过多', 'a page with too much drawn on it'));
    return drawn > MOST_DRAWN;
  });
  reader.initializeFromPort(port);
  const worker = PDFWorker.create({ port: port as unknown as Worker, verbosity: 0 });
  const task = getDocument({
    worker,
    // A copy, for pdf.js takes the buffer away from its owner.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    // Which of their codes have a character, and which only a number.
    fontExtraProperties: true,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    // Pictures are not looked at, so they need not be decoded.
    maxImageSize: 1,
    ...cMapsAt(options.cMapUrl),
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES)
      throw tooLarge(`超过 ${MOST_PAGES} 页`, `over ${MOST_PAGES} pages`);
    const builders: PageBuilder[] = [];
    const size = new DocumentSize();
    /** By pdf.js's names for them, which all pages share. */
    const fonts = new Map<string, FontReading>();
    let invisible = 0;
    let isFontMissing = false;
    for (let number = 1; number <= pdf.numPages; number++) {
      options.onPage?.(number, pdf.numPages);
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const builder = new PageBuilder(viewport.width, viewport.height);
      port.beginPage();
      const { fnArray, argsArray } = await Promise.race([page.getOperatorList(), stopped]);
      const fontOf = (name: string) => {
        const found = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
        if (typeof found === 'string' || found === undefined) return found;
        const reading = fonts.get(name) ?? new FontReading(found as Font);
        fonts.set(name, reading);
        return reading;
      };
      const drawing = new PageDrawing(OPS, builder, matrixOf(viewport.transform), fontOf);
      fnArray.forEach((operator, index) => {
        drawing.draw(operator, (argsArray[index] ?? []) as unknown[]);
      });
      invisible += drawing.invisible;
      isFontMissing ||= drawing.isFontMissing;
      builders.push(builder);
      size.add(builder.glyphCount);
      page.cleanup();
    }
    // Scanners hide what they think they read behind the picture; it is too often wrong to judge a report by.
    const visible = builders.reduce((sum, builder) => sum + builder.glyphCount, 0);
    if (invisible > visible) throw scanned();
    if (visible === 0 && isFontMissing) throw withoutFonts();
    const { info } = await pdf.getMetadata();
    const title = (info as { Title?: unknown }).Title;
    return pagesDocument(builders, typeof title === 'string' ? title.trim() : '');
  } catch (error) {
    throw understood(error);
  } finally {
    if (!port.isStopped) {
      await task.destroy();
      worker.destroy();
    }
  }
}

function cMapsAt(cMapUrl: string | undefined) {
  if (cMapUrl === undefined) return {};
  const isAddress = /^https?:/.test(cMapUrl);
  return { cMapUrl, cMapPacked: true, ...(isAddress && { CMapReaderFactory: FetchedCMaps }) };
}

/** pdf.js's own looks at `document`, which no worker has. */
class FetchedCMaps {
  private readonly folder: string;

  constructor({ baseUrl }: { baseUrl: string }) {
    this.folder = baseUrl;
  }

  async fetch({ name }: { name: string }) {
    const answer = await fetch(`${this.folder}${name}.bcmap`);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return { cMapData: new Uint8Array(await answer.arrayBuffer()), isCompressed: true };
  }
}

function understood(error: unknown): unknown {
  if (error instanceof ImportError || !(error instanceof Error)) return error;
  if (error.name === 'PasswordException') {
    return new ImportError(
      'encrypted',
      '有打开密码，无法读取。请去掉密码后另存再选。',
      'is protected by a password. Save it without the password.',
    );
  }
  return damaged('PDF 内容', 'its PDF content', error);
}

function withoutFonts(): ImportError {
  return new ImportError(
    'not_text',
    '没有嵌入字体，其中的文字无法读出。请选择原来的 Word 文件，或用 WPS、Word 重新导出 PDF。',
    'does not hold its fonts, and its text cannot be read. Choose the Word file it was made from, or export the PDF again.',
  );
}

interface TextState {
  font: FontReading | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  matrix: Matrix;
}

/** Follows the drawing operators of one page and hands glyphs and paths to its builder. */
class PageDrawing {
  /** Glyphs that leave no mark. */
  invisible = 0;
  isFontMissing = false;
  private matrix: Matrix;
  private text: TextState = {
    font: undefined,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    matrix: IDENTITY,
  };
  /** The pen within the text matrix, and where its line began. */
  private pen: Point = { x: 0, y: 0 };
  private line: Point = { x: 0, y: 0 };
  /** The space was just changed, and nothing has been drawn in it. */
  private isSpaceEmpty = false;
  private readonly saved: { matrix: Matrix; text: TextState }[] = [];

  private readonly strokes: ReadonlySet<number>;
  private readonly fills: ReadonlySet<number>;

  constructor(
    private readonly ops: PdfLibrary['OPS'],
    private readonly page: PageBuilder,
    private readonly base: Matrix,
    private readonly fontOf: (name: string) => FontReading | string | undefined,
  ) {
    this.matrix = base;
    this.strokes = new Set([
      ops.stroke,
      ops.closeStroke,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ]);
    this.fills = new Set([ops.fill, ops.eoFill]);
  }

  draw(operator: number, args: unknown[]): void {
    // pdf.js leaves out the pictures that it was told not to decode; the space made for one is left.
    if (this.isSpaceEmpty && operator === this.ops.restore) {
      const [across, down] = [
        { x: 1, y: 0 },
        { x: 0, y: 1 },
      ] as const;
      this.page.addPicture(applyVector(this.matrix, across), applyVector(this.matrix, down));
    }
    this.isSpaceEmpty =
      operator === this.ops.transform || (this.isSpaceEmpty && operator === this.ops.setGState);
    this.follow(operator, args);
  }

  private follow(operator: number, args: unknown[]): void {
    const { text, ops } = this;
    const number = (index: number) => Number(args[index]);
    switch (operator) {
      case ops.save:
        this.save();
        break;
      case ops.restore:
      case ops.paintFormXObjectEnd:
        this.restore();
        break;
      case ops.transform:
        this.matrix = multiply(this.matrix, matrixOf(args as number[]));
        break;
      case ops.paintFormXObjectBegin:
        this.save();
        this.matrix = multiply(this.matrix, matrixOf(args[0] as number[] | null));
        break;
      case ops.beginAnnotation:
        this.matrix = multiply(
          multiply(this.base, matrixOf(args[2] as number[])),
          matrixOf(args[3] as number[]),
        );
        break;
      case ops.constructPath:
        this.path(number(0), (args[1] as (ArrayLike<number> | null)[])[0] ?? []);
        break;
      case ops.beginText:
        text.matrix = IDENTITY;
        this.moveTo({ x: 0, y: 0 });
        break;
      case ops.setFont:
        this.setFont(String(args[0]), number(1));
        break;
      case ops.setGState:
        for (const [key, value] of args[0] as [string, unknown][]) {
          if (key === 'Font' && Array.isArray(value))
            this.setFont(String(value[0]), Number(value[1]));
        }
        break;
      case ops.setTextMatrix:
        // pdf.js 5.4 gives the six numbers as one array.
        text.matrix = matrixOf(
          (Array.isArray(args[0]) || ArrayBuffer.isView(args[0]) ? args[0] : args) as number[],
        );
        this.moveTo({ x: 0, y: 0 });
        break;
      case ops.setCharSpacing:
        text.charSpacing = number(0);
        break;
      case ops.setWordSpacing:
        text.wordSpacing = number(0);
        break;
      case ops.setHScale:
        text.scale = number(0) / 100;
        break;
      case ops.setLeading:
        text.leading = -number(0);
        break;
      case ops.setTextRise:
        text.rise = number(0);
        break;
      case ops.setTextRenderingMode:
        text.mode = number(0);
        break;
      case ops.setLeadingMoveText:
        text.leading = number(1);
        this.moveTo({ x: this.line.x + number(0), y: this.line.y + number(1) });
        break;
      case ops.moveText:
        this.moveTo({ x: this.line.x + number(0), y: this.line.y + number(1) });
        break;
      case ops.nextLine:
        this.moveTo({ x: this.line.x, y: this.line.y + text.leading });
        break;
      case ops.showText:
        this.show(args[0] as Shown[]);
        break;
    }
  }

  private save(): void {
    this.saved.push({ matrix: this.matrix, text: { ...this.text } });
  }

  private restore(): void {
    const state = this.saved.pop();
    if (!state) return;
    this.matrix = state.matrix;
    this.text = state.text;
  }

  private setFont(name: string, size: number): void {
    const font = this.fontOf(name);
    // In the place of a font that it cannot make out, pdf.js gives the reason.
    if (typeof font === 'string') this.isFontMissing = true;
    this.text.font = typeof font === 'string' ? undefined : font;
    this.text.size = size;
  }

  private moveTo(point: Point): void {
    this.line = point;
    this.pen = { ...point };
  }

  private show(shown: readonly Shown[]): void {
    const { font: reading, size, charSpacing, wordSpacing, scale, rise, mode } = this.text;
    const font = reading?.font;
    const glyphs = reading?.read(shown) ?? shown;
    const matrix = multiply(this.matrix, this.text.matrix);
    const unit = font?.fontMatrix?.[0] ?? 0.001;
    const vertical = font?.vertical === true;
    const em = applyVector(matrix, { x: 0, y: size });
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      if (typeof glyph === 'number') {
        const shift = (-glyph * size) / 1000;
        if (vertical) this.pen.y += shift;
        else this.pen.x += shift * scale;
        continue;
      }
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
      const metric = glyph.vmetric ?? font?.defaultVMetrics;
      const width = glyph.width * unit * size;
      const at = { x: this.pen.x, y: this.pen.y + rise };
      if (vertical && metric) {
        at.x -= (metric[1] ?? 0) * unit * size;
        at.y -= (metric[2] ?? 0) * unit * size;
      }
      if (INVISIBLE.has(mode)) this.invisible++;
      else
        this.page.addGlyph(
          glyph.unicode,
          apply(matrix, at),
          applyVector(matrix, { x: width * scale, y: 0 }),
          Math.hypot(em.x, em.y),
          reading && { font: reading, code: glyph.originalCharCode },
        );
      if (vertical) this.pen.y += (metric?.[0] ?? -1000) * unit * size - spacing;
      else this.pen.x += (width + spacing) * scale;
    }
  }

  private path(painting: number, numbers: ArrayLike<number>): void {
    const stroke = this.strokes.has(painting);
    const fill = this.fills.has(painting);
    if (!stroke && !fill) return;
    const polygons: Point[][] = [];
    let points: Point[] = [];
    for (let i = 0; i < numbers.length; ) {
      const instruction = numbers[i] as number;
      const count = PATH_NUMBERS[instruction];
      if (count === undefined) return;
      const end = apply(this.matrix, {
        x: numbers[i + count - 1] ?? 0,
        y: numbers[i + count] ?? 0,
      });
      i += 1 + count;
      if (instruction === PATH.closePath) {
        if (points[0]) points.push(points[0]);
      } else if (instruction === PATH.lineTo) {
        points.push(end);
      } else {
        // A curve is no ruling: what follows it begins anew at its end.
        points = [end];
        polygons.push(points);
      }
    }
    this.page.addPath(polygons, { stroke, fill });
  }
}
