/** Serves files from memory and disk under a policy of one's own, and keeps what the browser reports against it. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'

/** No inline script or style, no eval, no string into the DOM. */
export const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  'report-uri /report',
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

export interface EmbedServer {
  readonly port: number
  url(path: string): string
  /** Bodies of the reports so far. */
  readonly reports: readonly string[]
  close(): void
}

/** `files`: path → text, or `file:` and a place on disk. */
export async function serve(files: Readonly<Record<string, string>>, policy = STRICT): Promise<EmbedServer> {
  const reports: string[] = []
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]!
    if (path === '/report') {
      let body = ''
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString('utf8')
      })
      request.on('end', () => reports.push(body))
      response.writeHead(204).end()
      return
    }
    const file = files[path]
    if (file === undefined) {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
      return
    }
    const type = TYPES[extname(path)] ?? 'text/plain'
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy })
    response.end(file.startsWith('file:') ? readFileSync(file.slice(5)) : file)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    reports,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
