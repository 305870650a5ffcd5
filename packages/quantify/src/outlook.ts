import { begin, beginsQuantity } from './beginnings.ts';
import type { Lexicon } from './lexicon.ts';
import { grown } from './phrase-trie.ts';
import { startOf } from './starts.ts';
import type { Token } from './token.ts';

/** What may begin at each token of a text: most begin nothing, and are not read at all. It lives for one text. */
export class Outlook {
  private readonly lexicon: Lexicon;
  private readonly tokens: readonly Token[];

  constructor(lexicon: Lexicon, tokens: readonly Token[]) {
    this.lexicon = lexicon;
    this.tokens = tokens;
  }

  /** What a token may begin; 0 where it is a plain word. */
  beginsAt(index: number): number {
    return (this.tokens[index]?.begins ?? 0) & beginsQuantity;
  }

  /** Whether a unit of time without a number may begin at a token. */
  mayBeBareSpan(index: number): boolean {
    return this.hasBits(index, begin.bareSpan);
  }

  /** Whether a quantity may begin at a word: what follows decides, for most words begin one with others alone. */
  mayBeginAt(index: number): boolean {
    const [token, next] = [this.tokens[index], this.tokens[index + 1]];
    const start = token === undefined ? undefined : startOf(this.lexicon, token.text);
    if (start === undefined || start.alone) return true;
    if (next === undefined) return false;
    return start.seconds.has(next.text) || this.hasBits(index + 1, start.slots) || (start.anyWord && next.kind === 'word') || (start.article && this.mayCountOne(index + 1, next));
  }

  /** Whether no phrase goes on behind a word: an unknown one follows it, and behind that nothing that may stand behind any. */
  standsAlone(index: number): boolean {
    if (!this.isUnknown(index + 1) || this.goesOn(index + 2)) return false;
    // A phrase may have two words that may be any.
    return !this.isUnknown(index + 2) || !this.goesOn(index + 3);
  }

  private isUnknown(index: number): boolean {
    const token = this.tokens[index];
    return token === undefined || ((token.kind === 'word' || token.kind === 'sign') && token.begins === 0);
  }

  /** What phrases have behind any word: 1 patient *in* 10, a walk *a* day. */
  private goesOn(index: number): boolean {
    const token = this.tokens[index];
    if (token === undefined) return false;
    return (token.kind !== 'word' && token.kind !== 'sign') || token.text === '-' || (token.begins & (begin.per | begin.adverb | begin.afterAny)) !== 0;
  }

  /** What makes an article a number: a unit, or `per` behind it or behind a noun. */
  private mayCountOne(index: number, next: Token): boolean {
    if (next.text === '-' || this.hasBits(index, oneOf) || this.goesOnBehindNumber(next.text)) return true;
    return next.kind === 'word' && this.beginsAt(index) === 0 && this.hasBits(index + 1, oneOf);
  }

  /** One *and a half*. */
  private goesOnBehindNumber(word: string): boolean {
    const behind = this.lexicon.mixed.slots.get('n');
    return behind !== undefined && grown(behind).words.has(word);
  }

  private hasBits(index: number, bits: number): boolean {
    return ((this.tokens[index]?.begins ?? 0) & bits) !== 0;
  }
}

const oneOf = begin.unitWord | begin.per | begin.beforeUnit | begin.adverb;
