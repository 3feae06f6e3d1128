/** Version of the facts and rules: the day they were collected, then the version of the rules. */
export const dataVersion = '2026-11-24/0.1.0'
