import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { partsOf, without } from './passage-parts.ts';

/** The links of a translation lead where those of its source lead. */
export const translationLink: PassageCheck = {
  of: 'passage',
  code: 'translation-link',
  severity: 'error',
  protects: 'patients',
  rule: 'The links of a translation lead where those of its source lead.',
  reason: 'A link with another target brings a reader who needs help to the wrong page, or nowhere.',
  mend: 'Keep the link targets of the source; translate the text within the brackets alone.',
  languages: 'all',
  examples: [
    { locale: 'de', source: 'Read [the leaflet](https://example.org/leaflet).', good: 'Lesen Sie [die Packungsbeilage](https://example.org/leaflet).', bad: 'Lesen Sie [die Packungsbeilage](https://example.org/leaflet2).' },
    { locale: 'zh-Hans', source: 'Read [the leaflet](https://example.org/leaflet).', good: '请阅读[说明书](https://example.org/leaflet)。', bad: '请阅读说明书。' },
  ],
  find,
};

function find({ source, target }: PassagePair): readonly Found[] {
  const [before, after] = [partsOf(source), partsOf(target)];
  const [from, to] = [before.links, after.links];
  if (from === to) return [];
  // What the words show is a contact, and another check's.
  const lost = without(from, to).filter((link) => !before.shownLinks.has(link));
  const extra = without(to, from).filter((link) => !after.shownLinks.has(link));
  if (lost.length > 0 && extra.length > 0) return [{ message: `Found a link to ${list(extra)}, expected one to ${list(lost)}.` }];
  if (lost.length > 0) return [{ message: `Found no link to ${list(lost)}, expected it as in the source.` }];
  return extra.length > 0 ? [{ message: `Found a link to ${list(extra)}, expected ${from.length === 0 ? 'no link' : 'each link as often as in the source'}.` }] : [];
}

function list(targets: readonly string[]): string {
  return targets.join(' and ');
}
