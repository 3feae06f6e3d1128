import { expect, test } from 'vitest'
import { loadSample } from '../samples/samples.ts'
import { atStep, consolePage, filing, hand, image, open, page, paths, pick, problems } from './first-filing-console.ts'

consolePage()

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
