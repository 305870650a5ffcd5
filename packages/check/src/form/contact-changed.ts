import type { Found, PassageCheck, PassagePair } from '../check.ts';
import type { Passage } from '../passage.ts';
import { partsOf } from './passage-parts.ts';
import { sign, signsIn } from './signs.ts';
import { ringsAt, type TelephoneNumber, telephoneNumbers } from './telephone-numbers.ts';
import { type WrittenAddress, writtenAddresses } from './written-addresses.ts';

/** A translation gives the telephone numbers and addresses of its source. */
export const contactChanged: PassageCheck = {
  of: 'passage',
  code: 'contact-changed',
  severity: 'error',
  protects: 'patients',
  rule: 'A telephone number, a mail address or a web address is the same in the translation; digits may be grouped as the language does.',
  reason: 'Somebody who calls for help with one wrong digit reaches nobody, or a stranger.',
  mend: 'Copy it from the source. A number that differs from place to place belongs into a placeholder with contacts in content/publication.yaml.',
  languages: 'all',
  examples: [
    { locale: 'fr', source: 'Call 020 7946 0018.', good: 'Appelez le 020 79 46 00 18.', bad: 'Appelez le 020 79 46 00 81.', words: '020 79 46 00 81' },
    { locale: 'de', source: 'Call +44 20 7946 0018.', good: 'Rufen Sie +44 (0)20 79460018 an.', bad: 'Rufen Sie +49 20 7946 0018 an.' },
    { locale: 'ar', source: 'Call (555) 010-4477.', good: 'اتصل بالرقم \u2066(555) 010-4477\u2069.', bad: 'اتصل بالطبيب.' },
    { locale: 'es', source: 'Write to help@example.org.', good: 'Escriba a help@example.org.', bad: 'Escriba a ayuda@example.org.' },
    { locale: 'zh-Hans', source: 'See www.example.org/en/bpd.', good: '请参阅 www.example.org/zh/bpd。', bad: '请参阅 www.example.com/zh/bpd。' },
  ],
  find,
};

function find({ source, target }: PassagePair): readonly Found[] {
  const signs = signsIn(source) | signsIn(target);
  if ((signs & (sign.fiveDigits | sign.address)) === 0) return [];
  return [...((signs & sign.fiveDigits) === 0 ? [] : numbersFound(source.text, target.text)), ...((signs & sign.address) === 0 ? [] : addressesFound(source, target))];
}

function numbersFound(source: string, target: string): readonly Found[] {
  const [from, to] = [telephoneNumbers(source), telephoneNumbers(target)];
  return pairedUp('the telephone number', silent(from, to), silent(to, from));
}

/** Numbers that ring nowhere else; a passage that has more than these is no passage. */
function silent(these: readonly TelephoneNumber[], those: readonly TelephoneNumber[]): readonly TelephoneNumber[] {
  return these.filter(({ isCertain }) => isCertain).slice(0, 100).filter((number) => !those.some((other) => ringsAt(number, other)));
}

function addressesFound(source: Passage, target: Passage): readonly Found[] {
  const languages = [source.language, target.language, source.locale.toLowerCase(), target.locale.toLowerCase()];
  const [from, to] = [writtenAddresses(source.text, languages), writtenAddresses(target.text, languages)];
  return pairedUp('the address', differing(from, [...to, ...linkedAddresses(target, languages)]), differing(to, [...from, ...linkedAddresses(source, languages)]));
}

/** An address that is written out on one side may be a link with a text on the other. */
function linkedAddresses(passage: Passage, languages: readonly string[]): readonly WrittenAddress[] {
  return partsOf(passage).links.flatMap((link) => writtenAddresses(link.replace(/^mailto:/, ''), languages));
}

function differing(these: readonly WrittenAddress[], those: readonly WrittenAddress[]): readonly WrittenAddress[] {
  const known = new Set(those.map(({ comparable }) => comparable));
  return these.filter(({ comparable }) => !known.has(comparable));
}

interface Shown {
  readonly at: number;
  readonly shown: string;
}

function pairedUp(what: string, lost: readonly Shown[], extra: readonly Shown[]): readonly Found[] {
  return [
    ...extra.map(({ shown, at }, index) => ({ words: shown, at, message: `Found ${what} ${shown}, expected ${lost[index]?.shown ?? `${what} of the source or none`}.` })),
    ...lost.slice(extra.length).map(({ shown }) => ({ message: `Found no ${shown}, expected ${what} as in the source.` })),
  ];
}
