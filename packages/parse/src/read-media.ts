import { type Diagnostic, type Place, problem } from '@imprimatur/diagnostics';
import { limits } from '@imprimatur/formats';
import { digestOf } from '@imprimatur/signing';
import type { Media } from './source-document.ts';

/** Describes an image file, or says why it may not be published. */
export function readMedia(name: string, bytes: Uint8Array, place: Place): { readonly media: Media; readonly diagnostics: readonly Diagnostic[] } {
  const size = sizeOf(name, bytes);
  const media = { name, digest: digestOf(bytes), width: size?.width, height: size?.height };
  return { media, diagnostics: faultOf(name, bytes, size, place) };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf(name: string, bytes: Uint8Array): Size | undefined {
  if (/\.svg$/i.test(name)) return svgSize(svgText(bytes));
  if (/\.png$/i.test(name)) return pngSize(bytes);
  return /\.jpe?g$/i.test(name) ? jpegSize(bytes) : undefined;
}

function faultOf(name: string, bytes: Uint8Array, size: Size | undefined, place: Place): readonly Diagnostic[] {
  if (bytes.length > limits.image) return [problem('file-too-large', place, `Found the image ${name} of more than ${limits.image} bytes, expected at most that.`, 'Save it smaller.')];
  if (size === undefined) return [problem('image-unsafe', place, `Found the file ${name}, expected an SVG with a viewBox, a PNG or a JPEG.`, 'Save it in one of these forms.')];
  const danger = /\.svg$/i.test(name) ? svgDanger.exec(svgText(bytes))?.[0] : undefined;
  if (danger === undefined) return [];
  return [problem('image-unsafe', place, `Found ${JSON.stringify(danger.trim())} in ${name}, expected shapes alone: no scripts, styles, fonts, entities or references to elsewhere.`, 'Save it as plain SVG.')];
}

function svgText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** A list of what could run or load something; anything with a namespace prefix is refused too, so that none of it can be hidden. */
const svgDanger = /<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet|<\s*\/?\s*(?:[\w-]+:[\w-]+|script|style|foreignObject|iframe|image|use|a|animate\w*|set|handler|text|font)\b|\son[a-z]+\s*=|\s(?:xlink:)?href\s*=|\sstyle\s*=|url\s*\(\s*["']?(?!#)|javascript:|@import/i;

function svgSize(text: string): Size | undefined {
  const root = /<svg\b[^>]*>/.exec(text)?.[0];
  const box = root === undefined ? undefined : /\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/.exec(root);
  return box === undefined || box === null ? undefined : positive(Number(box[1]), Number(box[2]));
}

/** PNG (ISO/IEC 15948) 11.2.2: the header chunk comes first. */
function pngSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return undefined;
  return positive(view.getUint32(16), view.getUint32(20));
}

/** JPEG (ITU-T T.81) B.2.2: the frame header, in any of its variants. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 < bytes.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return positive(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function positive(width: number, height: number): Size | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined;
}
