import type { Locale, SegmentKey } from '@imprimatur/formats';
import type { StatusCounts } from '@imprimatur/translate';
import type { BecameStatus, TextUpdate } from './live-update.ts';
import { passagesOf, type Snapshot } from './snapshot.ts';

/** What is known of a text, always. */
export interface LiveText {
  readonly lastGood: Snapshot | undefined;
  readonly broken: boolean;
}

/** What a look at a text found, beside what was known before. */
export function textUpdate(locale: Locale, before: LiveText | undefined, { lastGood, broken }: LiveText): Omit<TextUpdate, 'shown'> {
  const earlier = before?.lastGood;
  return {
    locale,
    broken,
    mended: !broken && before?.broken === true,
    ...(broken || earlier === undefined || lastGood === undefined ? nothingChanged : compareSnapshots(earlier, lastGood)),
    state: lastGood?.state ?? 'unknown',
    stateBefore: earlier?.state,
    counts: lastGood?.counts ?? noCounts,
  };
}

const noCounts: StatusCounts = { source: 0, accepted: 0, stale: 0, unaccepted: 0, missing: 0 };
const nothingChanged: Comparison = { changed: [], gone: [], became: { accepted: [], stale: [], unaccepted: [], missing: [] } };

type Comparison = Pick<TextUpdate, 'changed' | 'gone' | 'became'>;

function compareSnapshots(before: Snapshot, after: Snapshot): Comparison {
  const became: Record<keyof BecameStatus, SegmentKey[]> = { accepted: [], stale: [], unaccepted: [], missing: [] };
  const changed: SegmentKey[] = [];
  const [earlierPassages, passages] = [passagesOf(before), passagesOf(after)];
  for (const [key, { status, wording, source }] of passages) {
    const earlier = earlierPassages.get(key);
    if (status !== 'missing' && earlier?.wording !== wording) changed.push(key);
    if (status !== 'source' && (earlier?.status !== status || earlier.source !== source)) became[status].push(key);
  }
  return { changed, gone: [...earlierPassages.keys()].filter((key) => !passages.has(key)), became };
}
