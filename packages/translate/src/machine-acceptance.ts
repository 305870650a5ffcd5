/** The name under which a demonstration accepts its own machine translations; no person, and refused elsewhere. */
const demonstrationTranslator = 'the-imprimatur-project';

/** Names of what is no person. No list is complete: it keeps builds and services from signing by accident, and says what is meant. */
const machines = /\[bot\]|(?:^|[^\p{L}])(?:bot|robot|machine|engine|github-actions|gitlab-ci|jenkins|weblate|crowdin|lokalise|tolgee|deepl|google translate|chatgpt|gpt[-\d]\S*|copilot|llm)(?:$|[^\p{L}])/iu;

const known = new Map<string, boolean>();

/**
 * Whether somebody of this name may accept what a machine translated: a person, not an engine, a robot or a build.
 * @example mayAcceptMachines('Claire Dupont', 'real') // true
 */
export function mayAcceptMachines(name: string, publication: 'demonstration' | 'real'): boolean {
  // Not under another spelling either.
  if (name.trim().toLowerCase() === demonstrationTranslator) return publication === 'demonstration';
  const isMachine = known.get(name) ?? machines.test(name);
  known.set(name, isMachine);
  return !isMachine;
}
