import { damaged } from './import-error.ts';
import type { MarkupElement } from './markup.ts';
import { children, parseXml } from './xml.ts';

/** The parts of an Office document: members of an archive, or elements of one XML file. */
export interface Package {
  has(path: string): boolean;
  names(): string[];
  read(path: string): Uint8Array | MarkupElement | undefined;
}

/** What the parts of an Office package (docx, xlsx) point to. */
export interface Relations {
  /** The path of the first part of that type; the type's last word: "styles", "worksheet". */
  byType(type: string): string | undefined;
  byId(id: string | undefined): string | undefined;
}

/** The relations of a part; those of the whole package for ''. */
export function relationsOf(parts: Package, part: string): Relations {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const all = parts.has(file) ? children(readPart(parts, file), 'Relationship') : [];
  const path = (relation: MarkupElement | undefined) =>
    relation?.attributes.Target === undefined
      ? undefined
      : resolve(folder, relation.attributes.Target);
  return {
    byType: (type) => path(all.find((relation) => relation.attributes.Type?.endsWith(`/${type}`))),
    byId: (id) => path(all.find((relation) => relation.attributes.Id === id)),
  };
}

export function partPath(parts: Package, part: string, type: string): string | undefined {
  const path = relationsOf(parts, part).byType(type);
  return path !== undefined && parts.has(path) ? path : undefined;
}

export function readPart(parts: Package, path: string): MarkupElement {
  const content = parts.read(path);
  if (!content) throw damaged(`缺少 ${path}`, `${path} is missing`);
  return content instanceof Uint8Array ? parseXml(content, path) : content;
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
