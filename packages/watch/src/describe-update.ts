import type { ArticleUpdate, LiveTotals, LiveUpdate, TextUpdate } from './live-update.ts';

/**
 * An update as lines for the terminal, without its findings; texts of which the same is to be said share a line.
 * @example describeUpdate(update) // 'en medicines/aspirin: 1 changed (opening.take-it)\nfr, de medicines/aspirin: 1 stale (opening.take-it)\n'
 */
export function describeUpdate(update: LiveUpdate): string {
  switch (update.kind) {
    case 'article':
      return describeArticle(update);
    case 'removed':
      return `${update.article}: removed.\n`;
    case 'shared':
      return `${update.files.join(', ')}: ${update.broken ? 'cannot be used. The last good pages stay.' : 'in use now; all articles are looked at again.'}\n`;
    case 'unreadable':
      return `The disk refused: ${update.message}\n`;
    case 'settled':
      return describeTotals(update.totals);
  }
}

function describeArticle({ article, cause, texts }: ArticleUpdate): string {
  const localesOf = new Map<string, string[]>();
  // At a first look everything is new; the totals at its end say it all but this.
  for (const text of cause === 'first-look' ? texts.filter(({ broken }) => broken) : texts) {
    const said = textInWords(text);
    localesOf.set(said, [...(localesOf.get(said) ?? []), text.locale]);
  }
  const lines = [...localesOf].filter(([said]) => said !== '').map(([said, locales]) => `${locales.join(', ')} ${article}: ${said}\n`);
  return lines.length > 0 ? lines.join('') : `${article}: the texts are as they were.\n`;
}

/**
 * What happened to a text; empty where nothing did.
 * @example textInWords(text) // '1 changed, 1 unaccepted (what-is-bpd.heading), 4 unaccepted in all; approved before, a draft now'
 */
export function textInWords(text: TextUpdate): string {
  const named = new Set(Object.values(text.became).flat());
  const isNamed = text.changed.every((key) => named.has(key));
  return sayText(text, (keys, word) => (word === 'changed' && isNamed ? '' : ` (${keys.slice(0, mostKeys).join(', ')}${keys.length > mostKeys ? ', …' : ''})`));
}

/**
 * The same without naming passages.
 * @example textInNumbers(text) // '1 changed, 1 unaccepted, 4 unaccepted in all; approved before, a draft now'
 */
export function textInNumbers(text: TextUpdate): string {
  return sayText(text, () => '');
}

const mostKeys = 3;

function sayText(text: TextUpdate, name: (keys: readonly string[], word: string) => string): string {
  if (text.broken) return text.shown ? 'cannot be used. The last good page stays.' : 'cannot be used, and there is no good page from before.';
  const { changed, gone, became, counts } = text;
  const groups = [['changed', changed], ['gone', gone], ['stale', became.stale], ['unaccepted', became.unaccepted], ['missing', became.missing], ['accepted', became.accepted]] as const;
  const parts = groups.filter(([, keys]) => keys.length > 0).map(([word, keys]) => `${keys.length} ${word}${name(keys, word)}`);
  const more = (['stale', 'unaccepted', 'missing'] as const).filter((status) => became[status].length > 0 && counts[status] > became[status].length);
  const all = [...parts, ...more.map((status) => `${counts[status]} ${status} in all`)].join(', ');
  return [text.mended ? 'good again' : '', all, changeOfState(text)].filter((part) => part !== '').join('; ');
}

function changeOfState({ state, stateBefore, counts }: TextUpdate): string {
  if (state === stateBefore) return '';
  const now = state === 'approved' ? 'approved' : 'a draft';
  if (stateBefore !== undefined) return `${stateBefore === 'approved' ? 'approved' : 'a draft'} before, ${now} now`;
  const open = (['stale', 'unaccepted', 'missing'] as const).filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${status}`);
  return [`new: ${now}`, ...open].join(', ');
}

function describeTotals({ articles, languages, approved, drafts, broken, stale }: LiveTotals): string {
  const parts = [`${count(approved, 'text')} approved`, count(drafts, 'draft'), ...(broken > 0 ? [`${broken} broken`] : []), ...(stale > 0 ? [count(stale, 'stale passage')] : [])];
  return `${count(articles, 'article')} in ${count(languages, 'language')}: ${parts.join(', ')}.\n`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
