import { serveReader } from '@beian-assist/sdk/documents/worker'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { allowScripts } from '../access/trusted-scripts.ts'

/** Dedicated worker of the panel that reads documents: decoding, networks and parsing happen here, off the panel's thread. */
export default defineUnlistedScript(() => {
  const at = (path: string) => new URL(path, location.href).href
  const worker = at('ocr.js')
  allowScripts([worker])
  serveReader(self as unknown as Parameters<typeof serveReader>[0], { assets: at('ocr/'), worker })
})
