import type { Reader } from './evidence.ts'

/** `<label>` by `for`, or round the control. */
export const label: Reader = () => (control) =>
  control.explicit
    .filter(({ how }) => how === 'for' || how === 'wrap')
    .map(({ text, how }) => ({ text, weight: how === 'for' ? 0.95 : 0.9 }))
