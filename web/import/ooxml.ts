import { damaged } from './import-error.ts';
import type { MarkupElement } from './markup.ts';
import { children, parseXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** What the parts of an Office package (docx, xlsx) point to. */
export interface Relations {
  /** The path of the first part of that type; the type's last word: "styles", "worksheet". */
  byType(type: string): string | undefined;
  byId(id: string | undefined): string | undefined;
}

/** The relations of a part; those of the whole package for ''. */
export function relationsOf(zip: Zip, part: string): Relations {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const all = zip.has(file) ? children(readPart(zip, file), 'Relationship') : [];
  const path = (relation: MarkupElement | undefined) =>
    relation?.attributes.Target === undefined
      ? undefined
      : resolve(folder, relation.attributes.Target);
  return {
    byType: (type) => path(all.find((relation) => relation.attributes.Type?.endsWith(`/${type}`))),
    byId: (id) => path(all.find((relation) => relation.attributes.Id === id)),
  };
}

export function partPath(zip: Zip, part: string, type: string): string | undefined {
  const path = relationsOf(zip, part).byType(type);
  return path !== undefined && zip.has(path) ? path : undefined;
}

export function readPart(zip: Zip, path: string): MarkupElement {
  const bytes = zip.read(path);
  if (!bytes) throw damaged(`缺少 ${path}`, `${path} is missing`);
  return parseXml(bytes, path);
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
