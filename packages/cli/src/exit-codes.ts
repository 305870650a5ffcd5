/** What a command's exit code says. */
export const exitCodes: { readonly done: 0; readonly contentProblems: 1; readonly wrongUse: 2; readonly systemFault: 3 } = {
  done: 0,
  contentProblems: 1,
  wrongUse: 2,
  systemFault: 3,
};
