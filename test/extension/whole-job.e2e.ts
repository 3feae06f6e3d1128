/**
 * From nothing to a filled filing, in both browsers: create the vault, read an ID card and a licence, correct what was read,
 * complete the profile, fill every step, look at the findings, lock, unlock, find the same data. The network is shut.
 */
import { fileURLToPath } from 'node:url'
import { check, type Filing } from '@beian-assist/rules'
import type { ElementHandle, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePopup, doOwnPart, nextStep, pageLog } from './applicant.ts'
import { openAll, setForm } from './applicant-profile.ts'
import { differences, held } from './page-truth.ts'
import { type PanelDriver, until } from './panel-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'
import { createVault, lock, readProfile, unlock } from './vault-driver.ts'

const picture = (file: string) => fileURLToPath(new URL(`../documents/samples/${file}`, import.meta.url))
const PICTURES = ['d006_front_easy.jpg', 'd028_back_easy.jpg', 'd041_licence_clean.jpg'].map(picture)

/** What the three pictures say; places as a filing has them. */
const READ = {
  'principal.name': '向建磊',
  'principal.certNumber': '441324197502256092',
  'principal.certValidFrom': '2015-05-24',
  'principal.certValidTo': '2035-05-24',
  'subject.name': '绍兴极客骏驰物联网科技股份有限公司',
  'subject.certNumber': '91330604410B4H7L8P',
  'subject.legalRepName': '尹斌',
  'subject.certAddress': '浙江省绍兴市上虞区湖滨大道2568号碧桂园凤凰城8幢3单元2807室(集群注册)',
} as const
const NAME = READ['subject.name']

/** What no document says. */
const TYPED = {
  province: '330000',
  'subject.nature': '4',
  'subject.certValidFrom': '2017-05-26',
  'subject.certLongTerm': 'yes',
  'subject.contactProvince': '330000',
  'subject.city': '330600',
  'subject.district': '330604',
  'subject.contactAddress': '湖滨大道2568号8幢2807室',
  'subject.superior': NAME,
  'principal.mobile': '13757512206',
  'principal.emergencyPhone': '13957512207',
  'principal.email': 'xiang@jikejunchi-example.com',
  'principal.officePhone': '0575-82112206',
  'websites[0].name': '极客骏驰物联网',
  'websites[0].homepageUrl': 'www.jikejunchi-example.com',
  'websites[0].remark': '展示公司产品与联系方式',
  'websites[0].owner.reusePrincipal': 'yes',
  'resource.type': 'ecs',
} as const

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage
  let page: Page
  let panel: PanelDriver
  let before: Record<string, string>
  let profile: Filing

  beforeAll(async () => {
    stage = await openStage(name)
    ;({ page, panel } = await stage.open('/form'))
    await closePopup(page)
  })
  afterAll(() => stage?.close())

  test('a vault is created', async () => {
    await createVault(panel)
  })

  test('ID card and licence are read, each value beside its piece of the picture', async () => {
    await panel.press('证件')
    const input = (await panel.page.waitForSelector('[data-drop=documents] input')) as ElementHandle<HTMLInputElement>
    await input.uploadFile(...PICTURES)
    const kinds = await until(
      'all pictures to be read',
      async () => {
        const read = await panel.page.$$eval('[data-document]', (cards) =>
          cards.map((card) => card.getAttribute('data-document') ?? ''),
        )
        return read.length === 3 && !read.includes('none') ? read : undefined
      },
      180_000,
    )
    expect(kinds).toEqual(['id-card-front', 'id-card-back', 'business-licence'])
    const crops = await panel.page.$$eval('.document-field .crop', (all) => all.length)
    expect(crops).toBeGreaterThanOrEqual(8)
  }, 240_000)

  test('a value is corrected, the rest accepted, and both open in the profile form', async () => {
    await panel.page.evaluate(() => {
      for (const box of document.querySelectorAll<HTMLInputElement>('.document-field input[type=checkbox]')) {
        const value = box.closest('.document-field')?.querySelector<HTMLInputElement>('input[type=text]')?.value
        if (!box.checked && value) box.click()
      }
    })
    await correct(panel, 'id-card-front', '姓名', READ['principal.name'])
    await correct(panel, 'business-licence', '法定代表人', READ['subject.legalRepName'])
    await correct(panel, 'business-licence', '住所', READ['subject.certAddress'])
    await correct(panel, 'business-licence', '名称', NAME)
    await panel.press('用这')
    await panel.waitFor('编辑资料')
    await openAll(panel)
    for (const [path, value] of Object.entries(READ)) expect(await shown(panel, path), path).toBe(value)
  })

  test('the form takes what no document says, with the rules running, and is saved', async () => {
    await setForm(panel, TYPED)
    await openAll(panel)
    await setForm(panel, {
      'websites[0].domains[0].name': 'jikejunchi-example.com',
      'websites[0].domains[0].holderName': NAME,
      'websites[0].ips[0].start': '203.0.113.20',
      'websites[0].ips[0].end': '203.0.113.20',
      'websites[0].preApprovals[0].type': '24',
      'websites[0].contentTypes': ['单位门户网站'],
      'websites[0].languages': ['中文简体'],
    })
    await panel.press('保存')
    await panel.waitFor('新建资料')
    before = await readProfile(panel, NAME)
    expect(before).toMatchObject({ ...READ, ...TYPED })
  })

  test.each([1, 2, 3])('step %i is filled as the profile says', async (step) => {
    if (step > 1) {
      await doOwnPart(page, step - 1)
      await nextStep(page, step)
    }
    const receipts = await panel.fillPage()
    expect(receipts.filter((row) => row.status === 'failed').map((row) => row.text)).toEqual([])
    profile = expected()
    expect(await differences(page, profile)).toEqual([])
    if (step === 1) expect((await held(page)).materials).toContain('subjectCert')
  })

  test('the papers go into the last step: the pictures that were read', async () => {
    await nextStep(page, 4)
    const receipts = await panel.fillPage()
    expect(receipts.filter((row) => row.status === 'failed').map((row) => row.text)).toEqual([])
    expect((await held(page)).materials).toEqual(
      expect.arrayContaining(['subjectCert', 'principalIdFront', 'principalIdBack']),
    )
    const { submissions, submitEvents, consents, searches, codeRequests } = await pageLog(page)
    expect([submissions, submitEvents, consents, searches, codeRequests]).toEqual([[], [], [], [], []])
  })

  test('the findings are those of the rules on this filing', async () => {
    const found = (await panel.findings()).filter((row) => row.severity === 'error').map((row) => row.rule)
    const alone = check(profile, { complete: false, provider: 'huawei' }).findings
    const sure = alone.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId)
    expect(found).toEqual(expect.arrayContaining(sure))
    for (const row of await panel.findings()) expect([row.rule, row.hasSource]).toEqual([row.rule, true])
  })

  test('locked, nothing of it is shown; unlocked, it is the same', async () => {
    await lock(panel)
    expect(await panel.text()).not.toContain(READ['principal.name'])
    await unlock(panel)
    expect(await readProfile(panel, NAME)).toEqual(before)
  })

  test('nothing was asked of anybody but the page’s own server', () => {
    expect(stage.server.requests().some((request) => request.path.startsWith('/beacon'))).toBe(true)
    expect(stage.foreign()).toEqual([])
  })
})

