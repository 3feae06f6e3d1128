/** Ways of building a control that no kit of the gallery has and others do: one page of them, filled and taken back. */
import { readFile } from 'node:fs/promises'
import type { FieldPath, Filing } from '@beian-assist/rules'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '../../sdk/drivers/driver.ts'
import { openTheatre, type Theatre } from './stage.ts'

let theatre: Theatre
beforeAll(async () => {
  theatre = await openTheatre([])
})
afterAll(() => theatre?.close())

const filing = {
  province: '440000',
  subject: {
    nature: 4,
    name: '深圳云杉示例软件有限公司',
    contactProvince: '440000',
    city: '440300',
    district: '440305',
  },
  principal: { certType: 7, certValidFrom: '2024-02-29' },
  websites: [
    {
      languages: [12, 13],
      contentTypes: [128, 8388608],
      serviceType: 1,
      preApprovals: [{ type: 2 }],
      owner: { certType: 2 },
    },
  ],
} as unknown as Filing

const asked: Readonly<Record<string, FieldPath>> = {
  nature: 'subject.nature',
  certType: 'principal.certType',
  name: 'subject.name',
  date: 'principal.certValidFrom',
  region: 'subject.district',
  province: 'province',
  languages: 'websites[0].languages',
  service: 'websites[0].serviceType',
  ownerCert: 'websites[0].owner.certType',
  contents: 'websites[0].contentTypes',
  approval: 'websites[0].preApprovals[0].type',
  file: 'materials.subjectCert',
}

test.each<World>(['isolated'])(
  'each holds what the profile says, and gives it back where it can, %s world',
  async (world) => {
    const page = await theatre.browser.newPage()
    await page.setViewport({ width: 1280, height: 1000 })
    await page.setContent(await readFile(new URL('./strange.html', import.meta.url), 'utf8'))
    const stage = await theatre.join(page, world)
    const wanted = Object.entries(asked).map(([mark, path]) => ({ mark, paths: [path] }))
    const { receipts, transaction, noWayBack } = await stage.call(
      'fill',
      filing,
      { 'materials.subjectCert': '营业执照.jpg' },
      wanted,
    )
    const failed = receipts.filter(({ mark, status }) => mark in asked && status !== 'done')
    expect(failed).toEqual([])
    expect(await stage.model()).toEqual({
      nature: '企业',
      certType: '护照',
      name: '深圳云杉示例软件有限公司',
      date: '2024-02-29',
      region: '广东省 / 深圳市 / 南山区',
      province: '广东省',
      languages: ['英语', '日语'],
      service: '网站',
      ownerCert: '居民身份证',
      contents: ['单位门户网站', '其他'],
      approval: '出版',
      file: '营业执照.jpg',
    })
    const back = await stage.call('undo', transaction)
    const restored = back.filter(({ status }) => status === 'restored').map(({ mark }) => mark)
    expect(restored).toEqual(expect.arrayContaining(['name', 'languages', 'contents']))
    expect(await stage.model()).toMatchObject({ name: '', languages: [], contents: [] })
    // What stays was said beforehand.
    const kept = back.filter(({ status }) => status !== 'restored').map(({ mark }) => mark)
    expect(kept.filter((mark) => !noWayBack.includes(mark))).toEqual([])
    await page.close()
  },
)
