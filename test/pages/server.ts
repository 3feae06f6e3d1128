import { execFile } from 'node:child_process'
import { mkdir, readFile, stat } from 'node:fs/promises'
import {
  createServer as createHttp,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { createServer as createHttps } from 'node:https'
import { type AddressInfo, createServer as createTcp, type Socket } from 'node:net'
import { extname, join, normalize, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { pagesOut } from './build.ts'

const tlsDir = fileURLToPath(new URL('../.out/tls', import.meta.url))

export interface Req {
  /** Milliseconds since the server started. */
  at: number
  scheme: 'https' | 'http'
  /** CONNECT: a browser that uses this server as its proxy for foreign hosts; `host` is then the one it wanted. */
  method: string
  /** Without port. */
  host: string
  path: string
  headers: IncomingHttpHeaders
  body: string
}

export interface Server {
  port: number
  /** Works wherever `host` resolves to this machine; Chromium also knows the hosts without the port. */
  url(host: string, path: string): string
  requests(): Req[]
  clear(): void
  close(): Promise<void>
}

const STRICT_CSP = "default-src 'self'"
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
}

/**
 * Serves the built pages at `/<name>/` for every host, `/form` being first-filing, and `/beacon` (204). One port takes TLS, plain
 * HTTP and proxy requests, so that nothing a browser sends here goes unrecorded. Throws when `openssl` is missing.
 */
export async function startServer({
  hosts = [],
  pages = pagesOut,
  form = 'first-filing',
  csp = STRICT_CSP,
}: {
  pages?: string
  /** Hosts whose `https://host/` is answered here when a browser has this server as its proxy. */
  hosts?: readonly string[]
  form?: string
  csp?: string | null
} = {}): Promise<Server> {
  const started = performance.now()
  const seen: Req[] = []
  const sockets = new Set<Socket>()

  const answer = (scheme: Req['scheme']) => (req: IncomingMessage, res: ServerResponse) => {
    const { pathname, host } = new URL(req.url ?? '/', `${scheme}://${req.headers.host ?? 'unknown'}`)
    const entry = record(req, scheme, host, req.url ?? '/')
    req.on('data', (chunk: Buffer) => {
      entry.body += chunk.toString('utf8')
    })
    void serve(pathname, res)
  }
  const record = (req: IncomingMessage, scheme: Req['scheme'], host: string, path: string): Req => {
    const at = performance.now() - started
    const bare = host.replace(/:\d+$/, '')
    const entry: Req = { at, scheme, method: req.method ?? '', host: bare, path, headers: req.headers, body: '' }
    seen.push(entry)
    return entry
  }
  const serve = async (pathname: string, res: ServerResponse) => {
    if (pathname === '/beacon' || pathname === '/favicon.ico') return void res.writeHead(204).end()
    const path = pathname === '/form' ? `/${form}/` : pathname
    if (/^\/[\w-]+$/.test(path)) return void res.writeHead(302, { location: `${path}/` }).end()
    const file = resolve(pages, `.${normalize(path.endsWith('/') ? `${path}index.html` : path)}`)
    const found = file.startsWith(pages) && (await stat(file).catch(() => undefined))?.isFile()
    if (!found) return void res.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
    const bytes = await readFile(file)
    res.writeHead(200, {
      'content-type': `${types[extname(file)] ?? 'application/octet-stream'}${await charset(file)}`,
      'cache-control': 'no-store',
      ...(csp && { 'content-security-policy': csp }),
    })
    res.end(bytes)
  }
  const charset = async (file: string) => {
    if (!['.html', '.js', '.css'].includes(extname(file))) return ''
    const folder = join(pages, file.slice(pages.length + 1).split('/')[0]!)
    const head = await readFile(join(folder, 'index.html'), 'latin1').catch(() => '')
    return `; charset=${/charset=["']?([\w-]+)/i.exec(head.slice(0, 1000))?.[1] ?? 'utf-8'}`
  }

  const https = createHttps(await certificate(), answer('https'))
  const http = createHttp(answer('http'))
  http.on('connect', (req, socket) => {
    const [host = '', at] = (req.url ?? '').split(':')
    if (hosts.includes(host) && at === '443') {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n')
      https.emit('connection', socket)
      return
    }
    record(req, 'https', req.url ?? '', '')
    socket.end('HTTP/1.1 502 Refused\r\n\r\n')
  })
  const TLS_HANDSHAKE = 0x16
  const door = createTcp((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.once('data', (first: Buffer) => {
      socket.pause()
      socket.unshift(first)
      ;(first[0] === TLS_HANDSHAKE ? https : http).emit('connection', socket)
      process.nextTick(() => socket.resume())
    })
  })
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done))
  const { port } = door.address() as AddressInfo

  return {
    port,
    url: (host, path) => `https://${host}:${port}${path}`,
    requests: () => [...seen],
    clear: () => void seen.splice(0),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((done) => door.close(() => done()))
    },
  }
}

/** Self-signed, made once per checkout; never committed. */
async function certificate(): Promise<{ key: Buffer; cert: Buffer }> {
  const key = join(tlsDir, 'key.pem')
  const cert = join(tlsDir, 'cert.pem')
  const read = async () => ({ key: await readFile(key), cert: await readFile(cert) })
  return read().catch(async () => {
    await mkdir(tlsDir, { recursive: true })
    const subject = ['-subj', '/CN=beian-assist test', '-addext', 'subjectAltName=DNS:*.huaweicloud.com,IP:127.0.0.1']
    const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '3650']
    await promisify(execFile)('openssl', ['req', '-x509', ...made, '-keyout', key, '-out', cert, ...subject])
    return read()
  })
}
