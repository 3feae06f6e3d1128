import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Filing } from '@beian-assist/rules'
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type LaunchedChromium, launchChromium } from '../browser/chromium.ts'
import { loadSample } from '../samples/samples.ts'
import { toFiling } from './first-filing/canonical.ts'
import { type Hand, handOn } from './hand.ts'
import { type Server, startServer } from './server.ts'

const HOST = 'beian.huaweicloud.com'
let server: Server
let chromium: LaunchedChromium
let page: Page
let hand: Hand
let problems: string[]
let image: string

beforeAll(async () => {
  server = await startServer()
  chromium = await launchChromium({ hosts: [HOST], port: server.port })
  const dir = fileURLToPath(new URL('../.out/', import.meta.url))
  await mkdir(dir, { recursive: true })
  image = `${dir}scan.png`
  // A valid picture of one pixel.
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await writeFile(image, Buffer.from(pixel, 'base64'))
})
afterAll(async () => {
  await chromium?.close()
  await server?.close()
})
afterEach(() => page.close())

async function open(query: string): Promise<void> {
  problems = []
  page = await chromium.browser.newPage()
  page.on('console', (it) => it.type() === 'error' && problems.push(it.text()))
  page.on('pageerror', (it) => problems.push(String(it)))
  await page.goto(chromium.url(HOST, `/form?${query}`))
  await page.waitForSelector('.el-form')
  hand = handOn(page)
}

const model = () => page.evaluate(() => window.__model())
const filing = async (): Promise<Filing> => toFiling(await model())
const shown = (selector: string) => page.$$eval(selector, (all) => all.map((it) => it.textContent?.trim()))
const paths = async () => (await page.evaluate(() => window.__fields())).flatMap((it) => it.paths)

/** The step that stands in front; the step after 下一步 comes after the page's own checks. */
const atStep = (step: number) => page.waitForFunction((it) => window.__model().step === it, { timeout: 5000 }, step)

test('a person files a website with its own owner, and the model follows', async () => {
  const sample = await loadSample('gd-enterprise')
  const { subject, principal, resource } = sample
  const site = sample.websites![0]!
  const owner = site.owner!
  const seen = new Set<string>()
  const see = async () => {
    for (const path of await paths()) if (!path.startsWith('!')) seen.add(path)
  }
  await open('popup=0')

  await hand.cascade('province', '广东省', '深圳市')
  await hand.choose('subject.nature', '企业')
  await hand.choose('subject.certType', '营业执照')
  await hand.type('subject.name', subject!.name!)
  await hand.type('subject.certNumber', subject!.certNumber!)
  await hand.upload('materials.subjectCert', image)
  await hand.type('websites[0].domains[0].name', site.domains![0]!.name!)
  await hand.choose('resource.type', '弹性云服务器 ECS')
  await hand.choose('resource.instanceId', 'ecs-prod-01（203.0.113.10）')
  await see()
  await hand.button('下一步')
  await atStep(2)

  await hand.type('subject.certAddress', subject!.certAddress!)
  await hand.validity('subject', subject!.certValidFrom!)
  await hand.cascade('subject.district', '广东省', '深圳市', '南山区')
  await hand.type('subject.contactAddress', subject!.contactAddress!)
  await hand.type('subject.superior', subject!.superior!)
  await hand.type('subject.remark', subject!.remark!)
  await hand.type('principal.name', principal!.name!)
  await hand.press('principal.isLegalRep', '是')
  await hand.choose('principal.certType', '身份证')
  await hand.type('principal.certNumber', principal!.certNumber!)
  await hand.validity('principal', principal!.certValidFrom!, principal!.certValidTo!)
  await hand.type('principal.mobile', principal!.mobile!)
  await hand.type('principal.emergencyPhone', principal!.emergencyPhone!)
  await hand.type('principal.email', principal!.email!)
  await hand.type('principal.officePhone', principal!.officePhone!)
  await see()
  await hand.button('下一步')
  await atStep(3)

  await hand.type('websites[0].name', site.name!)
  await hand.type('websites[0].homepageUrl', site.homepageUrl!)
  await hand.type('websites[0].ips[0].start', site.ips![0]!.start!)
  await hand.type('websites[0].ips[0].end', site.ips![0]!.end!)
  await hand.choose('websites[0].contentTypes', '单位门户网站')
  await page.keyboard.press('Escape')
  await hand.choose('websites[0].languages', '简体中文')
  await page.keyboard.press('Escape')
  await hand.choose('websites[0].preApprovals[0].type', '以上都不涉及')
  await hand.type('websites[0].remark', site.remark!)
  await hand.press('websites[0].owner.reusePrincipal', '填写新的负责人')
  await hand.type('websites[0].owner.name', owner.name!)
  await hand.choose('websites[0].owner.certType', '身份证')
  await hand.type('websites[0].owner.certNumber', owner.certNumber!)
  await hand.validity('websites[0].owner', owner.certValidFrom!)
  await hand.type('websites[0].owner.mobile', owner.mobile!)
  await hand.type('websites[0].owner.emergencyPhone', owner.emergencyPhone!)
  await hand.type('websites[0].owner.email', owner.email!)
  await see()
  const inFirstThree = seen.size
  await hand.button('下一步')
  await atStep(4)

  const papers = sample.materials!.filter((it) => it !== 'subjectCert')
  for (const paper of papers) await hand.upload(`materials.${paper}`, image)
  await see()

  const { isEmployee: _, isLegalRep: __, mobileProvince: ___, ...ownerOnPage } = owner
  const { mobileProvince: ____, ...principalOnPage } = principal!
  expect(await filing()).toEqual({
    type: 'first',
    province: '440000',
    resource: { type: resource!.type, instanceId: resource!.instanceId, publicIp: resource!.publicIp },
    subject: pick(subject!, [
      ...['nature', 'name', 'certType', 'certNumber', 'certAddress', 'certLongTerm', 'certValidFrom'],
      ...['contactProvince', 'city', 'district', 'contactAddress', 'superior', 'remark'],
    ]),
    principal: principalOnPage,
    websites: [{ ...site, domains: [{ name: site.domains![0]!.name }], owner: ownerOnPage }],
    materials: expect.arrayContaining(sample.materials!),
  })
  expect(inFirstThree).toBeGreaterThanOrEqual(25)
  expect(seen.size).toBeGreaterThanOrEqual(45)

  let log = await hand.log()
  expect(log.navigations.map((it) => [it.from, it.to, it.refused])).toEqual([
    [1, 2, false],
    [2, 3, false],
    [3, 4, false],
  ])
  expect([log.submissions, log.consents, log.submitEvents, log.searchInputs, log.codeRequests]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ])
  expect(problems).toEqual([])

  await hand.button('提交初审')
  await expect.poll(async () => (await hand.log()).submissions).toMatchObject([{ complete: false }])
  for (const consent of ['我已阅读并同意《信息安全承诺书》', '我已阅读并同意《协助修改备案在线服务条款》'])
    await page.locator(`::-p-text(${consent})`).click()
  await page.locator('::-p-text(我承诺所填信息真实有效)').click()
  await hand.type('!captcha', '3KQ7')
  await hand.button('提交初审')
  await page.waitForSelector('.el-result')
  log = await hand.log()
  expect(log.consents.map((it) => it.which)).toEqual(['security', 'assist', 'commitment'])
  expect(log.submissions).toMatchObject([{ complete: false }, { complete: true }])
})

