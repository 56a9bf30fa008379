import type { OgiDocument } from '../../wasm/types.ts';
import { DocumentSize } from './document-size.ts';
import { damaged, tooLarge } from './import-error.ts';
import type { MarkupElement } from './markup.ts';
import { apply, applyVector, IDENTITY, type Matrix, matrixOf, multiply } from './matrix.ts';
import { MOST_PAGES, PageBuilder, type Point, pagesDocument } from './page.ts';
import { child, children, ownText, parseXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** OFD measures in millimetres, a Document in points. */
const POINTS = 72 / 25.4;
const A4 = [0, 0, 210, 297];

/** The first document of an OFD file (GB/T 33190): the words and lines of its pages, templates included. */
export function readOfd(zip: Zip): OgiDocument {
  const body = child(part(zip, 'OFD.xml'), 'DocBody');
  const rootPath = ownText(child(body, 'DocRoot')).trim().replace(/^\//, '');
  if (rootPath === '') throw damaged('没有写明文档在哪里', 'it does not say where its document is');
  const root = part(zip, rootPath);
  const folder = rootPath.slice(0, rootPath.lastIndexOf('/') + 1);
  const common = child(root, 'CommonData');
  const box = ownText(child(child(common, 'PageArea'), 'PhysicalBox'));
  const templates = new Map<string, string>();
  const read = new Map<string, MarkupElement>(); // each once, however many pages draw it
  for (const template of children(common, 'TemplatePage')) {
    templates.set(template.attributes.ID ?? '', template.attributes.BaseLoc ?? '');
  }
  const pages = children(child(root, 'Pages'), 'Page');
  if (pages.length > MOST_PAGES)
    throw tooLarge(`超过 ${MOST_PAGES} 页`, `over ${MOST_PAGES} pages`);
  const size = new DocumentSize();
  const builders = pages.map((page) => {
    const content = partIn(zip, folder, page.attributes.BaseLoc ?? '');
    // One drawn twice stands where it stood.
    const used = new Set<string>();
    for (const template of children(content, 'Template'))
      used.add(templates.get(template.attributes.TemplateID ?? '') ?? '');
    used.delete('');
    for (const path of used) if (!read.has(path)) read.set(path, partIn(zip, folder, path));
    const builder = drawPage(
      [...Array.from(used, (path) => read.get(path)), content],
      ownText(child(child(content, 'Area'), 'PhysicalBox')) || box,
    );
    size.add(builder.glyphCount);
    return builder;
  });
  const title = ownText(child(child(body, 'DocInfo'), 'Title')).trim();
  return pagesDocument(builders, title);
}

function part(zip: Zip, path: string): MarkupElement {
  const bytes = zip.read(path);
  if (!bytes) throw damaged(`缺少 ${path}`, `${path} is missing`);
  return parseXml(bytes, path);
}

/** Writers give paths from the root with or without a slash before them, or from the document's folder. */
function partIn(zip: Zip, folder: string, path: string): MarkupElement {
  const plain = path.replace(/^\//, '');
  return part(zip, !path.startsWith('/') && zip.has(folder + plain) ? folder + plain : plain);
}

function drawPage(contents: (MarkupElement | undefined)[], box: string): PageBuilder {
  const written = numbers(box);
  const [left = 0, top = 0, width = 210, height = 297] = written.length === 4 ? written : A4;
  const page = new PageBuilder(width * POINTS, height * POINTS);
  const toPoints: Matrix = [POINTS, 0, 0, POINTS, -left * POINTS, -top * POINTS];
  for (const content of contents) {
    for (const layer of children(child(content, 'Content'), 'Layer'))
      drawObjects(layer, page, toPoints);
  }
  return page;
}

function drawObjects(parent: MarkupElement, page: PageBuilder, toPoints: Matrix): void {
  for (const object of children(parent)) {
    if (object.attributes.Visible === 'false') continue;
    if (object.name === 'PageBlock') drawObjects(object, page, toPoints);
    if (object.name === 'TextObject') drawText(object, page, multiply(toPoints, ownMatrix(object)));
    if (object.name === 'ImageObject') {
      const [, , width = 0, height = 0] = numbers(object.attributes.Boundary);
      page.addPicture({ x: width * POINTS, y: 0 }, { x: 0, y: height * POINTS });
    }
    if (object.name === 'PathObject') drawPath(object, page, multiply(toPoints, ownMatrix(object)));
  }
}

/** An object draws in a system of its own, turned by CTM and then moved to the corner of its boundary. */
function ownMatrix(object: MarkupElement): Matrix {
  const [x = 0, y = 0] = numbers(object.attributes.Boundary);
  const move: Matrix = [1, 0, 0, 1, x, y];
  const ctm = numbers(object.attributes.CTM);
  return multiply(move, ctm.length === 6 ? matrixOf(ctm) : IDENTITY);
}

function drawText(object: MarkupElement, page: PageBuilder, matrix: Matrix): void {
  const size = Number(object.attributes.Size ?? 0);
  const stretch = Number(object.attributes.HScale ?? 1) || 1;
  const em = applyVector(matrix, { x: 0, y: size });
  let x = 0;
  let y = 0;
  for (const code of children(object, 'TextCode')) {
    x = Number(code.attributes.X ?? x);
    y = Number(code.attributes.Y ?? y);
    const across = deltas(code.attributes.DeltaX);
    const down = deltas(code.attributes.DeltaY);
    let index = 0;
    for (const character of ownText(code)) {
      const usual = (isWide(character) ? 1 : 0.5) * size * stretch;
      const step = across[index];
      const width = step !== undefined && step > 0 ? Math.min(step, usual) : usual;
      const advance = applyVector(matrix, { x: width, y: 0 });
      page.addGlyph(character, apply(matrix, { x, y }), advance, Math.hypot(em.x, em.y));
      x += step ?? (down.length > 0 ? 0 : usual);
      y += down[index] ?? 0;
      index++;
    }
  }
}

function isWide(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= 0x2e80 || /[“”‘’—…·]/.test(character);
}

/** Distances between characters; "g 3 5.5" stands for three of 5.5. */
function deltas(written: string | undefined): number[] {
  const tokens = (written ?? '').trim().split(/\s+/);
  const found: number[] = [];
  for (let i = 0; i < tokens.length && found.length < 10_000; i++) {
    if (tokens[i] !== 'g') {
      if (tokens[i] !== '') found.push(Number(tokens[i]) || 0);
      continue;
    }
    const count = Math.min(Number(tokens[i + 1]) || 0, 10_000);
    for (let n = 0; n < count; n++) found.push(Number(tokens[i + 2]) || 0);
    i += 2;
  }
  return found;
}

function drawPath(object: MarkupElement, page: PageBuilder, matrix: Matrix): void {
  const polygons = polygonsOf(ownText(child(object, 'AbbreviatedData')));
  page.addPath(
    polygons.map((points) => points.map((point) => apply(matrix, point))),
    { stroke: object.attributes.Stroke !== 'false', fill: object.attributes.Fill === 'true' },
  );
}

/** Numbers behind each command of a path, the end point last. */
const OPERANDS: Record<string, number> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

function polygonsOf(data: string): Point[][] {
  const tokens = data.trim().split(/[\s,]+/);
  const polygons: Point[][] = [];
  let points: Point[] = [];
  for (let i = 0; i < tokens.length; ) {
    const command = tokens[i] as string;
    const count = OPERANDS[command];
    if (count === undefined) {
      i++;
      continue;
    }
    const end = { x: Number(tokens[i + count - 1]), y: Number(tokens[i + count]) };
    i += 1 + count;
    if (command === 'C') {
      if (points[0]) points.push(points[0]);
    } else if (command === 'M' || command === 'S') {
      points = [end];
      polygons.push(points);
    } else if (command === 'L') {
      points.push(end);
    } else {
      // Curves are no rulings; what follows one starts anew at its end.
      points = [end];
      polygons.push(points);
    }
  }
  return polygons;
}

function numbers(written: string | undefined): number[] {
  const found = (written ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return found.every(Number.isFinite) && written?.trim() ? found : [];
}
