import type { LocalDate } from '@imprimatur/formats';
import { cleanText } from '../clean-text.ts';
import { urn } from './urn.ts';

/** An approved text, and the day until which its review holds. */
export interface CalendarItem {
  /** `<collection>/<article>` */
  readonly document: string;
  readonly locale: string;
  /** The language's own name. */
  readonly localeName: string;
  /** In the source language. */
  readonly title: string;
  readonly due: LocalDate;
}

/** Whose calendar it is, and the one date that it is made of. */
export interface CalendarInput {
  readonly publisher: { readonly name: string };
  readonly date: LocalDate;
}

/**
 * The days on which reviews fall due, in the iCalendar format (RFC 5545): an event of a whole day for each text, with a
 * reminder 30 days before. The same text keeps its UID, so that a calendar moves the event when the text is reviewed.
 * @example renderCalendar([{ document: 'medicines/aspirin', locale: 'fr', localeName: 'Français', title: 'Aspirin', due }], { publisher, date })
 */
export function renderCalendar(items: readonly CalendarItem[], { publisher, date }: CalendarInput): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Imprimatur//Reviews due//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${text(`${publisher.name}: reviews due`)}`,
    ...items.toSorted(compareItems).flatMap((item) => eventOf(item, publisher.name, date)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function compareItems(a: CalendarItem, b: CalendarItem): number {
  const [first, second] = [a, b].map(({ due, document, locale }) => `${due} ${document} ${locale}`);
  if (first === second) return 0;
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

function eventOf({ document, locale, localeName, title, due }: CalendarItem, publisher: string, date: LocalDate): readonly string[] {
  const summary = text(`Review due: ${title} (${localeName})`);
  return [
    'BEGIN:VEVENT',
    `UID:${urn(`review\n${publisher}\n${document}@${locale}`)}`,
    `DTSTAMP:${basic(date)}T000000Z`,
    // An event of one day: without DTEND a date lasts that day (RFC 5545, 3.6.1).
    `DTSTART;VALUE=DATE:${basic(due)}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${text(`${document}, ${locale}\nHave this text reviewed again by this day; imprimatur gate tells who may sign it.`)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    'TRIGGER:-P30D',
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** A date in the basic form of ISO 8601 (RFC 5545, 3.3.4). */
function basic(date: LocalDate): string {
  return date.replaceAll('-', '');
}

/** A value of the type TEXT (RFC 5545, 3.3.11): without controls, its line breaks written out. */
function text(value: string): string {
  return value
    .split(/\r\n?|\n/)
    .map((line) => cleanText(line).replace(/[\\;,]/g, '\\$&'))
    .join('\\n');
}

const mostOctets = 75;

/** No line has more than 75 octets (RFC 5545, 3.1); a character of UTF-8 is never cut. */
function fold(line: string): string {
  let [folded, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
