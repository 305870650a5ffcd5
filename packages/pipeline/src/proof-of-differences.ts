import type { FrontMatter } from '@imprimatur/formats';
import type { ProofDifference, ProofImage, ProofPassage, ProofValue } from '@imprimatur/render';
import type { LocalizedDocument } from '@imprimatur/translate';
import type { VersionText } from './earlier-text.ts';
import type { TwoTexts } from './proof-of-passages.ts';

/** What changed outside the passages, values and references: fields, images that are gone, and how the passages are arranged. */
export function differences(now: TwoTexts, before: TwoTexts | undefined, passages: readonly ProofPassage[]): readonly ProofDifference[] {
  if (before === undefined) return [];
  const [is, was] = [now.target.source, before.target.source];
  const fields = facts.flatMap((what): ProofDifference[] => difference(what, String(was.frontMatter[what] ?? ''), String(is.frontMatter[what] ?? '')));
  const gone = was.media.filter(({ name }) => !is.media.some((image) => image.name === name)).map(({ name }): ProofDifference => ({ what: 'image', before: name, after: '' }));
  const seen = passages.some(({ change, moved, formBefore }) => change === 'added' || change === 'removed' || moved || formBefore !== undefined);
  const arranged = !seen && JSON.stringify(was.blocks) !== JSON.stringify(is.blocks);
  return [...fields, ...gone, ...(arranged ? [{ what: 'arrangement', before: '', after: '' } as const] : [])];
}

/** The values of an article in both languages. */
export function valuesOf(now: TwoTexts, before: TwoTexts | undefined): readonly ProofValue[] {
  const printed = (text: LocalizedDocument, name: string): string => text.values.get(name)?.full ?? '';
  const both = (texts: TwoTexts, name: string): Pick<ProofValue, 'source' | 'translation'> => ({ source: printed(texts.source, name), translation: texts.source.settings.locale === texts.target.settings.locale ? undefined : printed(texts.target, name) });
  return Object.keys(now.target.source.frontMatter.values).map((name) => {
    const is = both(now, name);
    const was = before !== undefined && Object.hasOwn(before.target.source.frontMatter.values, name) ? both(before, name) : undefined;
    return { name, ...is, before: was !== undefined && (was.source !== is.source || was.translation !== is.translation) ? was : undefined, isNew: before !== undefined && was === undefined };
  });
}

/** The images of an article, each with the one that was approved where that is another. */
export function imagesIn({ source }: LocalizedDocument, folder: VersionText['folder'], before: VersionText | undefined): readonly ProofImage[] {
  return source.media.map(({ name, digest, width, height }) => {
    const was = before?.target.source.media.find((image) => image.name === name);
    const changed = before !== undefined && was?.digest !== digest;
    return { name, bytes: folder.get(name) ?? new Uint8Array(), width, height, changed, before: changed && was !== undefined ? before.folder.get(name) : undefined };
  });
}

const facts: readonly (keyof FrontMatter & ProofDifference['what'])[] = ['kind', 'audience', 'risk', 'authors'];

function difference(what: ProofDifference['what'], before: string, after: string): ProofDifference[] {
  return before === after ? [] : [{ what, before, after }];
}
