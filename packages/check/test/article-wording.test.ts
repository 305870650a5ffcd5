import type { CheckCode } from '@imprimatur/diagnostics';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findingsInArticle } from './sample-article.ts';

/** The words that one check marks in a text, in the order of the text. */
function check(code: CheckCode, body: string, expected: readonly string[]): void {
  const found = findingsInArticle('en', `${body}\n`, fieldsFor(body)).filter((finding) => finding.check === code && finding.key !== undefined);
  expect(found.map(({ diagnostic }) => diagnostic.place.words?.text ?? '')).toEqual(expected);
}

const values: Readonly<Record<string, string>> = { dose: '{ value: 20, unit: mg }', wait: '{ value: 2, unit: hour }', people: '{ value: 22 }', rate: '{ from: 48, to: 61, unit: percent }' };

/** The values and references that a text uses, as its front matter must define them, and no others. */
function fieldsFor(body: string): string {
  const used = Object.entries(values).filter(([name]) => body.includes(`{{${name}}}`)).map(([name, value]) => `${name}: ${value}`);
  const cited = ['R1', 'R2'].filter((id) => body.includes(`@${id}]`)).map((id) => `{ id: ${id}, type: book, title: T, issued: 2024 }`);
  return `values: { ${used.join(', ')} }\nreferences: [${cited.join(', ')}]`;
}

describe('claim-uncited', () => {
  test.each<[string, string, readonly string[]]>([
    ['each sentence on its own', 'In one study it helped. In one study it did not [@R1]. Research shows more.', ['In one study', 'Research shows']],
    ['a citation after the full stop', 'It rained [@R1]. In one study it helped. Most slept. [@R1]', []],
    ['a citation of a later sentence', 'In one study it helped. Most slept [@R1].', ['In one study']],
    ['a citation of an earlier sentence', 'Most slept [@R1]. In one study it helped.', ['In one study']],
    ['a citation in bold', 'In one study it helped **much [@R1]**.', []],
    ['a question', 'What do studies show? It rained [@R1].', []],
    ['a lead-in of a list that cites', 'Studies have found:\n\n- less pain [@R1]', []],
    ['a lead-in of a list that does not', 'It rained [@R1]. Studies have found:\n\n- less pain', ['Studies have']],
    ['a heading', '## What studies have found\n\nIt rained [@R1].', []],
    ['shares', 'Of them, 12.5% slept. About 40 per cent did not. It rained [@R1].', ['12.5%', '40 per cent']],
    ['the strength of a product, an interval', 'Use a 5% solution. The 95% CI is wide. It rained [@R1].', []],
    ['people', 'There were 22 adult patients. There were 1,348 people. Ask 2 of them. It rained [@R1].', ['22 adult patients', '1,348 people']],
    ['a number of other things', 'It lasts 4 hours. Take 22 grams. It rained [@R1].', []],
    ['advice', 'It should stay above 92%. Do not let 10 people in. It rained [@R1].', []],
    ['an abbreviation with a full stop', 'In one study, e.g. Smith’s in the U.S. and U.K. Dr. Jones said so [@R1].', []],
  ])('%s', (_name, body, expected) => {
    check('claim-uncited', body, expected);
  });

  it('says once that there is no reference at all', () => {
    const found = findingsInArticle('en', 'In one study it helped. Research shows more.\n').filter(({ check: code }) => code === 'claim-uncited');
    expect(found.map(({ key, diagnostic }) => [key === undefined, diagnostic.message.slice(0, 24)])).toEqual([[true, 'Found 2 claims and no ref'.slice(0, 24)], [false, 'Found ‘In one study’ in a'.slice(0, 24)], [false, 'Found ‘Research shows’ in'.slice(0, 24)]]);
  });
});