test('a pop-up covers the form until it is closed', async () => {
  await open('')
  await expect.poll(async () => (await hand.log()).popups).toMatchObject([{ event: 'shown' }])
  const covered = await page.evaluate(() => {
    const { x, y } = window.__partOf('subject.name')!.querySelector('input')!.getBoundingClientRect()
    return window.__fieldsAt(x + 4, y + 4)
  })
  expect(covered).toBeNull()
  await hand.button('继续在电脑端备案')
  await expect.poll(async () => (await hand.log()).popups.map((it) => it.event)).toEqual(['shown', 'closed'])
})

test('certificate types come late and follow the nature', async () => {
  await open('popup=0')
  await hand.choose('subject.nature', '个人')
  await hand.choose('subject.certType', '台湾居民居住证')
  expect((await model()).entity).toMatchObject({ nature: 5, certType: 42 })
  await hand.choose('subject.nature', '企业')
  expect((await model()).entity).toMatchObject({ nature: 4, certType: '' })
  await expect(hand.choose('subject.certType', '身份证')).rejects.toThrow()
})

test('errors come on blur, some of them late, and go again', async () => {
  await open('popup=0&step=2')
  await hand.type('principal.mobile', '1380013')
  await expect.poll(() => shown('.el-form-item__error')).toContain('手机号码格式不正确')
  await hand.type('principal.mobile', '13800138101')
  await expect.poll(() => shown('.el-form-item__error')).toEqual([])
  await hand.button('上一步')
  await hand.type('websites[0].domains[0].name', 'www.qingyu-example.com')
  await expect.poll(() => shown('.el-form-item__error')).toEqual(['请填写一级域名，不带www或http'])
  await hand.button('下一步')
  await expect.poll(async () => (await hand.log()).navigations.at(-1)).toMatchObject({ to: 2, refused: true })
  expect((await model()).step).toBe(1)
})

test('a stored person brings a certificate type that cannot be changed', async () => {
  await open('popup=0&step=3')
  await hand.press('websites[0].owner.reusePrincipal', '选择已有负责人')
  await hand.choose('websites[0].owner.isExisting', '沈若舟（13700137011）')
  expect((await filing()).websites![0]!.owner).toMatchObject({ isExisting: true, name: '沈若舟', certType: 7 })
  expect(
    await page.evaluate(() => !!window.__partOf('websites[0].owner.certType')?.querySelector('.is-disabled')),
  ).toBe(true)
  await hand.press('websites[0].owner.reusePrincipal', '复用主体负责人')
  expect((await filing()).websites![0]!.owner).toEqual({ reusePrincipal: true })
})

