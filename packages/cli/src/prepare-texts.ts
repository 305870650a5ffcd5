import type { Diagnostic } from '@imprimatur/diagnostics';
import { type PreparedArticle, type TextWaiver, waiversIn } from '@imprimatur/pipeline';
import { prepareAll } from '@imprimatur/project';
import type { OpenProject } from './open-project.ts';
import { report } from './report.ts';
import type { World } from './world.ts';

/** One text of an article, as status and gate look at it. */
export type PreparedText = PreparedArticle['texts'][number] & { readonly waivers: readonly TextWaiver[] };

/** Every text of the publication; prints what is wrong and gives `undefined` where an article cannot be read. */
export function prepareTexts(opened: OpenProject, world: World): readonly PreparedText[] | undefined {
  const diagnostics: Diagnostic[] = [];
  const texts = [...prepareAll(opened.project, () => true)].flatMap(({ prepared }) => {
    diagnostics.push(...prepared.diagnostics);
    return prepared.kind === 'sound' ? prepared.value.texts.map((text) => ({ ...text, waivers: waiversIn(prepared.value, text.document.settings.locale) })) : [];
  });
  return report(diagnostics, opened.project.files, world) ? undefined : texts;
}

/** `<collection>/<article>` */
export function documentOf(text: PreparedText): string {
  return `${text.document.source.collection}/${text.document.source.slug}`;
}
