export type { ReaderOptions } from '../reader.ts'
export { serveReader } from './serve.ts'