describe('absolute-word', () => {
  test.each<[string, readonly string[]]>([
    ['It is exceptionally safe, with a low risk of harm.', ['exceptionally safe', 'low risk']],
    ['It is a life-changing, life changing cure-all.', ['life-changing', 'life changing', 'cure-all']],
    ['SAFE AND EFFECTIVE', ['SAFE AND EFFECTIVE']],
    ['It is not safe. It is never safe. It isn’t safe. It cannot cure you. There is no cure.', []],
    ['No medicine has been shown to cure it.', []],
    ['These results do not prove that the treatment is safe.', []],
    ['It does not take long and is safe.', ['safe']],
    ['It is not new. It is safe.', ['safe']],
    ['If it rains, it is safe.', ['safe']],
    ['Is it safe? Ask whether it is safe for you. Nobody knows if it is safe.', []],
    ['Store it safely in a safe place, and stay safe. An ideal weight. Breakthrough pain.', []],
    ['Never share it. Always read the leaflet. BPD here never means bipolar disorder.', []],
    ['It always works and never fails.', ['always works', 'never fails']],
    ['It is unsafe, insecure and obscure.', []],
    ['It has no side effects.', ['no side effects']],
  ])('%s', (body, expected) => {
    check('absolute-word', body, expected);
  });

  // The lists of these languages are their reviewers': which words they mark is theirs to say.
  test.each<[string, string, string]>([
    ['es', 'El tratamiento es muy seguro.', 'El tratamiento no es seguro. ¿Es muy seguro?'],
    ['fr', 'C’est sans danger.', 'Ce n’est pas sans danger. Est-ce sans danger ?'],
    ['de', 'Das Mittel ist harmlos.', 'Das Mittel ist nicht harmlos. Ist es harmlos?'],
    ['ar', 'هذا دَواءٌ آمِنٌ وفَعّالٌ.', 'لا يوجد دواء آمن وفعال. هل هو آمن وفعال؟'],
    ['zh-Hans', '这种药安全有效。', '这种药并不是安全有效的。这种药安全有效吗？'],
  ])('%s: %s', (locale, promise, none) => {
    const codes = (body: string): readonly string[] => findingsInArticle(locale, `${body}\n`).map(({ check: code }) => code);
    expect(codes(promise)).toContain('absolute-word');
    expect(codes(none)).not.toContain('absolute-word');
  });
});

describe('stigmatising-term', () => {
  test.each<[string, readonly string[]]>([
    ['She suffers from it. They suffer from it. People suffering from it.', ['suffers from', 'suffer from', 'suffering from']],
    ['Addicts, a drug addict, an addict.', ['Addicts', 'drug addict', 'addict']],
    ['He committed suicide after a failed suicide attempt.', ['committed suicide', 'failed suicide attempt']],
    ['A schizophrenic, a mentally ill person, drug abuse.', ['schizophrenic', 'mentally ill person', 'drug abuse']],
    ['A borderline. A borderline personality disorder. A borderline result.', ['A borderline']],
    ['The label names abuse and misuse. It is addictive. Alcoholic drinks add to it. He died by suicide.', []],
    ['The National Institute on Drug Abuse says so.', []],
    ['A suffering, from day one.', []],
  ])('%s', (body, expected) => {
    check('stigmatising-term', body, expected);
  });
});

describe('dosing-advice', () => {
  test.each<[string, readonly string[]]>([
    ['Take 20 mg.', ['Take 20 mg']],
    ['Take {{dose}} at night. It helps [@R1].', ['Take']],
    ['First, wait {{wait}}, then take half a tablet.', ['then take half a tablet']],
    ['You should take two tablets. You can use 1 to 2 sprays.', ['You should take two tablets', 'You can use 1 to 2 sprays']],
    ['The usual dose is 5 mg. The maximum daily dose is 1,200 mg.', ['usual dose is 5 mg', 'maximum daily dose is 1,200 mg']],
    ['Inject 0.5 mg/kg under the skin.', ['Inject 0.5 mg/kg']],
    ['Take 20 mg [@R1]. The usual dose is 20 mg. [@R1]', []],
    ['People took 20 mg. The dose was 0.5 mg/kg. The group was told to rest, and had 20 mg.', []],
    ['Do not take more than 20 mg. Never take two tablets at once.', []],
    ['Take it with a glass of water. Take it twice a day. Use {{wait}} to rest. Take 20 minutes.', []],
    ['Take the time to read all 20 pages.', []],
    ['A dose of 20 mg is not advice.', []],
    ['Which dose should you take?', []],
  ])('%s', (body, expected) => {
    check('dosing-advice', body, expected);
  });

});