/** The profile as a filing, from what was read and typed. */
function expected(): Filing {
  const { province, ...rest } = TYPED
  const value = (text: string) => (text === 'yes' ? true : text === 'no' ? false : text)
  const part = (prefix: string) =>
    Object.fromEntries(
      Object.entries({ ...READ, ...rest })
        .filter(([path]) => path.startsWith(prefix) && !path.slice(prefix.length).includes('.'))
        .map(([path, text]) => [path.slice(prefix.length), value(text)]),
    )
  return {
    type: 'first',
    province,
    resource: { type: 'ecs' },
    subject: { ...part('subject.'), nature: 4, certType: 1 },
    // Two different names: the profile need not say that the person is not the legal representative.
    principal: { ...part('principal.'), certType: 2, certLongTerm: false, isLegalRep: false },
    websites: [
      {
        ...part('websites[0].'),
        serviceType: 1,
        domains: [{ name: 'jikejunchi-example.com' }],
        ips: [{ start: '203.0.113.20', end: '203.0.113.20' }],
        contentTypes: [128],
        languages: [1],
        preApprovals: [{ type: 24 }],
        owner: { reusePrincipal: true },
      },
    ],
  } as Filing
}

const shown = (panel: PanelDriver, path: string): Promise<string | undefined> =>
  panel.page.evaluate(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('[data-path]')]
        .find((field) => field.dataset.path === wanted)
        ?.querySelector<HTMLInputElement>('input, textarea, select')?.value,
    path,
  )

async function correct(panel: PanelDriver, kind: string, field: string, value: string): Promise<void> {
  await panel.page.evaluate(
    (document_, name, text) => {
      const card = document.querySelector(`[data-document="${document_}"] [data-document-field="${name}"]`)
      const input = card!.querySelector<HTMLInputElement>('input[type=text]')!
      input.value = text
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    },
    kind,
    field,
    value,
  )
}
