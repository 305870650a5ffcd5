import type { LocalDate } from '@imprimatur/formats';
import type { Project } from './read-project.ts';

/**
 * The publication with another day by which approvals are judged: a build uses the release's own date, so that it never
 * depends on the clock; people who sign and ask use today.
 * @example withToday(project, '2026-12-01' as LocalDate).shared.today // '2026-12-01'
 */
export function withToday(project: Project, today: LocalDate): Project {
  return { ...project, shared: { ...project.shared, today } };
}
