import type { Project } from '@imprimatur/project';

/** The publication as if it had one language beside the source's: what is wrong with the others is not this reviewer's. */
export function inOneLocale(project: Project, locale: string): Project {
  const { shared } = project;
  const { publication } = shared;
  const locales = publication.locales.filter((settings) => settings === publication.source || settings.locale === locale);
  return { ...project, shared: { ...shared, publication: { ...publication, locales } } };
}
