import type { LocalDate } from '@imprimatur/formats';
import { type CalendarItem, renderCalendar } from '@imprimatur/render';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

const date = '2026-11-24' as LocalDate;
const publisher = { name: 'The Imprimatur project' };

const itemOf = (changes: Partial<CalendarItem> = {}): CalendarItem => ({ document: 'medicines/aspirin', locale: 'fr', localeName: 'Français', title: 'Aspirin', due: '2027-02-01' as LocalDate, ...changes });

describe('renderCalendar', () => {
  it('writes an event for a text', () => {
    expect(renderCalendar([itemOf()], { publisher, date }).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Imprimatur//Reviews due//EN',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:The Imprimatur project: reviews due',
      'BEGIN:VEVENT',
      expect.stringMatching(/^UID:urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/),
      'DTSTAMP:20261124T000000Z',
      'DTSTART;VALUE=DATE:20270201',
      'SUMMARY:Review due: Aspirin (Français)',
      'DESCRIPTION:medicines/aspirin\\, fr\\nHave this text reviewed again by this d',
      ' ay\\; imprimatur gate tells who may sign it.',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Review due: Aspirin (Français)',
      'TRIGGER:-P30D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('keeps the UID of a text whatever its day and title, and gives every text its own', () => {
    const uidOf = (item: CalendarItem): string | undefined => eventsIn(renderCalendar([item], { publisher, date }))[0]?.get('UID');
    expect(uidOf(itemOf({ due: '2028-01-01' as LocalDate, title: 'Another title' }))).toBe(uidOf(itemOf()));
    const others = [itemOf(), itemOf({ locale: 'de' }), itemOf({ document: 'medicines/other' })].map(uidOf);
    expect(new Set(others).size).toBe(3);
  });

  it('sorts by day, text and locale', () => {
    const items = [itemOf({ due: '2027-03-01' as LocalDate }), itemOf({ locale: 'fr' }), itemOf({ locale: 'de' }), itemOf({ document: 'a/b' })];
    const written = renderCalendar(items, { publisher, date });
    expect(renderCalendar(items.toReversed(), { publisher, date })).toBe(written);
    expect(eventsIn(written).map((event) => `${event.get('DTSTART')} ${unescaped(event.get('DESCRIPTION')).split('\n')[0]}`)).toEqual(['20270201 a/b, fr', '20270201 medicines/aspirin, de', '20270201 medicines/aspirin, fr', '20270301 medicines/aspirin, fr']);
  });

  it.each<readonly [title: string, read: string]>([
    ['a, b; c: d \\ e \\n f', 'a, b; c: d \\ e \\n f'],
    ['a\r\nEND:VEVENT\r\nBEGIN:VEVENT', 'a\nEND:VEVENT\nBEGIN:VEVENT'],
    ['a\rb\nc', 'a\nb\nc'],
    ['a\u0000\u001B[2Jb\u0085c\u2028d', 'a  [2Jb c d'],
    ['\u202Eabc', 'abc'],
    ['\u2067abc\u2069', '\u2067abc\u2069'],
    ['half \uD83D of a pair', 'half   of a pair'],
    ['👩‍⚕️'.repeat(40), '👩‍⚕️'.repeat(40)],
    ['', ''],
  ])('carries the title %j unharmed and alone in its line', (title, read) => {
    const [event, ...others] = eventsIn(renderCalendar([itemOf({ title })], { publisher, date }));
    expect(others).toEqual([]);
    expect(unescaped(event?.get('SUMMARY'))).toBe(`Review due: ${read} (Français)`);
  });

  it('is read back, whatever the names and titles', () => {
    const anyText = oneof(string({ unit: 'binary', maxLength: 200 }), string({ unit: constantFrom('\\', ';', ',', '\n', '\r', ':', '"', 'ä', '界', '👩‍⚕️', '\u202E', '\uD800', ' '), maxLength: 120 }));
    assert(
      property(array(anyText, { maxLength: 4 }), anyText, (titles, name) => {
        const items = titles.map((title, index) => itemOf({ document: `a/b${index}`, title }));
        const events = eventsIn(renderCalendar(items, { publisher: { name }, date }));
        expect(events.map((event) => withoutBidiControls(unescaped(event.get('SUMMARY'))))).toEqual(titles.map((title) => `Review due: ${printable(title)} (Français)`));
      }),
    );
  });
});

/** What must be read of a title: its lines, without controls. */
function printable(title: string): string {
  return withoutBidiControls(title.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]|[\p{Cs}\u2028\u2029\uFFFE\uFFFF]/gu, ' '));
}

/** Pairs of them stay, those left open do not; the table above has that, the property leaves them out. */
function withoutBidiControls(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
}

/** A small reader of RFC 5545 that refuses what the RFC does; the properties of each event, those of its alarm left out. */
function eventsIn(calendar: string): readonly ReadonlyMap<string, string>[] {
  const open: string[] = [];
  const events: Map<string, string>[] = [];
  for (const line of unfolded(calendar)) {
    const [, name, value] = /^([A-Z-]+)(?:;[A-Z]+=[A-Z]+)*:(.*)$/u.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`not a content line: ${line}`);
    if (name === 'BEGIN') open.push(value);
    if (name === 'BEGIN' && value === 'VEVENT') events.push(new Map());
    if (name === 'END' && open.pop() !== value) throw new Error(`${value} ends where it is not open`);
    if (open.at(-1) !== 'VEVENT' || name === 'BEGIN' || name === 'END') continue;
    if (events.at(-1)?.has(name) === true) throw new Error(`${name} twice in one event`);
    events.at(-1)?.set(name, value);
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} not ended`);
  return events;
}

/** Content lines (3.1): ended by CRLF, of 75 octets at most, each whole UTF-8 and without another control. */
function unfolded(calendar: string): readonly string[] {
  const lines = calendar.split('\r\n');
  if (lines.pop() !== '') throw new Error('the last line is not ended');
  const broken = lines.find((line) => Buffer.byteLength(line) > 75 || !line.isWellFormed() || /\p{Cc}/u.test(line));
  if (broken !== undefined) throw new Error(`not a line: ${JSON.stringify(broken)}`);
  return lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
}

/** A TEXT value as it is meant (RFC 5545, 3.3.11); anything that should have been escaped is refused. */
function unescaped(value = ''): string {
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/u.test(value)) throw new Error(`not a text: ${value}`);
  return value.replace(/\\(.)/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));
}
