import type { Reader } from './evidence.ts'

const WEIGHTS: Readonly<Record<string, number>> = {
  labelledby: 0.95,
  'aria-label': 0.85,
  group: 0.8,
  describedby: 0.15,
  title: 0.5,
}

/** Names that ARIA gives: labelledby, label, the name of a group; title and describedby as far weaker ones. */
export const aria: Reader = () => (control) =>
  control.explicit.flatMap(({ text, how }) => {
    const weight = WEIGHTS[how]
    return weight ? [{ text, weight }] : []
  })
