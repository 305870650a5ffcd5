import { align } from '@imprimatur/follow';
import { describe, expect, test } from 'vitest';
import { lockAfter, noLock, outcomeOf, segmentsOf } from './edit-story.ts';

type Story = readonly [name: string, documents: readonly string[], expected: string];

/** Aligns each document with the one before, and tells what became of the last. */
function check(documents: readonly string[], expected: string): void {
  let lock = noLock;
  for (const document of documents.slice(0, -1)) lock = lockAfter(segmentsOf(document), lock);
  expect(outcomeOf(align(segmentsOf(documents.at(-1) ?? ''), lock))).toBe(expected);
}

const give = 'give the medicine slowly into a vein of the arm';
const ask = 'ask your nurse before you drive or use machines';
const rest = 'rest at home for the whole of the next day';

describe('what is fixed', () => {
  test.each<Story>([
    ['nothing there, nothing before', [''], ''],
    ['a first document', ['% t | ? d | ## A | one'], 'title new | description new | a.heading new | a.one new'],
    ['all removed', ['## A | one', ''], 'a.heading gone | a.one gone'],
    ['nothing changed', ['% t | ? d | ## A | one', '% t | ? d | ## A | one'], 'title | description | a.heading | a.one'],
    ['title and description rewritten', ['% about cats | ? all of it', '% on dogs | ? none at all'], 'title edited | description edited'],
    ['a title is no paragraph', ['% one', '% two | one'], 'title edited | opening.one new'],
    ['a heading with a fixed id rewritten', ['## Harms {#h} | one', '## What can go wrong {#h} | two'], 'h.heading edited | h.two new | h.one gone'],
    ['an id fixed to what was minted', ['## Harms | one', '## What can go wrong {#harms} | two'], 'harms.heading edited | harms.two new | harms.one gone'],
    ['the fixed id goes before the words', ['## A {#x} | ## B {#y}', '## B {#x} | ## C {#y}'], 'x.heading edited | y.heading edited'],
    ['an id given to another heading', ['## A {#x} | one | ## B {#y} | two', '## A {#y} | one | ## B {#z} | two'], 'y.heading edited | x.one moved | z.heading new | y.two | x.heading gone'],
  ])('%s', (_name, documents, expected) => {
    check(documents, expected);
  });
});

describe('the same words', () => {
  test.each<Story>([
    ['one inserted', ['one | three', 'one | two | three'], 'opening.one | opening.two new | opening.three'],
    ['one deleted', ['one | two | three', 'one | three'], 'opening.one | opening.three | opening.two gone'],
    ['moved down', ['one | two | three', 'two | three | one'], 'opening.two | opening.three | opening.one moved'],
    ['reversed', ['one | two | three', 'three | two | one'], 'opening.three | opening.two moved | opening.one moved'],
    ['moved to another section', ['## A | one | two | ## B | three', '## A | two | ## B | three | one'], 'a.heading | a.two | b.heading | b.three | a.one moved'],
    ['a list in another order', ['- b | - c | - a', '- a | - b | - c'], 'opening.a moved | opening.b | opening.c'],
    ['repeated: one more at the end', ['- yes | - yes', '- yes | - yes | - yes'], 'opening.yes | opening.yes-2 | opening.yes-3 new'],
    ['repeated: one more before', ['one | yes', 'yes | one | yes'], 'opening.yes-2 new | opening.one | opening.yes'],
    ['repeated: one between deleted', ['one | yes | two | yes | three', 'one | two | yes | three'], 'opening.one | opening.two | opening.yes-2 | opening.three | opening.yes gone'],
    ['repeated in sections that change places', ['## A | yes | no | ## B | no | yes', '## B | no | yes | ## A | yes | no'], 'b.heading | b.no | b.yes | a.heading moved | a.yes moved | a.no moved'],
    ['repeated in a section that is new', ['## A | yes', '## New | yes | ## A | yes'], 'new.heading new | new.yes new | a.heading | a.yes'],
    ['repeated, and moved with its neighbours', ['one | two | yes | three | four | yes', 'three | four | yes | one | two | yes'], 'opening.three | opening.four | opening.yes-2 | opening.one moved | opening.two moved | opening.yes moved'],
    ['a heading in the midst of repeated text', ['## A | one | yes | two | yes', '## A | one | yes | ## B | two | yes'], 'a.heading | a.one | a.yes | b.heading new | a.two | a.yes-2'],
    ['repeated, and moved to an unmarked part', ['## A | x | yes | y | yes', '## A | x | ## New | y | yes'], 'a.heading | a.x | new.heading new | a.y | a.yes-2 | a.yes gone'],
    ['a paragraph made an item', ['one | two', 'one | - two'], 'opening.one | opening.two'],
    ['an item made a cell, elsewhere', ['## A | - one | ## B', '## A | ## B | = one'], 'a.heading | b.heading | a.one moved'],
    ['the same kind goes before', ['- one | two', 'two | one | - one'], 'opening.two | opening.one-2 new | opening.one moved'],
    ['a heading is no paragraph', ['one', '## one'], 'one.heading new near opening.one | opening.one gone'],
    ['what still stands gives nothing away', [`${give} | two`, `${give} today | two | ${give}`], 'opening.give-the-medicine-slowly-2 new | opening.two | opening.give-the-medicine-slowly moved'],
  ])('%s', (_name, documents, expected) => {
    check(documents, expected);
  });
});

