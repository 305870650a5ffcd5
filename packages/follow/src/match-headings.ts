import { AlikeIndex } from './alike-index.ts';
import { matchInOrder, type Sameness } from './match-exact.ts';
import type { Matching } from './matching.ts';
import type { Section } from './outline.ts';
import { likeness, type Tokens, tokensOf } from './similarity.ts';
import { takeBest, type Wish } from './take-best.ts';
import { alikeWithinSection, mostCandidates } from './thresholds.ts';

/**
 * Headings that repeat (`Dose` for adults and `Dose` for children): each is the one whose passages it still has,
 * or else, in order, the one under the same heading as before.
 */
export function matchRepeatedHeadings(matching: Matching, sameness: Sameness): void {
  takeBest(matching, keptSections(matching).filter(({ now, before }) => sameness.now[now] === sameness.before[before]));
  matchInOrder(matching, sameness, matching.outlineNow.top, matching.outlineBefore.top);
  for (const [now, before] of matching.pairedSections()) matchInOrder(matching, sameness, now.children, before.children);
}

/**
 * An edited heading, and one that was renamed while its section was kept: both keep key and anchor.
 * The more of the words and of the section are the same, the better.
 */
export function matchEditedHeadings(matching: Matching): void {
  // What is within a section speaks for it, once it is matched itself.
  for (let depth = 0; depth < deepestLevel; depth += 1) {
    const texts = sectionTexts(matching);
    const wishes = [...keptSections(matching), ...alikeHeadings(matching), ...alikeSections(matching, texts)];
    const scored = wishes.map(({ now, before, score }) => ({ now, before, score: Math.max(score, texts.likeness(now, before)) + likeness(matching.tokensNow(now), matching.tokensBefore(before)) }));
    if (takeBest(matching, scored) === 0) return;
  }
}

const deepestLevel = 3;

/** Free headings whose section holds, for the greater part, what one section of the lock held; its heading is free too. */
function keptSections(matching: Matching): readonly Wish[] {
  return freeSectionsNow(matching).flatMap((section): readonly Wish[] => {
    const own = section.passages.length + section.children.length;
    return [...keptFrom(matching, section)]
      .filter(([origin, kept]) => kept * 2 > own && isFreeHeading(matching, origin))
      .map(([origin, kept]) => ({ now: section.heading, before: origin.heading, score: kept / Math.max(own, origin.passages.length + origin.children.length) }));
  });
}

/** The sections of the lock from which a section has passages, or sections within it, and how many. */
function keptFrom(matching: Matching, section: Section): ReadonlyMap<Section, number> {
  const kept = new Map<Section, number>();
  const count = (origin: Section | undefined): void => {
    if (origin !== undefined) kept.set(origin, (kept.get(origin) ?? 0) + 1);
  };
  const sectionBefore = (now: number): Section | undefined => matching.outlineBefore.sectionOf[matching.beforeOf(now) ?? -1];
  for (const now of section.passages) count(sectionBefore(now));
  for (const now of section.children) count(sectionBefore(now)?.parent);
  return kept;
}

/** Free headings that are alike, of the same level or the next. */
function alikeHeadings(matching: Matching): readonly Wish[] {
  const index = new AlikeIndex<Section>();
  for (const section of freeSectionsBefore(matching)) index.add(section, matching.tokensBefore(section.heading));
  return freeSectionsNow(matching).flatMap((section) =>
    index
      .best(matching.tokensNow(section.heading), alikeWithinSection, mostCandidates)
      .filter(({ item }) => Math.abs(item.level - section.level) <= 1)
      .map(({ item }) => ({ now: section.heading, before: item.heading, score: 0 })),
  );
}

/** Sections whose text is alike as a whole, whatever their headings say. */
function alikeSections(matching: Matching, texts: SectionTexts): readonly Wish[] {
  const index = new AlikeIndex<Section>();
  for (const section of freeSectionsBefore(matching)) if (section.passages.length > 0) index.add(section, texts.before(section.heading));
  return freeSectionsNow(matching)
    .filter((section) => section.passages.length > 0)
    .flatMap((section) => index.best(texts.now(section.heading), alikeWithinSection, mostCandidates).map(({ item, likeness: score }) => ({ now: section.heading, before: item.heading, score })));
}

/** The words of whole sections, by their headings. */
interface SectionTexts {
  readonly now: (heading: number) => Tokens;
  readonly before: (heading: number) => Tokens;
  readonly likeness: (now: number, before: number) => number;
}

function sectionTexts({ segments, entries, outlineNow, outlineBefore }: Matching): SectionTexts {
  const now = remembered((heading) => tokensOf((outlineNow.sectionOf[heading]?.passages ?? []).map((each) => segments[each]?.text).join(' ')));
  const before = remembered((heading) => tokensOf((outlineBefore.sectionOf[heading]?.passages ?? []).map((each) => entries[each]?.text).join(' ')));
  return {
    now,
    before,
    likeness: (a, b) => ((outlineNow.sectionOf[a]?.passages ?? []).length === 0 ? 0 : likeness(now(a), before(b))),
  };
}

function remembered<T>(make: (heading: number) => T): (heading: number) => T {
  const made = new Map<number, T>();
  return (heading) => {
    const known = made.get(heading);
    if (known !== undefined) return known;
    const value = make(heading);
    made.set(heading, value);
    return value;
  };
}

function freeSectionsNow(matching: Matching): readonly Section[] {
  return matching.outlineNow.sections.filter(({ heading }) => heading >= 0 && matching.isFreeNow(heading));
}

function freeSectionsBefore(matching: Matching): readonly Section[] {
  return matching.outlineBefore.sections.filter((section) => isFreeHeading(matching, section));
}

function isFreeHeading(matching: Matching, section: Section): boolean {
  return section.heading >= 0 && matching.isFreeBefore(section.heading);
}
