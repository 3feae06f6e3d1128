import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Sdk from '../../sdk/index.ts'
import { launchChromium } from '../browser/chromium.ts'
import type { Launched } from '../browser/launched.ts'
import { built, dist } from './project.ts'
import { type EmbedServer, serve } from './serve.ts'

/** Labels that tell nothing, or the wrong thing; what protects the user although it is declared. */
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>资料</title></head><body><form id="f">
<p><label>甲 <input id="company" data-beian="subject.name"></label></p>
<p><label>负责人姓名 <input id="site" data-beian="website.name"></label></p>
<p data-beian="principal.name"><label>乙 <input id="person"></label></p>
<p><label>丙 <input id="mobile"></label></p>
<p><label>主体名称 <input id="not" data-beian="never"></label></p>
<p><input id="hidden" data-beian="principal.email" style="opacity:0;position:absolute;left:-9999px" tabindex="-1"></p>
<p><label>密码 <input id="password" type="password" data-beian="principal.certNumber"></label></p>
<p><label><input id="consent" type="checkbox" data-beian="principal.isLegalRep"> 我已阅读并同意服务协议</label></p>
<script type="application/beian+json">{"fields": {"#mobile": "principal.mobile", "#gone": "subject.nmae"}}</script>
</form><script src="/sdk.js"></script></body></html>`

const files: Record<string, string> = { '/sdk.js': `file:${dist('beian-assist.iife.js')}`, '/index.html': PAGE }
let browser: Launched
let server: EmbedServer
let page: Page

beforeAll(async () => {
  built()
  server = await serve(files, "script-src 'self'; require-trusted-types-for 'script'; report-uri /report")
  browser = await launchChromium({ hosts: [], port: server.port })
  page = await browser.openPage(server.url('/index.html'))
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

it('fills by what the owner of the form declares, and lifts no protection', async () => {
  const done = await page.evaluate(async () => {
    const assist = BeianAssist.createAssist({ root: document.querySelector('#f')! })
    const problems: object[] = []
    assist.on('problem', (problem) => problems.push(problem))
    const { controls, mappings } = await assist.scan()
    await assist.fill({
      subject: { name: '青禾示例科技有限公司' },
      principal: {
        name: '李示例',
        mobile: '13800138001',
        email: 'li@qinghe-example.com',
        certNumber: '110101199001010015',
        isLegalRep: true,
      },
      websites: [{ name: '青禾示例官网' }],
    })
    assist.destroy()
    return {
      problems,
      mapped: controls.map(({ domId }, at) => [domId, mappings[at]!.status, mappings[at]!.evidence[0]?.source]),
      values: Object.fromEntries(
        [...document.querySelectorAll('input')].map(({ id, type, value, checked }) => [
          id,
          type === 'checkbox' ? checked : value,
        ]),
      ),
    }
  })
  expect(done.values).toEqual({
    company: '青禾示例科技有限公司',
    site: '青禾示例官网',
    person: '李示例',
    mobile: '13800138001',
    not: '',
    hidden: '',
    password: '',
    consent: false,
  })
  for (const id of ['company', 'site', 'person', 'mobile'])
    expect(done.mapped).toContainEqual([id, 'mapped', 'declared'])
  expect(done.problems).toEqual([{ code: 'unknown-field', text: '#gone: subject.nmae' }])
})

/** Fields told to the controls of a small page by its declarations, and what those could not mean. */
async function read(body: string, declared: Sdk.DeclaredMap = {}) {
  files['/case.html'] = `<!doctype html><meta charset="utf-8"><body>${body}<script src="/sdk.js"></script>`
  await page.goto(server.url('/case.html'))
  return page.evaluate(async (map) => {
    const assist = BeianAssist.createAssist({ declared: map })
    const problems: Sdk.OwnerProblem[] = []
    assist.on('problem', (problem) => problems.push(problem))
    const { controls, evidence } = await assist.scan()
    assist.destroy()
    const names = new Map(controls.map(({ id, domId }) => [id, domId]))
    const told = evidence.filter(({ source }) => source === 'declared')
    return { fields: Object.fromEntries(told.map(({ control, field }) => [names.get(control), field])), problems }
  }, declared)
}
const input = (id: string, said = '') => `<p><label>字段${id} <input id="${id}" class="x" ${said}></label></p>`
const inert = (text: string) => `<script type="application/beian+json">${text}</script>`

describe('a declaration', () => {
  it('stands on the control, or on an element that holds it alone', async () => {
    const { fields, problems } = await read(`
      ${input('a', 'data-beian="subject.name"')}
      <div data-beian="website.domains[].name"><span>${input('b')}</span></div>
      ${input('c', 'data-beian="never"')}${input('d')}`)
    expect(fields).toEqual({ a: 'subject.name', b: 'website.domains[].name', c: 'never' })
    expect(problems).toEqual([])
  })

  it('around several controls means none of them', async () => {
    const { fields, problems } = await read(`<div data-beian="principal.name">${input('a')}${input('b')}</div>`)
    expect(fields).toEqual({})
    expect(problems).toEqual([{ code: 'several-controls', text: 'principal.name' }])
  })

  it('nearest to the control holds', async () => {
    const { fields } = await read(`<div data-beian="owner.name">${input('a', 'data-beian="principal.name"')}</div>`)
    expect(fields).toEqual({ a: 'principal.name' })
  })

  it('of a field that the dictionary does not have is said and not followed', async () => {
    const { fields, problems } = await read(
      `${input('a', 'data-beian="subject.nmae"')}${input('b', 'data-beian="__proto__"')}
       ${inert('{"fields": {"#c": "toString", "#d": 7}}')}${input('c')}${input('d')}`,
    )
    expect(fields).toEqual({})
    expect(problems.map(({ code }) => code)).toEqual(new Array(4).fill('unknown-field'))
  })

  it('of the host goes before an attribute, and that before the page’s own map', async () => {
    const html = `${inert('{"fields": {"#a": "app.name", "#b": "app.name", "#c": "app.name"}}')}
      ${input('a', 'data-beian="website.name"')}${input('b', 'data-beian="website.name"')}${input('c')}`
    const { fields } = await read(html, { '#a': 'subject.name' })
    expect(fields).toEqual({ a: 'subject.name', b: 'website.name', c: 'app.name' })
  })

  it('in a map that cannot be read leaves the others as they are', async () => {
    const { fields, problems } = await read(
      `${inert('{"fields": ')}${inert('[]')}${inert('{"fields": {"#a": "subject.name", "###": "app.name"}}')}${input('a')}`,
    )
    expect(fields).toEqual({ a: 'subject.name' })
    expect(problems.map(({ code }) => code)).toEqual(['bad-json', 'bad-json', 'bad-selector'])
  })

  it('of one tree says nothing of another', async () => {
    const { fields } = await read(
      `${inert('{"fields": {".x": "subject.name"}}')}${input('a')}
       <div><template shadowrootmode="open">${input('b')}</template></div>`,
    )
    expect(fields).toEqual({ a: 'subject.name' })
  })

  it('costs little, however many a page makes', async () => {
    const entries = Array.from({ length: 5000 }, (_, at) => [`#x${at}`, 'subject.name'])
    const { problems } = await read(`${inert(JSON.stringify({ fields: Object.fromEntries(entries) }))}${input('a')}`)
    expect(problems.map(({ code }) => code)).toEqual(['bad-json'])
  })
})

it('refuses a map with a field that the dictionary does not have', async () => {
  const message = await page.evaluate(() => {
    try {
      BeianAssist.createAssist({ declared: { '#company': 'subject.nmae' as never } })
      return ''
    } catch (error) {
      return String(error)
    }
  })
  expect(message).toMatch(/TypeError.*#company.*subject\.nmae/)
  expect(server.reports).toEqual([])
})
