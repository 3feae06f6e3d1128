/** The one act of pako that is used; version 1 brings no types. */
declare module 'pako' {
  const pako: { deflateRaw(bytes: Uint8Array, options: { level: number; memLevel: number }): Uint8Array<ArrayBuffer> }
  export default pako
}
