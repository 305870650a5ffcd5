/** One word, number, sign or piece of markup of a passage in its cosmetic form. */
export interface PassageToken {
  readonly kind: 'word' | 'character' | 'number' | 'sign' | 'dash' | 'slash' | 'placeholder' | 'citation' | 'link' | 'stop' | 'mark';
  /** For comparison: lower case, ASCII digits, no vowel points. */
  readonly text: string;
  /** As it stands in the passage. */
  readonly shown: string;
}

/**
 * The tokens of a passage, given in its cosmetic form. A script without spaces gives a token for each character.
 * @example tokensOfPassage('Take ٢ tablets.') // word 'take', number '2', word 'tablets', stop '.'
 */
export function tokensOfPassage(form: string): readonly PassageToken[] {
  return Array.from(form.replace(unseen, '').matchAll(pattern), tokenOf);
}

/** Joiners, direction marks and soft hyphens split no word; overrides of direction stay, since they change what is read. */
const unseen = /(?![\u202D\u202E])\p{Cf}/gu;

const unspaced = String.raw`[[\p{L}\p{M}]&&[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]`;
const letter = String.raw`[[\p{L}\p{M}]--${unspaced}]`;

/** In this order: what stands earlier wins. */
const patterns: Readonly<Record<PassageToken['kind'] | 'escaped' | 'minus', string>> = {
  placeholder: String.raw`\{\{[^\{\}]*\}\}`,
  citation: String.raw`\[@[^\[\]]*\]`,
  link: String.raw`\]\((?:<(?:\\[<>\\]|[^<>\\])*>|[^\(\)\s<>\\]*)\)`,
  escaped: String.raw`\\[!-\/:-@\[-\x60\{-~]`,
  number: String.raw`\p{N}+(?:[.,:\/·٫٬⁄']\p{N}+)*`,
  character: unspaced,
  word: `${letter}+(?:'${letter}+)*`,
  minus: String.raw`(?<![\p{L}\p{M}\p{N}])-(?=\p{N})`,
  dash: String.raw`-(?= ?\p{N})`,
  slash: String.raw`(?<=\S)\/(?=\S)`,
  sign: String.raw`[\p{Sm}\p{Sc}%‰‱٪؉％°℃℉′″‴〜\u202D\u202E]`,
  stop: String.raw`[.,;:!?…،؛؟۔।、。，；：！？]`,
  mark: String.raw`[^\s\-]`,
};

const kinds = Object.keys(patterns) as readonly (keyof typeof patterns)[];
const pattern = new RegExp(kinds.map((kind) => `(${patterns[kind]})`).join('|'), 'gv');

function tokenOf(match: RegExpExecArray): PassageToken {
  const shown = match[0];
  const kind = kinds[match.findIndex((part, at) => at > 0 && part !== undefined) - 1] ?? 'mark';
  switch (kind) {
    case 'escaped':
      return signOrMark(shown.slice(1));
    case 'minus':
      return { kind: 'sign', text: '−', shown };
    case 'sign':
      return { kind, text: signText(shown), shown };
    case 'number':
      return { kind, text: asciiDigits(shown), shown };
    case 'word':
    case 'character':
      return { kind, text: wordText(shown), shown };
    case 'link':
      return { kind, text: shown.slice(2, -1), shown: shown.slice(2, -1) };
    case 'placeholder':
    case 'citation':
      return { kind, text: shown.replace(/\s+/g, ''), shown };
    case 'dash':
    case 'slash':
    case 'stop':
    case 'mark':
      return { kind, text: shown, shown };
  }
}

/** `\<` is the sign itself, `\[` a bracket that is no link. */
function signOrMark(character: string): PassageToken {
  return { kind: /[<=>|~+%$^]/.test(character) ? 'sign' : 'mark', text: character, shown: character };
}

const sameSign: ReadonlyMap<string, string> = new Map([['％', '%'], ['٪', '%'], ['؉', '‰'], ['〜', '~'], ['～', '~'], ['＜', '<'], ['＞', '>'], ['＝', '='], ['＋', '+']]);

function signText(sign: string): string {
  return sameSign.get(sign) ?? sign;
}

/** The two micro signs look alike; Arabic vowel points and the stretching stroke are dress. */
function wordText(word: string): string {
  return word.toLowerCase().replaceAll('μ', 'µ').replace(/[\u0640\u064B-\u0652\u0670]/g, '');
}

const values = new Map<string, string>();

/** Digits of other scripts as ASCII: each script's ten follow one another, from nought. */
function asciiDigits(number: string): string {
  return number.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const known = values.get(digit);
    if (known !== undefined) return known;
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    const value = String((code - zero) % 10);
    values.set(digit, value);
    return value;
  });
}
