import type { PublicKey } from '@imprimatur/signing';
import { todayOf, type World } from '../world.ts';

/** The line that lists a key in content/reviewers.yaml, from today. */
export function reviewersEntry({ kind, text }: PublicKey, world: World): string {
  return `- { ${kind}: ${inYaml(text)}, from: ${todayOf(world)} }\n`;
}

/** YAML 1.2, 7.3.2: in single quotes only the quote itself is written otherwise. Base64 needs none. */
function inYaml(text: string): string {
  return /^[A-Za-z0-9+/=]+$/.test(text) ? text : `'${text.replaceAll('\'', '\'\'')}'`;
}