describe('abbreviation-unexpanded', () => {
  test.each<[string, readonly string[]]>([
    ['An ECG comes first. An ECG again.', ['ECG']],
    ['An ECG comes first. An electrocardiogram (ECG) is quick.', []],
    ['An ECG (a tracing of the heart) is quick. SSRIs (a type of antidepressant). ECGs are quick.', []],
    ['A tracing of the heart (also called an ECG).', []],
    ['A tracing of the heart (‘ECG’ in short).', []],
    ['The tests (ECG and MRI) are quick.', ['ECG', 'MRI']],
    ['The FDA and NICE, Schedule III, phase II, vitamin B12, in the UK and the U.S.', []],
    ['An IV line.', ['IV']],
    ['Do NOT stop. STOP and call. Help is near: HELP.', []],
    ['WHAT IS AN ECG AND WHY', []],
    ['Look at NCT03395314 and A. B. Smith.', []],
    ['See the list (such as ECG and MRI).', ['ECG', 'MRI']],
  ])('%s', (body, expected) => {
    check('abbreviation-unexpanded', body, expected);
  });
});

describe('abbreviation-two-meanings', () => {
  test.each<[string, readonly string[]]>([
    ['A borderline personality disorder (BPD). A bipolar disorder (BPD). A bipolar disorder (BPD).', ['bipolar disorder (BPD)', 'bipolar disorder (BPD)']],
    ['Borderline Personality Disorder (BPD). The borderline personality disorders (BPD).', []],
    ['Cognitive behavioural therapy (CBT). Cognitive-behavioral therapy (CBT).', []],
    ['The Food and Drug Administration (FDA). The U.S. Food & Drug Administration (FDA). The agency (FDA).', []],
    ['Post-traumatic stress disorder (PTSD). Posttraumatic stress disorder (PTSD).', []],
    ['Given into a vein (IV). Intravenous (IV) use.', []],
    ['Magnetic resonance imaging (MRI). Manic relapse index (MRI).', ['Manic relapse index (MRI)']],
    ['People with (BPD) and without. A bipolar disorder (BPD).', []],
  ])('%s', (body, expected) => {
    check('abbreviation-two-meanings', body, expected);
  });
});

describe('statements-contradict', () => {
  test.each<[string, readonly string[]]>([
    ['It has a moderate potential for abuse. It has a high potential for abuse.', ['high potential for abuse']],
    ['It has a low risk of side effects. There is a significant risk of serious side effects.', ['significant risk of serious side effects']],
    ['Calmidol has a low risk of falls. Sedarin has a high risk of falls.', []],
    ['It has a low risk of falls in adults. It has a high risk of falls in children.', []],
    ['It does not have a high risk of falls. It has a low risk of falls.', []],
    ['It has a low risk of falls. It has a high risk of fits.', []],
    ['People at low risk of stroke. People at high risk of stroke.', []],
    ['Calmidol is addictive. Sleep. Calmidol is not addictive.', ['Calmidol is not addictive']],
    ['Calmidol is approved for sleep. Calmidol is not approved for pain.', []],
    ['It is new. It is not new. This is safe. This is not safe.', []],
    ['Calmidol can help. Some say that Calmidol can not help. Can Calmidol not help?', []],
    ['Calmidol does cause fits. Calmidol does not cause fits and does no harm.', ['Calmidol does not cause fits and does no harm']],
  ])('%s', (body, expected) => {
    check('statements-contradict', body, expected);
  });
});

describe('quantities-contradict', () => {
  test.each<[string, readonly string[]]>([
    ['The effect lasts 4 hours. The effect lasts 8 hours.', ['8 hours']],
    ['The effect lasts {{wait}}. The effect lasts 2 hours. The effect lasts 3 hours.', ['3 hours']],
    ['The effect lasts 4 hours. The effect of a dose lasts 8 hours.', []],
    ['The dose is 5 mg for adults. The dose is 2 mg for children.', []],
    ['For adults, the dose is 5 mg. For children, the dose is 2 mg.', []],
    ['In the trial {{people}} people slept well. In the trial 24 people slept well.', ['24']],
    ['Sedation happened to {{rate}} of people. Sedation happened to 48-61% of people.', []],
    ['Is it 5 mg? Is it 6 mg?', []],
    ['See chapter-1 for more words. See chapter-2 for more words.', []],
    ['5 mg', []],
  ])('%s', (body, expected) => {
    check('quantities-contradict', body, expected);
  });

  it('lets two studies differ', () => {
    check('quantities-contradict', 'Together 40 people took part [@R1]. Together 50 people took part [@R2].', []);
    check('quantities-contradict', 'Together 40 people took part [@R1]. Together 50 people took part [@R1].', ['50']);
  });
});

