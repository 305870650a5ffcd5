/** What to type in a terminal, for each decision. */
export interface ProofCommands {
  readonly approve: string;
  readonly requestChanges: string;
  readonly condition: string;
}