describe('what was gone', () => {
  test.each<Story>([
    ['comes back in the same words', ['one | two', 'one', 'one | two'], 'opening.one | opening.two returned'],
    ['comes back as a heading with its anchor', ['## A | one', 'one', '## A | one'], 'a.heading returned | a.one'],
    ['not in other words', ['one | two', 'one', 'one | too'], 'opening.one | opening.too new'],
    ['not in another kind', ['one | two', 'one', 'one | - two'], 'opening.one | opening.two-2 new'],
    ['not while it stands', ['one | yes | yes', 'one | yes', 'yes | one'], 'opening.yes | opening.one moved'],
    ['not while it stands elsewhere', ['one | yes | yes | yes | two', 'one | yes | yes | two', 'yes | one | two | yes'], 'opening.yes | opening.one moved | opening.two | opening.yes-2 moved'],
    ['twice gone, twice back: the last first', ['one | yes | yes', 'one', 'one | yes | yes'], 'opening.one | opening.yes-2 returned | opening.yes returned'],
    ['goes before an edited passage', [`one | ${give}`, 'one', `one | ${give} today`, `one | ${give}`], 'opening.one | opening.give-the-medicine-slowly returned | opening.give-the-medicine-slowly-2 gone'],
    ['its anchor has been given to another', ['## A | one', 'one', '## A | one | ## B {#a}'], 'a.heading returned | a.one | a-2.heading new'],
  ])('%s', (_name, documents, expected) => {
    check(documents, expected);
  });
});

