import type { FieldPath } from '@beian-assist/rules'

const NAME = /^(?:websites|apps)\[\d+\]\.name$/

/** The name of a website or an APP: what the linter of names can speak about. */
export const isNamePath = (path: FieldPath): boolean => NAME.test(path)
