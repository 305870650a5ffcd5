/**
 * What stays of a word without the endings that its language inflects it by, so that `trastornos` is found as `trastorno`.
 * Rough on purpose: terms are compared by it, among the words of one passage.
 * @example wordStem('infusions', 'en') // 'infusion'
 */
export function wordStem(word: string, language: string): string {
  return stemsOf.get(language)?.(word) ?? word;
}

/** Cuts one ending off, where three letters stay. */
function without(endings: RegExp): (word: string) => string {
  return (word) => {
    const stem = word.replace(endings, '');
    return stem.length < 3 ? word : stem;
  };
}

/** The accent may go with the ending: autolesión, autolesiones. */
function withoutAccents(stem: (word: string) => string): (word: string) => string {
  return (word) => stem(word.normalize('NFD').replaceAll(/\p{M}/gu, ''));
}

/** Points, the tatweel, the article with what is written before it, and common endings. */
function arabicStem(written: string): string {
  const bare = written.replaceAll(/[\u0640\u064B-\u0652\u0670]/g, '');
  const word = bare.replace(/^[وف]?(?:[بك]?ال|لل)(?=..)/, '');
  return without(/(?:تين|تان|ات|ين|ون|ان|ية|يه|ة|ي|ا)$/)(word);
}

const stemsOf: ReadonlyMap<string, (word: string) => string> = new Map(
  Object.entries({
    en: without(/(?:(?<=[sxz]|[cs]h)es|(?<!s)s)$/),
    es: withoutAccents(without(/(?:es|[aeo]s?|s)$/)),
    fr: withoutAccents(without(/(?:ales?|aux|al|ee?s?|s|x)$/)),
    de: without(/(?:e[nmrs]?|n|s)$/),
    ar: arabicStem,
  }),
);