describe('headings', () => {
  test.each<Story>([
    ['edited', ['## The side effects of it | one', '## Side effects of it | one'], 'the-side-effects-of.heading edited | the-side-effects-of.one'],
    ['one word, another ending', ['## Medicine', '## Medicines'], 'medicine.heading edited'],
    ['edited, a level deeper', ['## A | ## The side effects of it', '## A | ### Side effects of it'], 'a.heading | the-side-effects-of.heading edited'],
    ['with no word in common, the section kept', ['## Harms | one | two', '## Risks | one | two'], 'harms.heading edited | harms.one | harms.two'],
    ['with no word in common, most of the section kept', ['## Harms | one | two | three', '## Risks | one | two | four'], 'harms.heading edited | harms.one | harms.two | harms.four new | harms.three gone'],
    ['with no word in common, half of the section kept', ['## Harms | one | two', '## Risks | one | three'], 'risks.heading new | harms.one | risks.three new | harms.heading gone | harms.two gone'],
    ['with no word in common, its text edited', [`## Harms | ${give}`, `## Risks | ${give} today`], 'harms.heading edited | harms.give-the-medicine-slowly edited'],
    ['renamed and moved, with text that repeats', ['## A | one | yes | two | ## B | three | yes | four | ## C | five | six | seven', '## C | five | six | seven | ## Y | three | yes | four | ## X | one | yes | two'], 'c.heading | c.five | c.six | c.seven | b.heading edited, moved | b.three moved | b.yes moved | b.four moved | a.heading edited, moved | a.one moved | a.yes moved | a.two moved'],
    ['renamed, known by text that repeats', [`## A | yes | no | perhaps | ${give} | ## B | yes | no | perhaps`, `## X | yes | no | perhaps | ${rest} | ## B | yes | no | perhaps`], 'a.heading edited | a.yes | a.no | a.perhaps | a.rest-at-home-for new | b.heading | b.yes | b.no | b.perhaps | a.give-the-medicine-slowly gone'],
    ['renamed and moved', ['## Harms | one | ## Help | two', '## Help | two | ## Risks | one'], 'help.heading | help.two | harms.heading edited, moved | harms.one moved'],
    ['both renamed and in another order', ['## A b c | one | ## D e f | two', '## D e x | two | ## A b x | one'], 'd-e-f.heading edited | d-e-f.two | a-b-c.heading edited, moved | a-b-c.one moved'],
    ['names exchanged: the words go before the sections', ['## A | one | ## B | two', '## B | one | ## A | two'], 'b.heading | a.one moved | a.heading moved | b.two'],
    ['a section split in two: the like heading keeps the key', ['## The harms | one | two | three', '## All the harms | one | ## More | two | three'], 'the-harms.heading edited | the-harms.one | more.heading new | the-harms.two | the-harms.three'],
    ['a renamed heading with sections within', ['## A | ### B | one | ### C | two', '## X | ### B | one | ### C | two'], 'a.heading edited | a.b.heading | a.b.one | a.c.heading | a.c.two'],
    ['all renamed, three levels deep', ['## A | ### B | #### C | one', '## X | ### Y | #### Z | one'], 'a.heading edited | a.b.heading edited | a.b.c.heading edited | a.b.c.one'],
    ['edited, but two levels deeper', ['## A | ### B | ## What harms it may do', '## A | ### B | #### What harms it does'], 'a.heading | a.b.heading | a.b.what-harms-it-does.heading new near what-harms-it-may.heading | what-harms-it-may.heading gone'],
    ['all headings renamed, within and above', ['## A | ### B | one | ### C | two', '## X | ### Y | one | ### Z | two'], 'a.heading edited | a.b.heading edited | a.b.one | a.c.heading edited | a.c.two'],
    ['repeated under headings that change places', ['## A | ### Dose | one | ## B | ### Dose | two', '## B | ### Dose | two | ## A | ### Dose | one'], 'b.heading | b.dose-2.heading | b.dose-2.two | a.heading moved | a.dose.heading moved | a.dose.one moved'],
    ['repeated, behind passages that moved', ['## A | one | two | ## Dose | three | ## B | ## Dose | four', '## A | ## Dose | three | ## B | one | two | ## Dose | four'], 'a.heading | dose.heading | dose.three | b.heading | a.one moved | a.two moved | dose-2.heading | dose-2.four'],
    ['repeated, with nothing below', ['## A | ### Dose | ## B | ### Dose', '## B | ### Dose | ## A | ### Dose'], 'b.heading | b.dose-2.heading | a.heading moved | a.dose.heading moved'],
    ['repeated, each with its section', ['## Dose | one | ## Dose | two', '## Dose | two | ## Dose | one'], 'dose-2.heading | dose-2.two | dose.heading moved | dose.one moved'],
    ['a section moved whole', ['## A | one | yes | ## B | two | yes | ## C | three', '## C | three | ## A | one | yes | ## B | two | yes'], 'c.heading moved | c.three moved | a.heading | a.one | a.yes | b.heading | b.two | b.yes'],
    ['a section made a part of another', ['## A | one | ## B | two', '## A | one | ### B | two'], 'a.heading | a.one | b.heading | b.two'],
    ['two sections joined', ['## A | one | ## B | two', '## A | one | two'], 'a.heading | a.one | b.two | b.heading gone'],
  ])('%s', (_name, documents, expected) => {
    check(documents, expected);
  });
});