describe('links, headings and references', () => {
  test.each<[CheckCode, string, readonly string[]]>([
    ['link-text-empty', '[Here](https://a.example), [read more](https://a.example), [more about sleep](https://a.example).', ['Here', 'read more']],
    ['link-text-empty', '**[click *here*](https://a.example)**, [the word ‘here’](https://a.example).', ['click here']],
    ['link-text-empty', '[sleep.pdf](https://a.example/sleep.pdf), [sleep (PDF)](https://a.example/sleep.pdf)', ['sleep.pdf']],
    ['bare-url', 'https://a.example/b?c=d\n\n(see www.a.example).', ['https://a.example/b?c=d', 'www.a.example']],
    ['bare-url', '[Sleep](https://a.example), a@a.example, the site a.example.', []],
    ['heading-without-text', '## A\n\n### B\n\nText.\n\n### C\n\n## D\n\n> [!NOTE]\n> Text.\n\n## E', ['C', 'E']],
  ])('%s: %s', (code, body, expected) => {
    check(code, body, expected);
  });

  test.each<[string, readonly string[]]>([
    ['type: article-journal, container-title: J', ['reference-incomplete']],
    ['type: article-journal, container-title: J, issued: 2020', ['reference-incomplete']],
    ['type: article-journal, container-title: J, issued: 2020, DOI: 10.1000/182', []],
    ['type: article-journal, container-title: J, issued: 2020, volume: 3, page: 4', []],
    ['type: webpage, title: T, issued: 2020', ['reference-incomplete']],
    ['type: webpage, title: T, URL: https://a.example', []],
    ['type: report, title: Label', ['reference-incomplete']],
    ['type: report, title: Label, note: In force since 1999', []],
    ['type: legislation, title: Act, issued: 1970', []],
    ['type: book, title: T, issued: 2010', ['reference-old']],
    ['type: book, title: T, issued: 2011', []],
  ])('%s', (fields, expected) => {
    const found = findingsInArticle('en', 'Text [@R1].\n', `references:\n  - { id: R1, ${fields} }`);
    expect(found.map(({ check: code }) => code)).toEqual(expected);
  });
});

describe('any text', () => {
  const pieces = ['in one study ', 'safe ', 'not ', 'BPD ', '(BPD) ', 'bipolar disorder (BPD). ', 'take 5 mg ', 'https://a.b ', '22 people ', '50% ', '. ', ': ', '? ', '[@R1]', '**a** ', '[here](https://a.b) ', 'a low risk of falls ', 'Calmidol is not new. ', 'The dose is 5 mg. ', '。', '安全有效', 'آمن ', '(', ')', '’', '"', '\uFFFD', 'é', '- '];

  it('marks words that stand where they are said to stand', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (chosen) => {
      const body = `Text [@R1] ${chosen.join('').replace(/\)\(/g, ') (')}`;
      let found: ReturnType<typeof findingsInArticle>;
      try {
        found = findingsInArticle('en', `${body}\n`, fieldsFor(body));
      } catch {
        // What the reader refuses is not looked at.
        return;
      }
      const plain = body.replaceAll('*', '').replace(/ ?\[@R1\]/g, '').replace(/\[here\]\(https:\/\/a\.b\)/g, 'here').replace(/\s+/g, ' ');
      expect(found.filter(({ diagnostic: { place } }) => place.start === undefined || !plain.includes(place.words?.text.trim() ?? ''))).toEqual([]);
    }), { numRuns: 100 });
  });

  it.each([['in one study it is safe. ', 4000], ['BPD (BPD) ', 4000], ['a'.repeat(200), 500], ['((((', 20000], ['A. ', 20000], ['take take take ', 5000], ['a low risk of ', 5000], ['Is not 5 is ', 5000], ['.”', 20000], ['The usual dose is ', 5000], ['Ab12Cd ', 5000], ['1 to ', 10000]])('%s, %i times, is read at once', (piece, times) => {
    // A rule that grows with the square of the text would outlast the time that a test has.
    expect(() => findingsInArticle('en', `X ${piece.repeat(times)}\n`)).not.toThrow();
  });
});
