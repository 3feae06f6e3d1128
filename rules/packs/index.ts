export { applyPack } from './apply.ts'
export { MAX_DEPTH, type PackProblem, type PackProblemCode, readPack } from './read.ts'
export { type Pack, type PackRule, packSchema } from './schema.ts'