describe('splits and merges', () => {
  test.each<Story>([
    ['in two: the part most alike keeps the key', [`${give} and ${rest}`, `${give} | and ${rest}`], 'opening.give-the-medicine-slowly-2 part of opening.give-the-medicine-slowly | opening.give-the-medicine-slowly part of opening.give-the-medicine-slowly'],
    ['in two like halves: the first', ['one two three four five six', 'one two three | four five six'], 'opening.one-two-three-four part of opening.one-two-three-four | opening.four-five-six part of opening.one-two-three-four'],
    ['in four', [`${give} ${ask} ${rest} today`, `${give} | ${ask} | ${rest} | today`], 'opening.give-the-medicine-slowly part of opening.give-the-medicine-slowly | opening.ask-your-nurse-before part of opening.give-the-medicine-slowly | opening.rest-at-home-for part of opening.give-the-medicine-slowly | opening.today part of opening.give-the-medicine-slowly'],
    ['an introduction and items', [`you must: ${give} and ${ask}`, `you must: | - ${give} | - and ${ask}`], 'opening.you-must part of opening.you-must-give-the | opening.you-must-give-the part of opening.you-must-give-the | opening.and-ask-your-nurse part of opening.you-must-give-the'],
    ['with a word changed', [`${give} and ${rest}`, `${give} | then ${rest}`], 'opening.give-the-medicine-slowly part of opening.give-the-medicine-slowly | opening.then-rest-at-home part of opening.give-the-medicine-slowly'],
    ['not in another order', [`${give} and ${rest}`, `and ${rest} | ${give}`], 'opening.give-the-medicine-slowly edited | opening.give-the-medicine-slowly-2 new'],
    ['not with as much again', [give, `${give} | ${rest}`], 'opening.give-the-medicine-slowly | opening.rest-at-home-for new'],
    ['not over a passage between', [`${give} and ${rest}`, `${give} | ${ask} | and ${rest}`], 'opening.give-the-medicine-slowly-2 new | opening.ask-your-nurse-before new | opening.give-the-medicine-slowly edited'],
    ['not with a word between', [`${give} and ${rest}`, `${give} | now | and ${rest}`], 'opening.give-the-medicine-slowly-2 new | opening.now new | opening.give-the-medicine-slowly edited'],
    ['two joined', [`${give} | and ${rest}`, `${give} and ${rest}`], 'opening.and-rest-at-home joined from opening.give-the-medicine-slowly + opening.and-rest-at-home | opening.give-the-medicine-slowly gone into opening.and-rest-at-home'],
    ['three joined, in the midst of others', [`one | ${give} | ${ask} | ${rest} | two`, `one | ${give} ${ask} ${rest} | two`], 'opening.one | opening.give-the-medicine-slowly joined from opening.give-the-medicine-slowly + opening.ask-your-nurse-before + opening.rest-at-home-for | opening.two | opening.ask-your-nurse-before gone into opening.give-the-medicine-slowly | opening.rest-at-home-for gone into opening.give-the-medicine-slowly'],
    ['items joined into a paragraph', [`- ${give} | - ${ask}`, `${give} ${ask}`], 'opening.give-the-medicine-slowly joined from opening.give-the-medicine-slowly + opening.ask-your-nurse-before | opening.ask-your-nurse-before gone into opening.give-the-medicine-slowly'],
    ['one joined, one edited', [`${give} | and ${rest} | ${ask}`, `${give} and ${rest} | ${ask} today`], 'opening.and-rest-at-home joined from opening.give-the-medicine-slowly + opening.and-rest-at-home | opening.ask-your-nurse-before edited | opening.give-the-medicine-slowly gone into opening.and-rest-at-home'],
    ['not into one of another section', [`## A | ${give} | ## B | ${rest}`, `## A | ${give} ${rest} | ## B`], 'a.heading | a.give-the-medicine-slowly edited | b.heading | b.rest-at-home-for gone'],
  ])('%s', (_name, documents, expected) => {
    check(documents, expected);
  });
});

