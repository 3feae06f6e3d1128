import { expect, test } from 'vitest'
import { loadSample } from '../samples/samples.ts'
import { address, consolePage, filing, hand, image, model, open, page, pick, shown } from './first-filing-console.ts'

consolePage()

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
  const offered = await hand.offered('subject.certType')
  expect(offered).toContain('营业执照')
  expect(offered).not.toContain('身份证')
  expect(offered).not.toContain('台湾居民居住证')
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
  expect(await shown('.saved li > span')).toEqual(['第一个示例', 'one-example.com、two-example.com'])
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
  await page.goto(address('popup=0&step=2&locale=en'))
  await page.waitForSelector('.el-form')
  expect(await shown('.el-form-item__label')).toContain('Name of the organisation')
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
})
