export { toFiling } from './filing.ts'
export { createReader, type EngineId, type ReaderOptions } from './reader.ts'
export type * from './types.ts'