describe('edited words', () => {
  test.each<Story>([
    ['in place', [`one | ${give} | two`, `one | ${give} today | two`], 'opening.one | opening.give-the-medicine-slowly edited | opening.two'],
    ['several in a row', [`${give} | ${ask} | ${rest}`, `${give} today | ${ask} today | ${rest} today`], 'opening.give-the-medicine-slowly edited | opening.ask-your-nurse-before edited | opening.rest-at-home-for edited'],
    ['in another order', [`${give} | ${ask}`, `${ask} today | ${give} today`], 'opening.ask-your-nurse-before edited | opening.give-the-medicine-slowly edited, moved'],
    ['with one inserted before', [give, `${ask} | ${give} today`], 'opening.ask-your-nurse-before new | opening.give-the-medicine-slowly edited'],
    ['beyond likeness', [give, 'give the medicine with a pump'], 'opening.give-the-medicine-with new near opening.give-the-medicine-slowly | opening.give-the-medicine-slowly gone'],
    ['with nothing in common', [give, 'nobody knows yet'], 'opening.nobody-knows-yet new | opening.give-the-medicine-slowly gone'],
    ['where another is more alike', ['take one red tablet daily | take one blue tablet daily', 'take one blue tablet twice daily | take one red tablet twice daily'], 'opening.take-one-blue-tablet edited | opening.take-one-red-tablet edited, moved'],
    ['equally alike: in order', ['item 1 is here | item 2 is here | item 3 is here', 'item 4 is here | item 5 is here | item 6 is here'], 'opening.item-1-is-here edited | opening.item-2-is-here edited | opening.item-3-is-here edited'],
    ['in place rather than a little more alike', ['take one red tablet daily | so', 'take one red pill daily | so | take one red tablet daily now please'], 'opening.take-one-red-tablet edited | opening.so | opening.take-one-red-tablet-2 new'],
    ['elsewhere when much more alike', ['take one red tablet daily | so', 'take one blue pill now daily | so | take one red tablet daily now'], 'opening.take-one-blue-pill new | opening.so | opening.take-one-red-tablet edited, moved'],
    ['of another kind: not within a section', ['take one red tablet daily', '- take one blue tablet'], 'opening.take-one-blue-tablet new near opening.take-one-red-tablet | opening.take-one-red-tablet gone'],
    ['of another kind: when nearly the same', [give, `- ${give} today`], 'opening.give-the-medicine-slowly edited'],
    ['a little, in another section', [`## A | ${give} | ## B`, `## A | ## B | ${give} today`], 'a.heading | b.heading | a.give-the-medicine-slowly edited, moved'],
    ['much, in another section', ['## A | take one red tablet daily | ## B', '## A | ## B | take one blue tablet daily'], 'a.heading | b.heading | b.take-one-blue-tablet new near a.take-one-red-tablet | a.take-one-red-tablet gone'],
    ['a value alone', ['take {{dose: 5 mg}}', 'take {{dose: 6 mg}}'], 'opening.take-dose edited'],
    ['nothing but a value', ['= {{dose: 5 mg}} | = {{dose: 5 mg}}', '= {{dose: 6 mg}} | = {{dose: 6 mg}}'], 'opening.dose edited | opening.dose-2 edited'],
    ['a citation', ['it helps some [@R1]', 'it helps some [@R2]'], 'opening.it-helps-some edited'],
  ])('%s', (_name, documents, expected) => {
    check(documents, expected);
  });
});

