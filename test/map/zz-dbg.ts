import puppeteer from 'puppeteer'
import { serveKits } from '../kits/serve.ts'
import { startServer } from '../pages/server.ts'
import { recorderScript } from './bundle.ts'

const gallery = await serveKits()
const server = await startServer()
const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  pipe: true,
  acceptInsecureCerts: true,
  args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1'],
})
const [, , where, code] = process.argv
const page = await browser.newPage()
await page.setViewport({ width: 1440, height: 1000 })
await page.goto(where!.startsWith('/') ? server.url('127.0.0.1', where!) : gallery.origin + '/' + where)
await new Promise((r) => setTimeout(r, 1500))
await page.evaluate(await recorderScript())
console.log(JSON.stringify(await page.evaluate(code!), null, 1))
await browser.close()
process.exit(0)