test('rows and websites are added', async () => {
  await open('popup=0&step=3')
  await hand.button('＋ 新增域名')
  await hand.type('websites[0].domains[0].name', 'one-example.com')
  await hand.type('websites[0].domains[1].name', 'two-example.com')
  await hand.type('websites[0].name', '第一个示例')
  await hand.type('websites[0].homepageUrl', 'www.one-example.com')
  await hand.type('websites[0].ips[0].start', '203.0.113.1')
  await hand.type('websites[0].ips[0].end', '203.0.113.1')
  await hand.choose('websites[0].contentTypes', '单位门户网站', '网络购物')
  await hand.choose('websites[0].languages', '简体中文', '英语')
  await hand.choose('websites[0].preApprovals[0].type', '文化')
  await hand.type('websites[0].preApprovals[0].number', '粤网文〔2026〕0001-001号')
  await hand.press('websites[0].owner.reusePrincipal', '复用主体负责人')
  await hand.button('保存并新增网站')
  await page.waitForFunction(() => window.__model().sites.length === 2)
  await hand.type('websites[1].name', '第二个示例')
  const [first, second] = (await filing()).websites!
  expect(first).toMatchObject({
    name: '第一个示例',
    domains: [{ name: 'one-example.com' }, { name: 'two-example.com' }],
    contentTypes: [128, 256],
    languages: [1, 12],
    preApprovals: [{ type: 9, number: '粤网文〔2026〕0001-001号' }],
  })
  expect(second).toMatchObject({ name: '第二个示例' })
  expect(await shown('.saved li span')).toEqual(['第一个示例', 'one-example.com、two-example.com'])
})

test('an APP is entered with platforms, SDKs and an icon', async () => {
  await open('popup=0&step=3&app=1')
  const app = (await loadSample('gd-enterprise-app')).apps![0]!
  await hand.type('apps[0].name', app.name!)
  await hand.upload('apps[0].icon', image)
  await hand.cascade('apps[0].contentTypes', '信息传输、软件和信息技术服务业')
  await page.locator('.el-cascader-menu:last-child .el-cascader-node:nth-child(4) .el-checkbox').click()
  await page.keyboard.press('Escape')
  await hand.press('apps[0].languages', '简体中文')
  await hand.type('apps[0].domains[0].name', app.domains![0]!.name!)
  await hand.type('apps[0].ips[0]', app.ips![0]!)
  const names = ['Android（安卓）', 'iOS（苹果）', 'HarmonyOS（鸿蒙）']
  for (const [i, platform] of app.platforms!.entries()) {
    if (i > 0) await hand.button('＋ 新增平台')
    const at = `apps[0].platforms[${i}]`
    await hand.choose(`${at}.platform`, names[i]!)
    await hand.choose(`${at}.domains`, app.domains![0]!.name!)
    await page.keyboard.press('Escape')
    await hand.type(`${at}.packageName`, platform.packageName!)
    await hand.type(`${at}.fingerprint`, platform.fingerprint!)
    await hand.type(`${at}.publicKey`, platform.publicKey!)
    await hand.type(`${at}.displayName`, platform.displayName!)
  }
  await (await page.waitForSelector('.el-switch'))!.click()
  await hand.type('apps[0].sdks[0].provider', app.sdks![0]!.provider!)
  await hand.choose('apps[0].sdks[0].type', '推送类')
  const held = (await filing()).apps![0]!
  expect(held).toMatchObject({
    ...pick(app, ['name', 'contentTypes', 'languages', 'ips', 'sdkUsed']),
    icon: { format: 'png' },
    sdks: [app.sdks![0]],
    platforms: app.platforms!.map((it) => ({ ...it, domains: [app.domains![0]!.name] })),
  })
})

test('search, log-in, codes and bait are told apart from the filing', async () => {
  await open('popup=0&step=2')
  await page.locator('input[name=keyword]').fill('服务器')
  await page.locator('input[name=userName]').fill('someone')
  await hand.button('获取验证码')
  const log = await hand.log()
  expect(log.searchInputs.at(-1)).toMatchObject({ value: '服务器' })
  expect(log.codeRequests).toMatchObject([{ who: 'principal' }])
  expect(await model()).toMatchObject({
    header: { search: '服务器', account: 'someone' },
    traps: { email: '', phone: '' },
  })
  const bait = await page.$$eval('input[name=email], input[name=mobile]', (all) =>
    all.map((it) => {
      const { x, y, width, height } = it.getBoundingClientRect()
      const reachable = document.elementFromPoint(x + width / 2, y + height / 2) === it
      return { paths: window.__fieldsOf(it), reachable }
    }),
  )
  expect(bait).toEqual([
    { paths: ['!honeypot'], reachable: false },
    { paths: ['!honeypot'], reachable: false },
  ])
})

test('the variants: values that stand there already, English', async () => {
  await open('popup=0&step=2&prefill=1')
  expect(await filing()).toMatchObject({
    subject: { name: '旧名示例商贸有限公司' },
    principal: { mobile: '13700137999' },
  })
  await page.goto(chromium.url(HOST, '/form?popup=0&step=2&locale=en'))
  await page.waitForSelector('.el-form')
  expect(await shown('.el-form-item__label')).toContain('Name of the organisation')
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
})

const pick = <T extends object>(from: T, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)))