describe('many that are equally alike', () => {
  const items = (first: number): string => Array.from({ length: 50 }, (_, at) => `item ${first + at} is here`).join(' | ');
  const likeItems = (first: number): string => items(first).replaceAll('here', 'here for each and all of us');
  const others = Array.from({ length: 12 }, (_, at) => `another ${at}`).join(' | ');
  test.each<[string, string, string]>([
    ['in place', items(0), items(100)],
    ['before another passage rather than after', `so | ${items(0)}`, `${items(100)} | so`],
    ['in another section', `## A | ${likeItems(0)} | ## B | so`, `## A | ## B | so | ${likeItems(100)}`],
    ['behind others that are new', items(0), `${others} | ${items(100)}`],
    ['behind others that are gone', `${others} | ${items(0)}`, items(100)],
    ['behind one that stays and others that are gone', `${others} | so | ${items(0)}`, `so | ${items(100)}`],
  ])('%s: all are followed, in order', (_name, before, after) => {
    const lock = lockAfter(segmentsOf(before), noLock);
    const followed = align(segmentsOf(after), lock).keys.map(({ key }) => key).filter((key) => /item/.test(key));
    expect(followed).toEqual(lock.segments.map(({ key }) => key).filter((key) => /item/.test(key)));
  });

  test('among others that are gone: all are followed', () => {
    const lock = lockAfter(segmentsOf(`${others} | ${items(0)} | ${others}`), noLock);
    expect(align(segmentsOf(items(100)), lock).changes.filter(({ kind }) => kind !== 'edited')).toEqual([]);
  });
});

describe('tables', () => {
  const head = '= Drug | = Dose | = Safe';
  const [a, b, c] = ['= Alpha | = 5 mg | = Yes', '= Beta | = 5 mg | = No', '= Gamma | = 10 mg | = Yes'];
  test.each<Story>([
    ['a row inserted', [`${head} | ${a} | ${b}`, `${head} | ${a} | ${c} | ${b}`], 'opening.drug | opening.dose | opening.safe | opening.alpha | opening.5-mg | opening.yes | opening.gamma new | opening.10-mg new | opening.yes-2 new | opening.beta | opening.5-mg-2 | opening.no'],
    ['a row deleted', [`${head} | ${a} | ${b} | ${c}`, `${head} | ${a} | ${c}`], 'opening.drug | opening.dose | opening.safe | opening.alpha | opening.5-mg | opening.yes | opening.gamma | opening.10-mg | opening.yes-2 | opening.beta gone | opening.5-mg-2 gone | opening.no gone'],
    ['rows in another order', [`${head} | ${a} | ${b} | ${c}`, `${head} | ${c} | ${a} | ${b}`], 'opening.drug | opening.dose | opening.safe | opening.gamma moved | opening.10-mg moved | opening.yes-2 moved | opening.alpha | opening.5-mg | opening.yes | opening.beta | opening.5-mg-2 | opening.no'],
    ['a column inserted', [`${head} | ${a} | ${b}`, '= Drug | = Dose | = Often | = Safe | = Alpha | = 5 mg | = Yes | = Yes | = Beta | = 5 mg | = No | = No'], 'opening.drug | opening.dose | opening.often new | opening.safe | opening.alpha | opening.5-mg | opening.yes | opening.yes-2 new | opening.beta | opening.5-mg-2 | opening.no-2 new | opening.no'],
    ['a column deleted', [`${head} | ${a} | ${b}`, '= Drug | = Safe | = Alpha | = Yes | = Beta | = No'], 'opening.drug | opening.safe | opening.alpha | opening.yes | opening.beta | opening.no | opening.dose gone | opening.5-mg gone | opening.5-mg-2 gone'],
    ['a cell edited', [`${head} | ${a} | ${b}`, '= Drug | = Dose | = Safe | = Alphas | = 5 mg | = Yes | = Beta | = 5 mg | = No'], 'opening.drug | opening.dose | opening.safe | opening.alpha edited | opening.5-mg | opening.yes | opening.beta | opening.5-mg-2 | opening.no'],
    ['yes is not no', ['= Alpha | = Yes', '= Alpha | = No'], 'opening.alpha | opening.no new | opening.yes gone'],
  ])('%s', (_name, documents, expected) => {
    check(documents, expected);
  });
});

describe('languages', () => {
  test.each<Story>([
    ['Chinese, edited', ['药物由护士缓慢注入手臂静脉。', '药物由护士缓慢地注入手臂的静脉。'], 'opening.paragraph edited'],
    ['Chinese, one of two', ['请在家休息一整天。 | 请先询问您的护士。', '请先询问您的医生或护士。 | 请在家休息一整天。'], 'opening.paragraph-2 edited | opening.paragraph moved'],
    ['Chinese, split', ['药物由护士缓慢注入手臂静脉，然后请在家休息一整天。', '药物由护士缓慢注入手臂静脉。 | 然后请在家休息一整天。'], 'opening.paragraph part of opening.paragraph | opening.paragraph-2 part of opening.paragraph'],
    ['Chinese cells', ['= 是 | = 剂量', '= 否 | = 剂量表'], 'opening.cell-3 new | opening.cell-2 edited | opening.cell gone'],
    ['Japanese, edited', ['薬は看護師がゆっくり注射します。', '薬は看護師が腕にゆっくり注射します。'], 'opening.paragraph edited'],
    ['Thai, edited', ['พยาบาลจะฉีดยาเข้าหลอดเลือดดำช้าๆ', 'พยาบาลจะฉีดยาเข้าหลอดเลือดดำอย่างช้าๆ'], 'opening.paragraph edited'],
    ['Arabic, edited', ['تعطي الممرضة الدواء ببطء في وريد الذراع', 'تعطي الممرضة الدواء ببطء شديد في وريد الذراع'], 'opening.paragraph edited'],
    ['Arabic, joined', ['تعطي الممرضة الدواء ببطء | واسترح في المنزل طوال اليوم', 'تعطي الممرضة الدواء ببطء واسترح في المنزل طوال اليوم'], 'opening.paragraph-2 joined from opening.paragraph + opening.paragraph-2 | opening.paragraph gone into opening.paragraph-2'],
    ['signs alone', ['= – | = ?', '= ? | = –'], 'opening.cell-2 | opening.cell moved'],
  ])('%s', (_name, documents, expected) => {
    check(documents, expected);
  });
});

describe('anchors', () => {
  test.each<[string, readonly string[], readonly (string | undefined)[]]>([
    ['are minted from the first words', ['## The side effects of this medicine | one'], ['the-side-effects-of', undefined]],
    ['stay while a heading is edited', ['## The side effects of it', '## Side effects of it'], ['the-side-effects-of']],
    ['stay while a heading is renamed and its section kept', ['## Harms | one | two', '## Risks | one | two'], ['harms', undefined, undefined]],
    ['come back with their heading', ['## A | one', 'one', '## A | one'], ['a', undefined]],
    ['are what the author fixes, whatever they were', ['## Harms | one', '## Harms {#risks} | one'], ['risks', undefined]],
    ['are never two headings\'', ['## A | one', 'one', '## A | one | ## B {#a}'], ['a-2', undefined, 'a']],
  ])('%s', (_name, documents, expected) => {
    let lock = noLock;
    for (const document of documents) lock = lockAfter(segmentsOf(document), lock);
    expect(lock.segments.map(({ id }) => id)).toEqual(expected);
  });
});

describe('how much of a passage was edited', () => {
  test('is told with it', () => {
    const lock = lockAfter(segmentsOf(give), noLock);
    expect(align(segmentsOf(`${give} today`), lock).changes).toEqual([{ kind: 'edited', before: lock.segments[0], likeness: 20 / 21, moved: 'in place' }]);
  });
});
